import { Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type OverrideKind, overrideKinds } from '#domain/calendar/school-override.ts';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { FormModal } from '../location/FormModal.tsx';
import { showFormRefusal } from '../location/show-form-refusal.ts';
import { GroupsField } from '../programme/GroupsField.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { type DayRange, DayRangeFields, dayRangeRules } from '../time/DayRangeFields.tsx';
import type { AffectedBooking, OverrideItem } from './calendar-types.ts';

interface OverrideFormProps {
  /** None to add one. */
  readonly override?: OverrideItem;
  readonly school: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onAffected: (bookings: readonly AffectedBooking[]) => void;
}

interface FormValues extends DayRange {
  readonly kind: OverrideKind;
  readonly groups: readonly EducationGroup[];
  readonly note: string;
}

/** A study day, days off of the school's own, or days on which it is open while its region is away. */
export function OverrideForm({ override, school, onClose, onAffected }: OverrideFormProps) {
  const { t } = useTranslation();
  const [newId] = useState(() => v7());
  const save = useMutation(orpc.calendar.saveOverride.mutationOptions());
  const form = useForm<FormValues>({
    initialValues: {
      kind: override?.kind ?? 'study_day',
      firstOn: override?.firstOn ?? null,
      lastOn: override?.lastOn ?? null,
      groups: override?.groups ?? [],
      note: override?.note ?? '',
    },
    validate: dayRangeRules(t),
  });

  async function submit({ firstOn, lastOn, ...values }: FormValues): Promise<void> {
    if (firstOn === null) return;
    try {
      const { transactionId, affected } = await save.mutateAsync({
        id: override?.id ?? newId,
        organisationId: school.id,
        firstOn,
        lastOn: lastOn ?? firstOn,
        ...values,
      });
      notifyDone(t('calendar:override.saved', { name: school.name }), transactionId);
      onClose();
      if (affected.length > 0) onAffected(affected);
    } catch (error) {
      showFormRefusal(form, error);
    }
  }

  return (
    <FormModal
      title={t(override ? 'calendar:override.editTitle' : 'calendar:override.addTitle', { name: school.name })}
      saving={save.isPending}
      onSubmit={form.onSubmit((values) => void submit(values), focusFirstError)}
      onClose={onClose}
    >
      <Radio.Group label={t('calendar:override.what')} {...form.getInputProps('kind')}>
        <Stack gap="xs" mt={4}>
          {overrideKinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`calendar:override.kind.${kind}`)}
              description={t(`calendar:override.kindHint.${kind}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <DayRangeFields form={form} />
      <GroupsField
        label={t('calendar:override.groups')}
        description={t('calendar:override.groupsHint')}
        placeholder={t('calendar:override.wholeSchool')}
        value={form.values.groups}
        onChange={(groups) => form.setFieldValue('groups', groups)}
      />
      <TextInput
        label={t('calendar:override.note')}
        placeholder={t('calendar:override.noteExample')}
        maxLength={200}
        {...form.getInputProps('note')}
      />
    </FormModal>
  );
}
