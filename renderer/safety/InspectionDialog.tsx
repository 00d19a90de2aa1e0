import { Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type InspectionKind, inspectionKinds, inspectionResults } from '#domain/safety/inspection.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { ReplaceUses } from '../sharing/ReplaceUses.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { DateField } from '../time/DateField.tsx';
import type { Subject } from './safety-types.ts';

interface InspectionDialogProps {
  readonly opened: boolean;
  /** One thing, or all that were tested on the same day. */
  readonly subjects: readonly Subject[];
  readonly kind?: InspectionKind | undefined;
  readonly onClose: () => void;
  readonly onDone?: (() => void) | undefined;
}

/** Writes down how an inspection went; one that failed shows at once who counts on the thing. */
export function InspectionDialog({ opened, subjects, onClose, ...rest }: InspectionDialogProps) {
  const { t } = useTranslation();
  const [first] = subjects;
  const title =
    subjects.length === 1 && first
      ? t('safety:inspection.title', { name: first.name })
      : t('safety:inspection.titleMany', { count: subjects.length });
  return (
    <Dialog opened={opened} onClose={onClose} size="44rem" title={title}>
      <InspectionForm subjects={subjects} onClose={onClose} {...rest} />
    </Dialog>
  );
}

function InspectionForm({ subjects, kind, onClose, onDone }: Omit<InspectionDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  // Made once per form, so that a double click records once.
  const [inspections] = useState(() => subjects.map(({ id }) => ({ id: v7(), assetId: id })));
  const record = useMutation(orpc.safety.inspection.record.mutationOptions());
  const form = useForm({
    initialValues: {
      kind: kind ?? inspectionKinds[0],
      doneOn: dateOf(Date.now()) as string | null,
      result: null as (typeof inspectionResults)[number] | null,
      method: '',
      inspector: '',
      certificate: '',
      note: '',
    },
    validate: {
      doneOn: (date) => (date === null ? t('safety:inspection.dateEmpty') : null),
      result: (result) => (result === null ? t('safety:inspection.resultEmpty') : null),
    },
  });
  const submit = form.onSubmit(({ doneOn, result, ...fields }) => {
    if (doneOn === null || result === null) return;
    record.mutate(
      { ...fields, doneOn, result, inspections },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('safety:inspection.recorded', { count: subjects.length }), transactionId);
          onDone?.();
          if (result === 'failed') setFailed(true);
          else onClose();
        },
        onError: (error) => showInForm(form, error),
      },
    );
  }, focusFirstError);
  const [first] = subjects;
  if (failed && first) {
    const about = { name: first.name, count: subjects.length };
    const isOne = subjects.length === 1;
    return (
      <ReplaceUses
        things={[...new Map(subjects.map((subject) => [subject.id, subject])).values()]}
        from={dateOf(Date.now())}
        intro={isOne ? t('safety:inspection.failedIntro', about) : t('safety:inspection.failedIntroMany', about)}
        none={isOne ? t('safety:inspection.failedNone', about) : t('safety:inspection.failedNoneMany', about)}
        onClose={onClose}
      />
    );
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <Select
            label={t('safety:inspection.kind')}
            data={inspectionKinds.map((value) => ({ value, label: t(`safety:kind.${value}`) }))}
            allowDeselect={false}
            data-autofocus
            {...form.getInputProps('kind')}
          />
          <DateField
            label={t('safety:inspection.doneOn')}
            withAsterisk
            {...form.getInputProps('doneOn')}
            value={form.values.doneOn}
            onChange={(date) => form.setFieldValue('doneOn', date)}
          />
          <Select
            label={t('safety:inspection.result')}
            placeholder={t('safety:inspection.resultPlaceholder')}
            data={inspectionResults.map((value) => ({ value, label: t(`safety:result.${value}`) }))}
            withAsterisk
            allowDeselect={false}
            {...form.getInputProps('result')}
          />
          <TextInput label={t('safety:inspection.inspector')} maxLength={200} {...form.getInputProps('inspector')} />
          <TextInput
            label={t('safety:inspection.method')}
            placeholder={t('safety:inspection.methodPlaceholder')}
            maxLength={200}
            {...form.getInputProps('method')}
          />
          <TextInput
            label={t('safety:inspection.certificate')}
            maxLength={200}
            {...form.getInputProps('certificate')}
          />
        </SimpleGrid>
        <Textarea
          label={t('safety:inspection.note')}
          autosize
          minRows={2}
          maxLength={5000}
          {...form.getInputProps('note')}
        />
        {form.values.result === 'failed' && (
          <Text size="sm" role="status">
            {t('safety:inspection.locks')}
          </Text>
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('safety:action.cancel')}
          </Button>
          <Button type="submit" loading={record.isPending}>
            {t('safety:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
