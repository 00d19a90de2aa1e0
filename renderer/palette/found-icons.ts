import {
  IconBox,
  IconBuilding,
  IconCalendarEvent,
  IconCategory,
  IconDeviceDesktop,
  IconDoor,
  IconDroplets,
  IconListDetails,
  IconMapPin,
  IconPackage,
  IconUser,
  IconUserBolt,
} from '@tabler/icons-react';
import type { FoundKind } from '#domain/search/found-kinds.ts';

export const foundIcons = {
  organisation: IconBuilding,
  contact: IconUser,
  programme: IconListDetails,
  asset: IconBox,
  model: IconCategory,
  kit: IconPackage,
  consumable: IconDroplets,
  room: IconDoor,
  station: IconDeviceDesktop,
  location: IconMapPin,
  person: IconUserBolt,
  booking: IconCalendarEvent,
} satisfies Record<FoundKind, unknown>;
