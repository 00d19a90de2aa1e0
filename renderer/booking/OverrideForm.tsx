import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Override } from '#domain/booking/booking.ts';
import type { Verdict } from '#domain/booking/verdict.ts';

interface OverrideFormProps {
  readonly warnings: readonly Verdict[];
  readonly onOverride: (overrides: readonly Override[]) => void;
  readonly busy?: boolean | undefined;
}

/** One reason that sets aside all warnings that stand; it is stored with the booking. */
export function OverrideForm({ warnings, onOverride, busy = false }: OverrideFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Portals bubble in React: the form of a dialog around this one must not be sent too.
    event.stopPropagation();
    if (!reason.trim()) return;
    onOverride(overridesFor(warnings, reason.trim()));
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={t('verdict:refusal.reason')}
          description={t('verdict:refusal.reasonHint')}
          placeholder={t('verdict:refusal.reasonPlaceholder')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" color="orange" variant="light" disabled={!reason.trim()} loading={busy}>
          {t('verdict:refusal.doAnyway')}
        </Button>
      </Group>
    </form>
  );
}

function overridesFor(warnings: readonly Verdict[], reason: string): readonly Override[] {
  return [...new Set(warnings.map((warning) => warning.rule))].map((rule) => ({ rule, reason }));
}
