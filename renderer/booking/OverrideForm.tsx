import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Override } from '#domain/booking/booking.ts';
import type { Verdict } from '#domain/booking/verdict.ts';

interface OverrideFormProps {
  readonly warnings: readonly Verdict[];
  readonly onOverride: (overrides: readonly Override[]) => void;
  readonly busy?: boolean | undefined;
}

/** One reason that sets aside all warnings that stand; it is stored with the booking. No form of its own: it stands inside others,
 * and of a form in a form the browser tells nobody that it is sent. */
export function OverrideForm({ warnings, onOverride, busy = false }: OverrideFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const send = () => {
    if (reason.trim() && !busy) onOverride(overridesFor(warnings, reason.trim()));
  };
  return (
    <Group align="flex-end" gap="sm" wrap="nowrap">
      <TextInput
        style={{ flex: 1 }}
        label={t('verdict:refusal.reason')}
        description={t('verdict:refusal.reasonHint')}
        placeholder={t('verdict:refusal.reasonPlaceholder')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // The form around this one must not be sent.
          event.preventDefault();
          send();
        }}
      />
      <Button color="orange" variant="light" disabled={!reason.trim()} loading={busy} onClick={send}>
        {t('verdict:refusal.doAnyway')}
      </Button>
    </Group>
  );
}

function overridesFor(warnings: readonly Verdict[], reason: string): readonly Override[] {
  return [...new Set(warnings.map((warning) => warning.rule))].map((rule) => ({ rule, reason }));
}
