import { Radio, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { AffectedBooking } from '../calendar/calendar-types.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { type DayRange, DayRangeFields, dayRangeRules } from '../time/DayRangeFields.tsx';
import { FormModal } from './FormModal.tsx';
import type { ClosureItem, LocationItem } from './location-types.ts';
import { showFormRefusal } from './show-form-refusal.ts';

interface ClosureFormProps {
  /** None to add one. */
  readonly closure?: ClosureItem;
  readonly locationId: string;
  readonly locations: readonly LocationItem[];
  readonly onClose: () => void;
  readonly onAffected: (bookings: readonly AffectedBooking[]) => void;
}

const kinds = ['closed', 'desk_closed'] as const;
const ALL = 'all';

export function ClosureForm({ closure, locationId, locations, onClose, onAffected }: ClosureFormProps) {
  const { t } = useTranslation();
  const [newId] = useState(() => v7());
  const save = useMutation(orpc.location.saveClosure.mutationOptions());
  const form = useForm({
    initialValues: {
      locationId: closure ? (closure.locationId ?? ALL) : locationId,
      kind: closure?.kind ?? ('closed' as ClosureItem['kind']),
      firstOn: closure?.firstOn ?? null,
      lastOn: closure?.lastOn ?? null,
      reason: closure?.reason ?? '',
    } as FormValues,
    validate: dayRangeRules(t),
  });

  async function submit({ locationId: where, kind, firstOn, lastOn, reason }: FormValues): Promise<void> {
    if (firstOn === null) return;
    try {
      const { transactionId, affected } = await save.mutateAsync({
        id: closure?.id ?? newId,
        locationId: where === ALL ? null : where,
        kind,
        firstOn,
        lastOn: lastOn ?? firstOn,
        reason,
      });
      notifyDone(t('location:closures.saved'), transactionId);
      onClose();
      if (affected.length > 0) onAffected(affected);
    } catch (error) {
      showFormRefusal(form, error);
    }
  }

  return (
    <FormModal
      title={t(closure ? 'location:closures.editTitle' : 'location:closures.addTitle')}
      saving={save.isPending}
      onSubmit={form.onSubmit((values) => void submit(values), focusFirstError)}
      onClose={onClose}
    >
      <DayRangeFields form={form} />
      <TextInput
        label={t('location:closures.reason')}
        placeholder={t('location:closures.reasonExample')}
        maxLength={200}
        {...form.getInputProps('reason')}
      />
      <Select
        label={t('location:closures.where')}
        allowDeselect={false}
        data={[
          { value: ALL, label: t('location:closures.allLocations') },
          ...locations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.getInputProps('locationId')}
      />
      <Radio.Group label={t('location:closures.what')} {...form.getInputProps('kind')}>
        <Stack gap="xs" mt={4}>
          {kinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`location:closures.kind.${kind}`)}
              description={t(`location:closures.kindHint.${kind}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </FormModal>
  );
}

interface FormValues extends DayRange {
  readonly locationId: string;
  readonly kind: ClosureItem['kind'];
  readonly reason: string;
}
