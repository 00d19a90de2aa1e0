import { Alert, Button, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { refusalOf } from '../refusal-text.ts';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { CountVisit } from './CountVisit.tsx';
import { closeDayInput, startValues } from './count-values.ts';
import type { CountSheet } from './today-types.ts';

interface CloseDayFormProps {
  readonly sheet: CountSheet;
  readonly date: IsoDate;
  readonly locationId: string | null;
  readonly onClose: () => void;
}

/** How the day really went: filled in as it was booked, so that a quiet day is one press. */
export function CloseDayForm({ sheet: latest, date, locationId, onClose }: CloseDayFormProps) {
  const { t } = useTranslation();
  // What another window changes meanwhile does not move the fields under the hands.
  const [sheet] = useState(latest);
  const form = useForm({ initialValues: startValues(sheet) });
  const close = useMutation(orpc.today.closeDay.mutationOptions());
  const isChange = sheet.visits.every(({ counted }) => counted !== null);
  const submit = form.onSubmit((values) =>
    close.mutate(closeDayInput(sheet, date, locationId, values), {
      onSuccess: ({ transactionId }) => {
        notifyDone(t(transactionId ? 'today:close.done' : 'today:close.same'), transactionId || undefined);
        onClose();
      },
      onError: (error) => {
        const refused = refusalOf(error);
        // Asked once: the second press means that it really went out.
        if (refused?.code === 'stock/not-enough') form.setFieldValue('acceptShort', true);
        showInForm(form, error);
        if (refused?.field) focusFirstError({ [refused.field]: true });
      },
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t(isChange ? 'today:close.hintChange' : 'today:close.hint')}
        </Text>
        {sheet.visits.map((visit, at) => (
          <CountVisit key={visit.bookingId} visit={visit} zone={sheet.timeZone} at={at} form={form} />
        ))}
        {sheet.things.length > 0 && (
          <MultiSelect
            label={t('today:close.outOfPlace')}
            placeholder={form.values.outOfPlace.length === 0 ? t('today:close.allBack') : ''}
            data={sheet.things.map(({ id, name, tag }) => ({ value: id, label: tag ? `${name} (${tag})` : name }))}
            searchable
            hidePickedOptions
            {...form.getInputProps('outOfPlace')}
          />
        )}
        {sheet.coming > 0 && <Alert color="petrol">{t('today:close.coming', { count: sheet.coming })}</Alert>}
        {form.values.acceptShort && (
          <Text size="sm" c="red" role="alert">
            {t('stock:acceptShortHint')}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('inventory:action.cancel')}
          </Button>
          <Button type="submit" loading={close.isPending}>
            {t(form.values.acceptShort ? 'today:close.anyway' : isChange ? 'today:close.save' : 'today:close.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
