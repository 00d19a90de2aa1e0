import { Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { BackLink } from '../shell/BackLink.tsx';
import { DoubleCard } from '../shell/DoubleCard.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { AssetMergeDialog } from './AssetMergeDialog.tsx';
import { LoadError } from './LoadError.tsx';

/** Records that look like one and the same thing: typed twice, imported twice, or labelled on two computers. */
export function AssetDoublesScreen() {
  const { t } = useTranslation();
  const { data, error } = useQuery(orpc.inventory.asset.doubles.queryOptions());
  const [pair, setPair] = useState<readonly [string, string] | null>(null);
  return (
    <Screen title={t('inventory:double.title')} back={<BackLink href="/inventory" label={t('inventory:backToList')} />}>
      {error && <LoadError error={error} />}
      {data?.groups.length === 0 && <EmptyState icon={IconCircleCheck} text={t('inventory:double.none')} />}
      {data && data.groups.length > 0 && <Text c="dimmed">{t('inventory:double.intro')}</Text>}
      <Stack gap="sm" maw="60rem">
        {data?.groups.map(({ reason, members }) => (
          <DoubleCard
            key={members.map((member) => member.id).join()}
            reason={t(`inventory:double.reason.${reason}`)}
            members={members.map(({ id, name, assetTag, serialNumber, locationName }) => ({
              id,
              name,
              about: [assetTag, serialNumber, locationName].filter(Boolean).join(' · '),
            }))}
            onCompare={setPair}
          />
        ))}
      </Stack>
      {pair && <AssetMergeDialog pair={pair} onClose={() => setPair(null)} />}
    </Screen>
  );
}
