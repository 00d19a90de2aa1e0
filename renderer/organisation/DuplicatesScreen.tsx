import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { errorText } from '../refusal-text.ts';
import { BackLink } from '../shell/BackLink.tsx';
import { DoubleCard } from '../shell/DoubleCard.tsx';
import { Screen } from '../shell/Screen.tsx';
import { MergeDialog } from './MergeDialog.tsx';

/** Pairs that look like the same organisation; a person compares and decides. */
export function DuplicatesScreen() {
  const { t } = useTranslation();
  const { data, error } = useQuery(orpc.organisation.duplicates.queryOptions());
  const [pair, setPair] = useState<readonly [string, string] | null>(null);
  return (
    <Screen
      title={t('organisation:duplicate.title')}
      back={<BackLink href="/organisation" label={t('organisation:back')} />}
    >
      {error && (
        <Alert color="red" icon={<IconAlertTriangle />}>
          {errorText(error)}
        </Alert>
      )}
      <Text c="dimmed">
        {t(data?.groups.length === 0 ? 'organisation:duplicate.none' : 'organisation:duplicate.intro')}
      </Text>
      <Stack gap="sm" maw="60rem">
        {data?.groups.map(({ reason, members }) => (
          <DoubleCard
            key={members.map((member) => member.id).join()}
            reason={t(`organisation:duplicate.reason.${reason}`)}
            members={members.map(({ id, name, kind, postcode, city, branchCode, chamberCode }) => ({
              id,
              name,
              about: [t(`organisation:kind.${kind}`), `${postcode} ${city}`.trim(), branchCode ?? chamberCode]
                .filter(Boolean)
                .join(' · '),
            }))}
            onCompare={setPair}
          />
        ))}
      </Stack>
      {pair && <MergeDialog pair={pair} onClose={() => setPair(null)} />}
    </Screen>
  );
}
