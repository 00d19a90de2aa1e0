import { Button, Group, Paper, Title, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import type { LocationItem } from './location-types.ts';
import { copyMonday } from './typed-week.ts';
import { WeekForm } from './WeekForm.tsx';

/** The week of a location. */
export function OpeningHoursEditor({ location }: { readonly location: LocationItem }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const save = useMutation(orpc.location.setOpeningHours.mutationOptions());
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="location-hours">
      <WeekForm
        saved={location.openingHours}
        emptyText={t('location:hours.empty')}
        noneText={() => t('location:hours.closed')}
        isSaving={save.isPending}
        onSave={async (spans) => {
          const { transactionId } = await save.mutateAsync({ locationId: location.id, spans });
          await queries.invalidateQueries({ queryKey: orpc.location.list.key() });
          notifyDone(t('location:hours.saved', { name: location.name }), transactionId);
        }}
        head={(spans, onChange) => (
          <Group justify="space-between" mb={4}>
            <Title order={2} size="h4" id="location-hours">
              {t('location:hours.title')}
            </Title>
            <Tooltip label={t('location:hours.copyMondayHint')}>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconCopy size={16} />}
                onClick={() => onChange(copyMonday(spans))}
              >
                {t('location:hours.copyMonday')}
              </Button>
            </Tooltip>
          </Group>
        )}
      />
    </Paper>
  );
}
