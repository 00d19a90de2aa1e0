import { Anchor, Group, Table, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/client.ts';
import { TableHead } from '#renderer/shell/TableHead.tsx';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { periodText } from '../booking/verdict-text.ts';
import { formatMoment } from '../setting/format.ts';
import { BackLink } from '../shell/BackLink.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { OverridePeriod, type PeriodChoice, periodOf } from './OverridePeriod.tsx';

/** Which rules were set aside, for whom, by whom and why: what a coordinator answers for. */
export function OverridesScreen() {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const [choice, setChoice] = useState<PeriodChoice>('coming');
  const [now] = useState(() => Date.now());
  const overrides = useQuery(orpc.rule.overrides.queryOptions({ input: periodOf(choice, now) }));
  const lines = overrides.data?.overrides ?? [];
  return (
    <Screen title={t('rule:overrides.title')} back={<BackLink href="/settings/rules" label={t('rule:title')} />}>
      <Group justify="space-between" align="flex-end">
        <Text maw="46rem">{t('rule:overrides.intro')}</Text>
        <OverridePeriod value={choice} onChange={setChoice} />
      </Group>
      {overrides.isError && <LoadError error={overrides.error} />}
      {overrides.isSuccess && lines.length === 0 && (
        <EmptyState icon={IconCircleCheck} text={t('rule:overrides.none')} />
      )}
      {lines.length > 0 && (
        <Table.ScrollContainer minWidth={720}>
          <Table verticalSpacing="sm">
            <TableHead
              heads={[
                t('rule:overrides.booking'),
                t('rule:overrides.rule'),
                t('rule:overrides.reason'),
                t('rule:overrides.by'),
              ]}
            />
            <Table.Tbody>
              {lines.map((line) => (
                <Table.Tr key={line.id}>
                  <Table.Td>
                    <Anchor component="button" type="button" ta="start" onClick={() => openExisting(line.bookingId)}>
                      {line.holder || t(`booking:kind.${line.kind}`)}
                    </Anchor>
                    <Text size="sm" c="dimmed">
                      {[periodText(line.start, line.end, i18n.language), line.locationName].filter(Boolean).join(' · ')}
                    </Text>
                  </Table.Td>
                  <Table.Td>{t(`rule:broken.${line.rule}`, { defaultValue: line.rule })}</Table.Td>
                  <Table.Td>{line.reason}</Table.Td>
                  <Table.Td>
                    <Text size="sm">{line.actor}</Text>
                    <Text size="sm" c="dimmed">
                      {[line.role && t(`setting:role.${line.role}`), formatMoment(line.at, i18n.language)]
                        .filter(Boolean)
                        .join(' · ')}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Screen>
  );
}
