import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { weekdays } from '#domain/location/opening-week.ts';
import { approvals } from '#domain/sharing/terms.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { OwnerSelect } from '../inventory/OwnerSelect.tsx';
import { SideForm } from '../inventory/SideForm.tsx';
import { showFormRefusal } from '../location/show-form-refusal.ts';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { DateField } from '../time/DateField.tsx';
import { weekdayName } from '../time/format.ts';
import { TimeField } from '../time/TimeField.tsx';
import type { LentThing } from './sharing-types.ts';
import { checkTerms, readTerms, toTermsValues } from './terms-values.ts';

interface TermsFormProps {
  readonly opened: boolean;
  /** null to lend something new. */
  readonly thing: LentThing | null;
  readonly onClose: () => void;
}

export function TermsForm({ opened, thing, onClose }: TermsFormProps) {
  const { t } = useTranslation();
  return (
    <SideForm
      opened={opened}
      onClose={onClose}
      size="34rem"
      title={thing ? t('sharing:form.editTitle', { name: thing.resourceName }) : t('sharing:form.newTitle')}
    >
      <TermsFields thing={thing} onClose={onClose} />
    </SideForm>
  );
}

function TermsFields({ thing, onClose }: Omit<TermsFormProps, 'opened'>) {
  const { t, i18n } = useTranslation();
  const [newId] = useState(() => v7());
  const save = useMutation(orpc.sharing.save.mutationOptions());
  const form = useForm({ initialValues: toTermsValues(thing), validate: (values) => checkTerms(values, t) });
  const { resourceId, ownerId, hasHours } = form.values;

  async function submit(values: typeof form.values): Promise<void> {
    const terms = readTerms(values);
    if (!terms) return;
    try {
      const { transactionId } = await save.mutateAsync({ id: thing?.id ?? newId, ...terms });
      notifyDone(t('sharing:saved'), transactionId);
      onClose();
    } catch (error) {
      showFormRefusal(form, error);
    }
  }

  return (
    <form onSubmit={form.onSubmit((values) => void submit(values), focusFirstError)} noValidate>
      <Stack gap="md">
        <ThingSelect
          value={resourceId}
          known={thing}
          error={form.errors['resourceId']}
          onChange={(id) => form.setFieldValue('resourceId', id)}
        />
        <OwnerSelect
          value={ownerId}
          ownerName={thing?.ownerName ?? null}
          error={form.errors['ownerId']}
          onChange={(id) => form.setFieldValue('ownerId', id)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateField
            label={t('sharing:form.firstOn')}
            error={form.errors['firstOn']}
            value={form.values.firstOn}
            onChange={(date) => form.setFieldValue('firstOn', date)}
          />
          <DateField
            label={t('sharing:form.lastOn')}
            error={form.errors['lastOn']}
            value={form.values.lastOn}
            onChange={(date) => form.setFieldValue('lastOn', date)}
          />
        </SimpleGrid>
        <Checkbox label={t('sharing:form.hasHours')} {...form.getInputProps('hasHours', { type: 'checkbox' })} />
        {hasHours && (
          <>
            <Checkbox.Group label={t('sharing:form.weekdays')} {...form.getInputProps('weekdays')}>
              <Group gap="md" mt={6}>
                {weekdays.map((weekday) => (
                  <Checkbox
                    key={weekday}
                    value={String(weekday)}
                    label={weekdayName(weekday, i18n.language, 'short')}
                    aria-label={weekdayName(weekday, i18n.language)}
                  />
                ))}
              </Group>
            </Checkbox.Group>
            <SimpleGrid cols={2}>
              <TimeField
                label={t('sharing:form.opens')}
                error={form.errors['opens']}
                value={form.values.opens}
                onChange={(time) => form.setFieldValue('opens', time)}
              />
              <TimeField
                label={t('sharing:form.closes')}
                error={form.errors['closes']}
                value={form.values.closes}
                onChange={(time) => form.setFieldValue('closes', time)}
              />
            </SimpleGrid>
          </>
        )}
        <NumberInput
          label={t('sharing:form.noticeDays')}
          description={t('sharing:form.noticeDaysHint')}
          min={0}
          max={400}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('noticeDays')}
        />
        <Radio.Group label={t('sharing:form.approval')} {...form.getInputProps('approval')}>
          <Stack gap="xs" mt={6}>
            {approvals.map((approval) => (
              <Radio key={approval} value={approval} label={t(`sharing:form.approvals.${approval}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={t('sharing:form.contact')}
          description={t('sharing:form.contactHint')}
          maxLength={200}
          {...form.getInputProps('contact')}
        />
        <Textarea
          label={t('sharing:form.note')}
          autosize
          minRows={2}
          maxLength={5000}
          {...form.getInputProps('note')}
        />
        <Group justify="flex-end" py="md">
          <Button variant="default" onClick={onClose}>
            {t('sharing:form.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('sharing:form.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const lendable: ReadonlySet<string> = new Set(['room', 'station', 'asset', 'kit', 'vehicle']);
const SHOWN = 60;

interface ThingSelectProps {
  readonly value: string | null;
  readonly known: LentThing | null;
  readonly error: React.ReactNode;
  readonly onChange: (id: string | null) => void;
}

function ThingSelect({ value, known, error, onChange }: ThingSelectProps) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.resource.list.queryOptions({ input: {} }));
  const options = (data?.resources ?? [])
    .filter(({ kind, status }) => lendable.has(kind) && status !== 'retired')
    .map(({ id, name, assetTag, locationName }) => ({
      value: id,
      label: [name, assetTag, locationName].filter(Boolean).join(' · '),
    }));
  return (
    <Select
      label={t('sharing:form.resource')}
      withAsterisk
      searchable
      limit={SHOWN}
      data-path="resourceId"
      disabled={known !== null}
      data={
        known && !options.some((one) => one.value === known.resourceId)
          ? [{ value: known.resourceId, label: known.resourceName }]
          : options
      }
      value={value}
      onChange={onChange}
      error={error}
      nothingFoundMessage={t('inventory:nothingToChoose')}
    />
  );
}
