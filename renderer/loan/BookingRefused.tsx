import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Override } from '#domain/booking/booking.ts';
import { type BookingRefusal, warningsOnly } from '../booking/booking-refusal.ts';
import { OverrideForm } from '../booking/OverrideForm.tsx';
import { VerdictList } from '../booking/VerdictList.tsx';

interface BookingRefusedProps {
  readonly refusal: BookingRefusal;
  readonly busy: boolean;
  readonly onOverride: (overrides: readonly Override[]) => void;
}

/** Why the booking behind a loan was refused; with a reason, where that is enough. */
export function BookingRefused({ refusal, busy, onOverride }: BookingRefusedProps) {
  const { t } = useTranslation();
  const warnings = warningsOnly(refusal.verdicts);
  return (
    <Alert color="orange" title={t('loan:refused')} role="alert">
      <Stack gap="sm">
        <VerdictList verdicts={refusal.verdicts.filter(({ level }) => level !== 'info')} />
        {warnings && <OverrideForm warnings={warnings} onOverride={onOverride} busy={busy} />}
      </Stack>
    </Alert>
  );
}
