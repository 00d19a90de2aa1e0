import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingDraft } from '#domain/booking/booking.ts';
import type { SeriesScope } from '#domain/recurrence/edit-series.ts';
import { client } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { useOpeningCount } from '#renderer/shell/use-opening-count.ts';
import { periodText, verdictText } from '../verdict-text.ts';
import { type RefusedDate, refusedDates } from './refused-dates.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import type { Series } from './use-series.ts';

interface ScopeDialogProps {
  readonly opened: boolean;
  readonly series: Series;
  readonly sequence: number;
  readonly draft: BookingDraft;
  readonly zone: string;
  readonly onClose: () => void;
  /** Only this one: the way of any booking, with its own refusals. */
  readonly onOne: () => void;
  readonly onDone: () => void;
}

/** Which dates of the series a change is for. */
export function ScopeDialog(props: ScopeDialogProps) {
  const { opened, onClose } = props;
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      centered
      title={<Text fw={650}>{t('series:scope.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('booking:action.close') }}
    >
      <ScopeForm key={useOpeningCount(opened)} {...props} />
    </Modal>
  );
}

function ScopeForm({ series, sequence, draft, zone, onClose, onOne, onDone }: ScopeDialogProps) {
  const { t, i18n } = useTranslation();
  const [scope, setScope] = useState<SeriesScope>('one');
  const [refused, setRefused] = useState<readonly RefusedDate[]>([]);
  const { bookingId } = series;
  const change = useMutation({
    mutationFn: (leave: string[]) => {
      const plain = { ...draft, needs: [...draft.needs], groups: [...draft.groups], overrides: [...draft.overrides] };
      return client.series.change({ bookingId, sequence, scope, draft: plain, leave });
    },
    onSuccess: ({ transactionId, count }) => {
      notifyDone(t('series:scope.changed', { count }), transactionId);
      onClose();
      onDone();
    },
    onError: (error) => {
      const dates = refusedDates(error);
      if (dates.length > 0) setRefused(dates);
      else showRefusal(error);
    },
  });
  const isThisRefused = refused.some(({ key }) => key === bookingId);
  return (
    <Stack gap="md">
      <ScopeChoice
        label={t('series:scope.label')}
        series={series}
        value={scope}
        onChange={(next) => {
          setScope(next);
          setRefused([]);
        }}
      />
      {scope !== 'one' && (
        <Text size="sm" c="dimmed">
          {t('series:scope.kept')}
        </Text>
      )}
      {refused.length > 0 && (
        <Alert color="orange" title={t('series:scope.refused')}>
          <Stack gap={6} component="ul" m={0} pl="md" mah={220} style={{ overflowY: 'auto' }}>
            {refused.map(({ key, start, end, verdicts: [first] }) => (
              <li key={key}>
                <Text size="sm">
                  {periodText(start, end, i18n.language, zone)}
                  {first && `: ${verdictText(first, t, i18n.language, zone).fact}`}
                </Text>
              </li>
            ))}
          </Stack>
        </Alert>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('booking:action.cancel')}
        </Button>
        {refused.length > 0 && !isThisRefused ? (
          <Button loading={change.isPending} onClick={() => change.mutate(refused.map(({ key }) => key))}>
            {t('series:scope.leave', { count: refused.length })}
          </Button>
        ) : (
          <Button
            disabled={refused.length > 0}
            loading={change.isPending}
            onClick={() => (scope === 'one' ? onOne() : change.mutate([]))}
          >
            {t('series:scope.do')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
