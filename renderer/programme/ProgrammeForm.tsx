import { Alert, Button, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconVersions } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { checkProgramme } from '#domain/programme/check-programme.ts';
import { programmeStatuses } from '#domain/programme/programme.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { FormActions } from '../inventory/FormActions.tsx';
import { SideForm } from '../inventory/SideForm.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { refusalSentence } from '../refusal-text.ts';
import { GroupsField } from './GroupsField.tsx';
import { MinutesField } from './MinutesField.tsx';
import { NeedsEditor } from './NeedsEditor.tsx';
import type { ProgrammeLine } from './programme-types.ts';
import { type ProgrammeValues, toContent, toProgrammeValues } from './programme-values.ts';
import { SizeFields } from './SizeFields.tsx';
import { TagFields } from './TagFields.tsx';

interface ProgrammeFormProps {
  readonly opened: boolean;
  /** Absent for a new one. */
  readonly programme: ProgrammeLine | null;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}

export function ProgrammeForm({ opened, onClose, ...form }: ProgrammeFormProps) {
  const { t } = useTranslation();
  return (
    <SideForm
      opened={opened}
      onClose={onClose}
      size="46rem"
      title={form.programme ? t('programme:edit', { name: form.programme.version.name }) : t('programme:new')}
    >
      <ProgrammeFields onClose={onClose} {...form} />
    </SideForm>
  );
}

function ProgrammeFields({ programme, onClose, onSaved }: Omit<ProgrammeFormProps, 'opened'>) {
  const { t } = useTranslation();
  // Made once per form, so that a double click makes one programme.
  const [id] = useState(() => programme?.id ?? v7());
  const save = useMutation(orpc.programme.save.mutationOptions());
  const form = useForm<ProgrammeValues>({
    initialValues: toProgrammeValues(programme),
    validate: (values) => wrongFields(values, t),
  });
  const planned = programme ? programme.comingVisits + programme.pastVisits : 0;
  const text = (field: 'name' | 'code' | 'summary' | 'preparation' | 'protection') => ({
    label: t(`programme:field.${field}`),
    ...form.getInputProps(field),
  });
  const submit = form.onSubmit(
    (values) =>
      save.mutate(
        {
          id,
          basedOn: programme?.version.id ?? null,
          code: values.code,
          status: values.status,
          content: toContent(values),
        },
        {
          onSuccess: ({ transactionId, number }) => {
            const isNext = programme !== null && number > programme.version.number;
            const name = values.name.trim();
            notifyDone(
              isNext ? t('programme:done.newVersion', { name, number }) : t('programme:done.saved', { name }),
              transactionId || undefined,
            );
            onClose();
            onSaved?.(id);
          },
          onError: (error) => showInForm(form, error),
        },
      ),
    (errors) => {
      const [first] = Object.keys(errors);
      document.querySelector<HTMLElement>(`[data-programme-field="${first}"]`)?.focus();
    },
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {planned > 0 && (
          <Alert color="blue" variant="light" icon={<IconVersions size={18} />}>
            {t('programme:versionHint', { count: planned })}
          </Alert>
        )}
        <TextInput
          {...text('name')}
          placeholder={t('programme:placeholder.name')}
          withAsterisk
          data-autofocus
          data-programme-field="name"
          maxLength={200}
        />
        <SimpleGrid cols={2} spacing="sm">
          <TextInput {...text('code')} maxLength={60} data-programme-field="code" />
          <Select
            label={t('programme:field.status')}
            data={programmeStatuses.map((status) => ({ value: status, label: t(`programme:status.${status}`) }))}
            allowDeselect={false}
            {...form.getInputProps('status')}
          />
        </SimpleGrid>
        <Textarea
          {...text('summary')}
          description={t('programme:hint.noNames')}
          placeholder={t('programme:placeholder.summary')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={5000}
        />
        <GroupsField
          label={t('programme:field.groups')}
          description={t('programme:hint.groups')}
          value={form.values.groups}
          onChange={(groups) => form.setFieldValue('groups', [...groups])}
        />
        <SimpleGrid cols={3} spacing="sm">
          <MinutesField form={form} field="durationMinutes" withAsterisk />
          <MinutesField form={form} field="setupMinutes" />
          <MinutesField form={form} field="cleanupMinutes" />
        </SimpleGrid>
        <SizeFields form={form} />
        <NeedsEditor form={form} />
        <SimpleGrid cols={2} spacing="sm">
          <Textarea {...text('preparation')} autosize minRows={2} maxRows={8} maxLength={5000} />
          <Textarea
            {...text('protection')}
            placeholder={t('programme:placeholder.protection')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={5000}
          />
        </SimpleGrid>
        <TagFields form={form} />
        <FormActions>
          {Object.keys(form.errors).length > 0 && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert" mr="auto">
              {t('programme:wrongFields')}
            </Text>
          )}
          <Button variant="default" onClick={onClose}>
            {t('programme:act.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('programme:act.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

/** The rules of the domain, one mistake at a time, and what is simply not chosen yet. */
function wrongFields(values: ProgrammeValues, t: ReturnType<typeof useTranslation>['t']): Record<string, string> {
  for (const [at, need] of values.needs.entries()) {
    const isEmpty = (need.kind === 'model' && !need.modelId) || (need.kind === 'kit' && !need.resourceId);
    if (isEmpty) return { [`needs.${at}`]: t('programme:refusal.need-empty') };
  }
  const wrong = checkProgramme(toContent(values));
  return wrong?.field ? { [wrong.field]: refusalSentence(wrong) } : {};
}
