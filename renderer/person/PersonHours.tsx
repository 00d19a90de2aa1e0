import { Paper, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { WeekForm } from '../location/WeekForm.tsx';
import type { PersonDetail } from './person-types.ts';

/** The week of a person; without hours, always there. */
export function PersonHours({ person }: { readonly person: PersonDetail }) {
  const { t } = useTranslation();
  const { id, name } = person.summary;
  const save = useMutation(orpc.person.setHours.mutationOptions());
  return (
    <Paper withBorder p="md" component="section" aria-label={t('person:hours.title')}>
      <WeekForm
        saved={person.hours.map((span) => ({ ...span, id: `${span.weekday} ${span.opens}` }))}
        emptyText={t('person:hours.always')}
        noneText={(isEmptyWeek) => t(isEmptyWeek ? 'person:hours.open' : 'person:hours.none')}
        isSaving={save.isPending}
        onSave={async (hours) => {
          const { transactionId } = await save.mutateAsync({ id, hours });
          notifyDone(t('person:hours.saved', { name }), transactionId);
        }}
        head={() => (
          <Title order={2} size="h4" mb={4}>
            {t('person:hours.title')}
          </Title>
        )}
      />
    </Paper>
  );
}
