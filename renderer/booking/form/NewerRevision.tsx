import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/client.ts';
import { errorText } from '#renderer/refusal-text.ts';
import { type BookingFormValues, toFormValues } from './form-values.ts';
import { mergeValues } from './merge-values.ts';
import type { FieldName } from './read-form.ts';
import type { BookingFormState } from './use-booking-form.ts';

interface NewerRevisionProps {
  readonly form: BookingFormState;
  readonly base: BookingFormValues;
  readonly onDone: () => void;
}

/** Somebody saved this booking meanwhile: tells what they changed, and goes on from there with what was typed here. */
export function NewerRevision({ form, base, onDone }: NewerRevisionProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery(orpc.booking.get.queryOptions({ input: { id: form.id }, staleTime: 0 }));
  if (error) return <Alert color="red">{errorText(error)}</Alert>;
  if (!data) return null;
  const newer = toFormValues(data.draft, form.zone);
  const { values, clashes, taken } = mergeValues(base, form.values, newer);
  const goOn = (next: BookingFormValues) => {
    form.rebase(data.summary.sequence, newer, next);
    onDone();
  };
  return (
    <Alert color="orange" variant="light" icon={<IconRefresh />} title={t('booking:newer.title')} role="alert">
      <Text size="sm">{t('booking:newer.kept')}</Text>
      {taken.length > 0 && (
        <Text size="sm" mt={6}>
          {t('booking:newer.taken', { fields: taken.map((field) => t(`booking:field.${field}`)).join(', ') })}
        </Text>
      )}
      {clashes.length > 0 && (
        <>
          <Text size="sm" mt={6}>
            {t('booking:newer.clashes')}
          </Text>
          <List size="sm">
            {clashes.map((field) => (
              <List.Item key={field}>
                {t('booking:newer.clash', {
                  field: t(`booking:field.${field}`),
                  theirs: told(newer, field),
                  yours: told(form.values, field),
                })}
              </List.Item>
            ))}
          </List>
        </>
      )}
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={() => goOn(values)}>
          {t('booking:newer.merge')}
        </Button>
        <Button size="xs" variant="default" onClick={() => goOn(newer)}>
          {t('booking:newer.theirs')}
        </Button>
      </Group>
    </Alert>
  );
}

/** Fields whose value is no text of its own are named without it. */
function told(values: BookingFormValues, field: FieldName): string {
  const value = values[field];
  return typeof value === 'string' && value !== '' && !field.endsWith('Id') ? `“${value}”` : '…';
}
