import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingDraft, Override } from '#domain/booking/booking.ts';
import type { Verdict } from '#domain/booking/verdict.ts';
import type { SeriesScope } from '#domain/recurrence/edit-series.ts';
import { client } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { useOpeningCount } from '#renderer/shell/use-opening-count.ts';
import { warningsOnly } from '../booking-refusal.ts';
import { OverrideForm } from '../OverrideForm.tsx';
import { RefusedDates } from './RefusedDates.tsx';
import { type RefusedDate, refusedDates } from './refused-dates.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import type { Series } from './use-series.ts';

/** The same act once more: without some dates, or with a reason for what the rules warn of. */
interface Again {
  readonly leave?: string[];
  readonly reasons?: readonly Override[];
}

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
      size="lg"
      title={<Text fw={650}>{t('series:scope.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('booking:action.close') }}
    >
      <ScopeForm key={useOpeningCount(opened)} {...props} />
    </Modal>
  );
}

function ScopeForm({ series, sequence, draft, zone, onClose, onOne, onDone }: ScopeDialogProps) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<SeriesScope>('one');
  const [refused, setRefused] = useState<readonly RefusedDate[]>([]);
  const [given, setGiven] = useState<readonly Override[]>([]);
  const { bookingId } = series;
  const change = useMutation({
    mutationFn: ({ leave = [], reasons = given }: Again) => {
      const overrides = [...draft.overrides, ...reasons];
      const plain = { ...draft, needs: [...draft.needs], groups: [...draft.groups], overrides };
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
  const asked = askedOf(refused);
  const again = (reasons: readonly Override[]) => {
    const all = [...given, ...reasons];
    setGiven(all);
    change.mutate({ reasons: all });
  };
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
          setGiven([]);
        }}
      />
      {scope !== 'one' && (
        <Text size="sm" c="dimmed">
          {t('series:scope.kept')}
        </Text>
      )}
      {refused.length > 0 && <RefusedDates dates={refused} zone={zone} />}
      {asked.length > 0 && <OverrideForm warnings={asked} onOverride={again} busy={change.isPending} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('booking:action.cancel')}
        </Button>
        {refused.length > 0 && !isThisRefused ? (
          <Button loading={change.isPending} onClick={() => change.mutate({ leave: refused.map(({ key }) => key) })}>
            {t('series:scope.leave', { count: refused.length })}
          </Button>
        ) : (
          <Button
            disabled={refused.length > 0}
            loading={change.isPending}
            onClick={() => (scope === 'one' ? onOne() : change.mutate({}))}
          >
            {t('series:scope.do')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** The warnings that a reason can set aside: none of a date that something else blocks. */
function askedOf(refused: readonly RefusedDate[]): readonly Verdict[] {
  return refused.flatMap(({ verdicts }) => warningsOnly(verdicts) ?? []);
}
