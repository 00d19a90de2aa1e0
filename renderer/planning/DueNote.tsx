import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BookingStatus, CancelledBy } from '#domain/booking/booking.ts';
import { defaultCancellation, dueShare, type ExemptReason } from '#domain/planning/cancellation.ts';
import { orpc } from '#renderer/client.ts';

interface DueNoteProps {
  readonly status: BookingStatus;
  readonly by: CancelledBy;
  readonly exempt: ExemptReason | null;
  readonly start: number;
  readonly zone: string;
}

/** What cancelling now costs by the policy, and why. */
export function DueNote({ status, by, exempt, start, zone }: DueNoteProps) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.planning.settings.queryOptions());
  if (status === 'cancelled') return null;
  const policy = data?.cancellation ?? defaultCancellation;
  const { share, because, daysBefore } = dueShare(policy, { status, by, exempt, start, at: Date.now(), zone });
  return (
    <Alert color={share > 0 ? 'yellow' : 'gray'} title={t('planning:due.share', { share })} role="status">
      {because === 'term'
        ? t(`planning:due.${policy.unit}`, { count: daysBefore })
        : t(`planning:due.because.${because}`)}
    </Alert>
  );
}
