import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Screen } from '../shell/Screen.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { CheckSection } from './CheckSection.tsx';
import { NamesSection } from './NamesSection.tsx';
import { WipeSection } from './WipeSection.tsx';

export function SettingsScreen() {
  const { t } = useTranslation();
  return (
    <Screen title={t('setting:title')}>
      <Stack maw={860} gap="lg">
        <NamesSection />
        <AppearanceSection />
        <BackupSection />
        <CheckSection />
        <WipeSection />
        <AboutSection />
      </Stack>
    </Screen>
  );
}
