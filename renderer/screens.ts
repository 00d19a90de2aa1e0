import {
  IconBox,
  IconBuildingCommunity,
  IconCalendarMonth,
  IconCalendarSearch,
  IconCalendarStats,
  IconHistory,
  IconInbox,
  IconLayoutBoard,
  IconListDetails,
  IconPackageExport,
  IconSchool,
  IconSettings,
  IconSun,
  IconTruck,
  IconUsers,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { InboxBadge } from './planning/InboxBadge.tsx';

export interface ScreenEntry {
  /** The route, and what `navigate` takes; sub-routes such as `/inventory/:id` belong to the screen itself. */
  readonly path: string;
  /** Key of the title in the navigation. */
  readonly label: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly component: LazyExoticComponent<ComponentType>;
  /** Stands behind the title in the navigation: what waits there. */
  readonly badge?: ComponentType;
}

/** All screens in the order of the navigation; the first is where the app opens. One entry per screen. */
export const screens: readonly ScreenEntry[] = [
  {
    path: '/today',
    label: 'today:title',
    icon: IconSun,
    component: lazy(async () => ({ default: (await import('./today/TodayScreen.tsx')).TodayScreen })),
  },
  {
    path: '/planbord',
    label: 'planbord:title',
    icon: IconLayoutBoard,
    component: lazy(async () => ({ default: (await import('./booking/planbord/Planbord.tsx')).Planbord })),
  },
  {
    path: '/agenda',
    label: 'booking:agenda.title',
    icon: IconCalendarMonth,
    component: lazy(async () => ({ default: (await import('./booking/agenda/AgendaScreen.tsx')).AgendaScreen })),
  },
  {
    path: '/calendar',
    label: 'calendar:title',
    icon: IconCalendarStats,
    component: lazy(async () => ({ default: (await import('./calendar/CalendarScreen.tsx')).CalendarScreen })),
  },
  {
    path: '/visit',
    label: 'visit:title',
    icon: IconCalendarSearch,
    component: lazy(async () => ({ default: (await import('./visit/VisitScreen.tsx')).VisitScreen })),
  },
  {
    path: '/planning',
    label: 'planning:title',
    icon: IconInbox,
    component: lazy(async () => ({ default: (await import('./planning/PlanningScreen.tsx')).PlanningScreen })),
    badge: InboxBadge,
  },
  {
    path: '/inventory',
    label: 'inventory:title',
    icon: IconBox,
    component: lazy(async () => ({ default: (await import('./inventory/InventoryScreen.tsx')).InventoryScreen })),
  },
  {
    path: '/loan',
    label: 'loan:title',
    icon: IconPackageExport,
    component: lazy(async () => ({ default: (await import('./loan/LoanScreen.tsx')).LoanScreen })),
  },
  {
    path: '/transport',
    label: 'transport:title',
    icon: IconTruck,
    component: lazy(async () => ({ default: (await import('./transport/TransportScreen.tsx')).TransportScreen })),
  },
  {
    path: '/programme',
    label: 'programme:title',
    icon: IconListDetails,
    component: lazy(async () => ({ default: (await import('./programme/ProgrammeScreen.tsx')).ProgrammeScreen })),
  },
  {
    path: '/organisation',
    label: 'organisation:title',
    icon: IconSchool,
    component: lazy(async () => ({
      default: (await import('./organisation/OrganisationScreen.tsx')).OrganisationScreen,
    })),
  },
  {
    path: '/person',
    label: 'person:title',
    icon: IconUsers,
    component: lazy(async () => ({ default: (await import('./person/PersonScreen.tsx')).PersonScreen })),
  },
  {
    path: '/location',
    label: 'location:title',
    icon: IconBuildingCommunity,
    component: lazy(async () => ({ default: (await import('./location/LocationScreen.tsx')).LocationScreen })),
  },
  {
    path: '/history',
    label: 'history:title',
    icon: IconHistory,
    component: lazy(async () => ({ default: (await import('./history/HistoryScreen.tsx')).HistoryScreen })),
  },
  {
    path: '/settings',
    label: 'setting:title',
    icon: IconSettings,
    component: lazy(async () => ({ default: (await import('./setting/SettingsScreen.tsx')).SettingsScreen })),
  },
];
