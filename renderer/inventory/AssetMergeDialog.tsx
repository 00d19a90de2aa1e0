import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fundingSources } from '#domain/inventory/funding.ts';
import { takeOver } from '#domain/inventory/take-over.ts';
import { dateAsTyped } from '#domain/time/parse-typed.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { errorText } from '../refusal-text.ts';
import { MergeModal } from '../shell/MergeModal.tsx';
import type { AssetDetail } from './asset-detail.ts';
import { priceText } from './price-text.ts';

interface AssetMergeDialogProps {
  readonly pair: readonly [string, string];
  readonly onClose: () => void;
  readonly onDone?: (keptId: string) => void;
}

/** Two records of what may be one thing, side by side. */
export function AssetMergeDialog({ pair, onClose, onDone }: AssetMergeDialogProps) {
  const { t } = useTranslation();
  const [keptId, setKeptId] = useState<string>(pair[0]);
  const found = useQueries({ queries: pair.map((id) => orpc.inventory.asset.get.queryOptions({ input: { id } })) });
  const [left, right] = found.map(({ data }) => data);
  const sides = left && right ? ([left, right] as const) : null;
  const [kept, double] = left?.id === keptId ? [left, right] : [right, left];
  const merge = useMutation(
    orpc.inventory.asset.merge.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('inventory:double.merged', { name: kept?.name ?? '' }), transactionId);
        onClose();
        onDone?.(keptId);
      },
    }),
  );
  const taken = kept && double ? takeOver(kept, double) : {};
  const lines = sides
    ? facts.map(([label, textIn, field]) => ({
        label: t(label),
        values: [textIn(sides[0]), textIn(sides[1])] as const,
        isTaken: field !== undefined && field in taken,
      }))
    : [];
  return (
    <MergeModal
      sides={sides}
      keptId={keptId}
      onKeep={(id) => {
        merge.reset();
        setKeptId(id);
      }}
      lines={lines}
      text={t('inventory:double.mergeText')}
      refusal={
        merge.error && (
          <Alert color="red" icon={<IconAlertTriangle />} role="alert">
            {errorText(merge.error)}
          </Alert>
        )
      }
      isMerging={merge.isPending}
      onMerge={() => merge.mutate({ keptId, doubleId: pair[0] === keptId ? pair[1] : pair[0] })}
      onClose={onClose}
    />
  );
}

type Line = readonly [label: string, textIn: (asset: AssetDetail) => string, field?: string];

const facts: readonly Line[] = [
  ['inventory:field.name', ({ name }) => name],
  ['inventory:field.modelId', ({ modelName }) => modelName],
  ['inventory:field.assetTag', ({ assetTag }) => assetTag, 'assetTag'],
  ['inventory:field.serialNumber', ({ serialNumber }) => serialNumber, 'serialNumber'],
  ['inventory:field.locationId', ({ locationName }) => locationName ?? ''],
  ['inventory:field.roomId', ({ roomName }) => roomName ?? ''],
  ['inventory:field.place', ({ place }) => place, 'place'],
  ['inventory:field.homeLocationId', ({ homeLocationName }) => homeLocationName ?? '', 'homeLocationId'],
  ['inventory:field.ownerId', ({ ownerName }) => ownerName ?? '', 'ownerId'],
  ['inventory:field.boughtOn', ({ boughtOn }) => (boughtOn ? dateAsTyped(boughtOn) : ''), 'boughtOn'],
  ['inventory:field.price', ({ priceCents }) => priceText(priceCents) ?? '', 'priceCents'],
  [
    'inventory:field.warrantyUntil',
    ({ warrantyUntil }) => (warrantyUntil ? dateAsTyped(warrantyUntil) : ''),
    'warrantyUntil',
  ],
  ['inventory:field.fundingSource', ({ fundingSource }) => fundingSources(fundingSource).join(', '), 'fundingSource'],
  ['inventory:field.note', ({ note }) => note, 'note'],
];
