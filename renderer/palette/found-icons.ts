import {
  IconBox,
  IconBuilding,
  IconCalendarEvent,
  IconCategory,
  IconDoor,
  IconMapPin,
  IconPackage,
  IconUser,
} from '@tabler/icons-react';

export const foundIcons = {
  organisation: IconBuilding,
  contact: IconUser,
  asset: IconBox,
  model: IconCategory,
  kit: IconPackage,
  room: IconDoor,
  location: IconMapPin,
  booking: IconCalendarEvent,
} as const;

export type FoundKind = keyof typeof foundIcons;
