import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconBarcode,
  IconCalendarPlus,
  IconCalendarRepeat,
  IconDeviceFloppy,
  IconDoorEnter,
  IconLanguage,
  IconMoodSick,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { requestPlanCopy } from '../booking/series/plan-copy-request.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { client, orpc } from '../client.ts';
import { desktop } from '../desktop.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { chooseLanguage } from '../i18n.ts';
import { requestAbsence } from '../person/absence/absence-request.ts';
import { screens } from '../screens.ts';

export interface PaletteAct {
  readonly label: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly run: () => void;
}

/** What one can do from anywhere: go to a screen, and the acts that belong to none. */
export function useActs(): readonly PaletteAct[] {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const { openNew } = useBookingDrawer();
  const queries = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const otherLanguage = i18n.language === 'nl' ? 'en' : 'nl';
  const backUp = async () => {
    try {
      await client.backup.make({});
      await queries.invalidateQueries({ queryKey: orpc.backup.key() });
      notifyDone(t('backup:made'));
    } catch (error) {
      showRefusal(error);
    }
  };
  return [
    { label: t('palette:newBooking'), icon: IconCalendarPlus, run: () => openNew({}) },
    { label: t('scan:open'), icon: IconBarcode, run: () => navigate('/loan/scan') },
    { label: t('series:plan.act'), icon: IconCalendarRepeat, run: requestPlanCopy },
    { label: t('person:absence.act'), icon: IconMoodSick, run: () => requestAbsence({}) },
    { label: t('attendance:open'), icon: IconDoorEnter, run: () => navigate('/kiosk') },
    ...screens.map((screen) => ({
      label: t('palette:goTo', { screen: t(screen.label) }),
      icon: screen.icon,
      run: () => navigate(screen.path),
    })),
    { label: t('backup:make'), icon: IconDeviceFloppy, run: () => void backUp() },
    {
      label: t(isDark ? 'app:appearance.toLight' : 'app:appearance.toDark'),
      icon: isDark ? IconSun : IconMoon,
      run: () => setColorScheme(isDark ? 'light' : 'dark'),
    },
    {
      label: t('app:language.change'),
      icon: IconLanguage,
      run: () => {
        void chooseLanguage(otherLanguage);
        desktop.setLanguage(otherLanguage);
      },
    },
  ];
}
