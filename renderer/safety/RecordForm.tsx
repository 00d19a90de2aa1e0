import { Button, NumberInput, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ceMarks, dutchManuals, laserClasses, riskClasses, supervisions } from '#domain/safety/machine-record.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { FormActions } from '../inventory/FormActions.tsx';
import { SideForm } from '../inventory/SideForm.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { GroupsField } from '../programme/GroupsField.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { PlanFields, toPlans, toPlanValues } from './PlanFields.tsx';
import type { MachineRecordDetail } from './safety-types.ts';

interface RecordFormProps {
  readonly opened: boolean;
  readonly modelId: string;
  readonly modelName: string;
  readonly onClose: () => void;
}

/** The record of a kind of machine, and how often its pieces are inspected. */
export function RecordForm({ opened, modelId, modelName, onClose }: RecordFormProps) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...orpc.safety.record.get.queryOptions({ input: { modelId } }), enabled: opened });
  return (
    <SideForm opened={opened} onClose={onClose} size="lg" title={t('safety:record.formTitle', { name: modelName })}>
      {data && <RecordFields modelId={modelId} modelName={modelName} record={data} onClose={onClose} />}
    </SideForm>
  );
}

interface RecordFieldsProps extends Omit<RecordFormProps, 'opened'> {
  readonly record: MachineRecordDetail;
}

function RecordFields({ modelId, modelName, record, onClose }: RecordFieldsProps) {
  const { t } = useTranslation();
  const save = useMutation(orpc.safety.record.save.mutationOptions());
  const { authorised: _, authorisationNeeded: __, plans, mostUsers, ...known } = record;
  const form = useForm({
    initialValues: { ...known, mostUsers: mostUsers ?? ('' as number | ''), plans: toPlanValues(plans) },
  });
  const submit = form.onSubmit(
    ({ mostUsers: most, plans: planned, groups, ...values }) =>
      save.mutate(
        { modelId, ...values, groups: [...groups], mostUsers: most === '' ? null : most, plans: toPlans(planned) },
        {
          onSuccess: ({ transactionId }) => {
            notifyDone(t('safety:record.saved', { name: modelName }), transactionId);
            onClose();
          },
          onError: (error) => showInForm(form, error),
        },
      ),
    focusFirstError,
  );
  const choices = (values: readonly string[], group: string) =>
    values.map((value) => ({ value, label: t(`safety:record.${group}.${value}`) }));
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('safety:record.intro')}
        </Text>
        <Textarea
          label={t('safety:record.instruction')}
          description={t('safety:record.instructionHint')}
          data-autofocus
          autosize
          minRows={3}
          maxRows={12}
          maxLength={5000}
          {...form.getInputProps('instruction')}
        />
        <TextInput
          label={t('safety:record.protection')}
          placeholder={t('safety:record.protectionPlaceholder')}
          maxLength={200}
          {...form.getInputProps('protection')}
        />
        <GroupsField
          label={t('safety:record.groups')}
          placeholder={t('safety:record.everybody')}
          value={form.values.groups}
          onChange={(groups) => form.setFieldValue('groups', [...groups])}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <Select
            label={t('safety:record.supervision')}
            data={choices(supervisions, 'supervisions')}
            allowDeselect={false}
            {...form.getInputProps('supervision')}
          />
          <NumberInput
            label={t('safety:record.mostUsers')}
            min={1}
            max={1000}
            allowDecimal={false}
            allowNegative={false}
            {...form.getInputProps('mostUsers')}
          />
          <Select
            label={t('safety:record.riskClass')}
            data={choices(riskClasses, 'riskClasses')}
            allowDeselect={false}
            {...form.getInputProps('riskClass')}
          />
          <Select
            label={t('safety:record.laserClass')}
            description={t('safety:record.laserHint')}
            data={laserClasses.map((value) => ({ value, label: value || t('safety:record.noLaser') }))}
            allowDeselect={false}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('laserClass')}
          />
          <Select
            label={t('safety:record.ceMark')}
            data={choices(ceMarks, 'ceMarks')}
            allowDeselect={false}
            {...form.getInputProps('ceMark')}
          />
          <Select
            label={t('safety:record.dutchManual')}
            data={choices(dutchManuals, 'dutchManuals')}
            allowDeselect={false}
            {...form.getInputProps('dutchManual')}
          />
        </SimpleGrid>
        <TextInput
          label={t('safety:record.riskAssessment')}
          placeholder={t('safety:record.riskAssessmentPlaceholder')}
          maxLength={200}
          {...form.getInputProps('riskAssessment')}
        />
        <PlanFields
          label={t('safety:plan.ofModel')}
          hint={t('safety:plan.hint')}
          value={form.values.plans}
          onChange={(values) => form.setFieldValue('plans', values)}
        />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('safety:action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('safety:action.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
