import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';
import { CustomFieldsScreen } from '../custom-field/CustomFieldsScreen.tsx';
import { FieldsSection } from '../custom-field/FieldsSection.tsx';
import { OverridesScreen } from '../rule/OverridesScreen.tsx';
import { RulesScreen } from '../rule/RulesScreen.tsx';
import { Screen } from '../shell/Screen.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { CheckSection } from './CheckSection.tsx';
import { NamesSection } from './NamesSection.tsx';
import { RulesSection } from './RulesSection.tsx';
import { WipeSection } from './WipeSection.tsx';

/** Everything under `/settings`: the page itself, the booking rules and what was let through. */
export function SettingsScreen() {
  return (
    <Switch>
      <Route path="/settings" component={Settings} />
      <Route path="/settings/fields" component={CustomFieldsScreen} />
      <Route path="/settings/rules" component={RulesScreen} />
      <Route path="/settings/overrides" component={OverridesScreen} />
      <Redirect to="/settings" />
    </Switch>
  );
}

function Settings() {
  const { t } = useTranslation();
  return (
    <Screen title={t('setting:title')}>
      <Stack maw={860} gap="lg">
        <NamesSection />
        <AppearanceSection />
        <RulesSection />
        <FieldsSection />
        <BackupSection />
        <CheckSection />
        <WipeSection />
        <AboutSection />
      </Stack>
    </Screen>
  );
}
