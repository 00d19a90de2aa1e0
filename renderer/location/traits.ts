import {
  IconBolt,
  IconDroplet,
  IconEngine,
  IconParking,
  IconPresentation,
  IconTag,
  IconWheelchair,
  IconWifi,
  IconWind,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { type RoomTrait, roomTraits } from '#domain/location/room-trait.ts';

type Icon = ComponentType<{ size?: number; stroke?: number }>;

const icons: Readonly<Record<RoomTrait, Icon>> = {
  machine_hall: IconEngine,
  power: IconBolt,
  water: IconDroplet,
  extraction: IconWind,
  network: IconWifi,
  screen: IconPresentation,
  accessible: IconWheelchair,
  parking: IconParking,
};

export function isKnownTrait(trait: string): trait is RoomTrait {
  return (roomTraits as readonly string[]).includes(trait);
}

export function traitIcon(trait: string): Icon {
  return isKnownTrait(trait) ? icons[trait] : IconTag;
}
