import { Button, Fieldset, Group, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { checkOrganisation } from '#domain/organisation/check-organisation.ts';
import { dayModels, holidayRegions, isSchool, organisationKinds } from '#domain/organisation/organisation.ts';
import type { Refusal } from '#domain/result.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { refusalOf } from '../refusal-text.ts';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { type FormValues, toDraft } from './organisation-form.ts';

interface OrganisationFormProps {
  readonly id: string;
  readonly initial: FormValues;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

type Field = keyof FormValues;

/** All fields of an organisation. What is wrong stands beside its field; what was typed stays. */
export function OrganisationForm({ id, initial, onSaved, onCancel }: OrganisationFormProps) {
  const { t } = useTranslation();
  const explain = ({ code, facts }: Pick<Refusal, 'code' | 'facts'>) =>
    t(`organisation:refusal.${code.split('/')[1]}`, facts);
  const form = useForm<FormValues>({
    initialValues: initial,
    validate: (values) => {
      const checked = checkOrganisation(toDraft(values));
      return checked.ok ? {} : Object.fromEntries(checked.refusal.map((wrong) => [wrong.field, explain(wrong)]));
    },
  });
  const save = useMutation(
    orpc.organisation.save.mutationOptions({
      onSuccess: ({ transactionId }, { draft }) => {
        notifyDone(t('organisation:saved', { name: draft.name }), transactionId);
        onSaved();
      },
      onError: (error) => {
        const refusal = refusalOf(error);
        if (refusal?.field) form.setFieldError(refusal.field, explain(refusal as Refusal));
        else showRefusal(error);
      },
    }),
  );
  const text = (field: Field, hint?: string) => (
    <TextInput
      label={t(`organisation:field.${field}`)}
      description={hint}
      maxLength={200}
      {...form.getInputProps(field)}
    />
  );
  const count = (field: Field, max: number, hint?: string) => (
    <NumberInput
      label={t(`organisation:field.${field}`)}
      description={hint}
      min={0}
      max={max}
      allowDecimal={false}
      clampBehavior="strict"
      {...form.getInputProps(field)}
    />
  );
  const choice = (field: Field, values: readonly string[], group: string, hint?: string) => (
    <Select
      label={t(`organisation:field.${field}`)}
      description={hint}
      placeholder={t('organisation:unknown')}
      clearable
      clearButtonProps={{ 'aria-label': t('organisation:unknown') }}
      data={values.map((value) => ({ value, label: t(`organisation:${group}.${value}`) }))}
      {...form.getInputProps(field)}
    />
  );
  const school = isSchool(form.values.kind);
  return (
    <form noValidate onSubmit={form.onSubmit((values) => save.mutate({ id, draft: toDraft(values) }), focusFirstError)}>
      <Stack gap="md" maw="60rem">
        <Fieldset legend={t('organisation:section.facts')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextInput
              label={t('organisation:field.name')}
              withAsterisk
              maxLength={200}
              data-autofocus
              {...form.getInputProps('name')}
            />
            <Select
              label={t('organisation:field.kind')}
              allowDeselect={false}
              data={organisationKinds.map((value) => ({ value, label: t(`organisation:kind.${value}`) }))}
              {...form.getInputProps('kind')}
            />
            {school
              ? text('branchCode', t('organisation:hint.branchCode'))
              : text('chamberCode', t('organisation:hint.chamberCode'))}
            <Select
              label={t('organisation:field.status')}
              description={t('organisation:hint.status')}
              allowDeselect={false}
              data={(['active', 'closed'] as const).map((value) => ({
                value,
                label: t(`organisation:status.${value}`),
              }))}
              {...form.getInputProps('status')}
            />
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend={t('organisation:section.address')}>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
            {text('street')}
            {text('houseNumber')}
            {text('postcode')}
            {text('city')}
            {text('municipality')}
            {text('province')}
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend={t('organisation:section.reach')}>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
            {text('phone')}
            {text('email')}
            {text('website')}
          </SimpleGrid>
        </Fieldset>
        {school && (
          <Fieldset legend={t('organisation:section.school')}>
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md" style={{ alignItems: 'end' }}>
              {choice('holidayRegion', holidayRegions, 'region', t('organisation:hint.holidayRegion'))}
              {choice('dayModel', dayModels, 'dayModel')}
              {count('pupils', 100_000)}
              {count('travelMinutes', 600, t('organisation:hint.travelMinutes'))}
              {text('boardCode', t('organisation:hint.boardCode'))}
              {text('denomination')}
            </SimpleGrid>
          </Fieldset>
        )}
        <Textarea
          label={t('organisation:field.note')}
          description={t('organisation:hint.note')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={5000}
          {...form.getInputProps('note')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('organisation:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('organisation:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
