import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RuleSettingName } from '#domain/booking/rule-settings.ts';
import { orpc } from '#renderer/client.ts';
import { CancellationSection } from '../planning/CancellationSection.tsx';
import { SlotsSection } from '../planning/SlotsSection.tsx';
import { Section } from '../setting/Section.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import { Screen } from '../shell/Screen.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { RuleSettingRow } from './RuleSettingRow.tsx';

/** By what a coordinator has in mind when looking for one. */
const sections: readonly { readonly title: string; readonly names: readonly RuleSettingName[] }[] = [
  { title: 'group', names: ['groupMost', 'pupilsPerSupervisor', 'pupilsPerSupervisorMachine', 'supervisorsLeast'] },
  {
    title: 'time',
    names: ['leadDays', 'horizonDays', 'shortestMinutes', 'longestMinutes', 'travelMinutes', 'labTravelMinutes'],
  },
  { title: 'agreements', names: ['optionWorkingDays', 'pupilsFinalDays', 'loanDays', 'materialDays', 'siteDays'] },
  { title: 'fairness', names: ['quotaPo', 'quotaVo'] },
  { title: 'safety', names: ['vogRule', 'vogMaxAgeMonths', 'inspectionLapse', 'inspectionAheadDays'] },
];

/** The figures of the booking rules, each explained, for the region and where one place or programme differs. */
export function RulesScreen() {
  const { t } = useTranslation();
  const settings = useQuery(orpc.rule.settings.queryOptions());
  return (
    <Screen title={t('rule:title')} back={<BackLink href="/settings" label={t('setting:title')} />}>
      <Stack maw={860} gap="lg">
        <Text>
          {t('rule:intro')}{' '}
          <Anchor component={Link} href="/settings/overrides" inherit underline="always">
            {t('rule:overrides.link')}
          </Anchor>
        </Text>
        {settings.isError && <LoadError error={settings.error} />}
        {settings.data &&
          sections.map(({ title, names }) => (
            <Section key={title} title={t(`rule:section.${title}`)}>
              {names.map((name) => (
                <RuleSettingRow
                  key={name}
                  name={name}
                  values={settings.data.values.filter((one) => one.name === name)}
                />
              ))}
            </Section>
          ))}
        <CancellationSection />
        <SlotsSection />
      </Stack>
    </Screen>
  );
}
