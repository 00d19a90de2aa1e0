import { useMutation, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationDraft } from '#domain/organisation/organisation.ts';
import { takeOver } from '#domain/organisation/take-over.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { MergeModal } from '../shell/MergeModal.tsx';

interface MergeDialogProps {
  readonly pair: readonly [string, string];
  readonly onClose: () => void;
}

const rows = [
  'name',
  'kind',
  'branchCode',
  'chamberCode',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'municipality',
  'phone',
  'email',
  'website',
  'holidayRegion',
  'pupils',
  'note',
] as const;

/** Two organisations side by side: what differs, and which one stays. */
export function MergeDialog({ pair, onClose }: MergeDialogProps) {
  const { t } = useTranslation();
  const [keptId, setKeptId] = useState<string>(pair[0]);
  const found = useQueries({ queries: pair.map((id) => orpc.organisation.get.queryOptions({ input: { id } })) });
  const [left, right] = found.map(({ data }) => data?.organisation);
  const sides = left && right ? ([left, right] as const) : null;
  const [kept, merged] = left?.id === keptId ? [left, right] : [right, left];
  const merge = useMutation(
    orpc.organisation.merge.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('organisation:duplicate.merged', { name: kept?.name ?? '' }), transactionId);
        onClose();
      },
      onError: showRefusal,
    }),
  );
  const cell = (organisation: Omit<OrganisationDraft, 'status'>, field: (typeof rows)[number]) => {
    const value = organisation[field];
    if (value === null || value === '') return '';
    if (field === 'kind') return t(`organisation:kind.${value}`);
    return field === 'holidayRegion' ? t(`organisation:region.${value}`) : String(value);
  };
  const taken = kept && merged ? takeOver(kept, merged) : {};
  return (
    <MergeModal
      sides={sides}
      keptId={keptId}
      onKeep={setKeptId}
      lines={
        sides
          ? rows.map((field) => ({
              label: t(`organisation:field.${field}`),
              values: [cell(sides[0], field), cell(sides[1], field)],
              isTaken: field in taken,
            }))
          : []
      }
      text={t('organisation:duplicate.mergeText')}
      isMerging={merge.isPending}
      onMerge={() => merge.mutate({ keptId, mergedId: pair[0] === keptId ? pair[1] : pair[0] })}
      onClose={onClose}
    />
  );
}
