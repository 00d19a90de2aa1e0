import {
  IconBox,
  IconBuilding,
  IconCalendarEvent,
  IconCategory,
  IconDoor,
  IconListDetails,
  IconMapPin,
  IconPackage,
  IconUser,
  IconUserBolt,
} from '@tabler/icons-react';

export const foundIcons = {
  organisation: IconBuilding,
  contact: IconUser,
  programme: IconListDetails,
  asset: IconBox,
  model: IconCategory,
  kit: IconPackage,
  room: IconDoor,
  location: IconMapPin,
  person: IconUserBolt,
  booking: IconCalendarEvent,
} as const;

export type FoundKind = keyof typeof foundIcons;
