import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconMoodSick } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { shortDate } from '../time/format.ts';
import { requestAbsence } from './absence/absence-request.ts';
import type { PersonDetail } from './person-types.ts';

/** Days that the person is or will be away. */
export function AbsenceList({ person }: { readonly person: PersonDetail }) {
  const { t, i18n } = useTranslation();
  const { id, name } = person.summary;
  const remove = useMutation(
    orpc.person.removeAbsence.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('person:absence.removed', { name }), transactionId),
      onError: showRefusal,
    }),
  );
  const days = (firstOn: string, lastOn: string) =>
    [...new Set([firstOn, lastOn])].map((date) => shortDate(date, i18n.language)).join(' – ');
  return (
    <Card withBorder padding="md" component="section" aria-label={t('person:absence.title')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {t('person:absence.title')}
        </Title>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconMoodSick size={16} />}
          onClick={() => requestAbsence({ personId: id })}
        >
          {t('person:absence.report')}
        </Button>
      </Group>
      {person.absences.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('person:absence.none')}
        </Text>
      )}
      <Stack gap={4}>
        {person.absences.map((absence) => (
          <Group key={absence.id} justify="space-between">
            <Text size="sm">
              {days(absence.firstOn, absence.lastOn)} · {t(`person:absence.kind.${absence.kind}`)}
            </Text>
            <Button variant="subtle" size="compact-sm" onClick={() => remove.mutate({ id: absence.id })}>
              {t('person:absence.remove')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
