import { Button, Divider, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Override } from '#domain/booking/booking.ts';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import { type BookingRefusal, warningsOnly } from './booking-refusal.ts';
import { OverrideForm } from './OverrideForm.tsx';
import { SuggestionButtons } from './SuggestionButtons.tsx';
import { VerdictList } from './VerdictList.tsx';

interface RefusalDialogProps {
  /** Null closes the dialog. */
  readonly refusal: BookingRefusal | null;
  readonly title: string;
  /** What was tried, for example the booking and its new time. */
  readonly about?: string | undefined;
  readonly onTake: (suggestion: Suggestion) => void;
  readonly onOverride: (overrides: readonly Override[]) => void;
  readonly onClose: () => void;
  readonly busy?: boolean | undefined;
  readonly zone?: string | undefined;
}

/** Tells why a booking was refused and lets the person take a way out at once. */
export function RefusalDialog(props: RefusalDialogProps) {
  const { refusal, title, onClose } = props;
  const { t } = useTranslation();
  return (
    <Modal
      opened={refusal !== null}
      onClose={onClose}
      title={<Text fw={700}>{title}</Text>}
      closeButtonProps={{ 'aria-label': t('verdict:refusal.leave') }}
      size="lg"
      centered
    >
      {refusal && <RefusalBody {...props} refusal={refusal} />}
    </Modal>
  );
}

function RefusalBody(props: RefusalDialogProps & { readonly refusal: BookingRefusal }) {
  const { refusal, about, onTake, onOverride, onClose, busy, zone } = props;
  const { t } = useTranslation();
  const warnings = warningsOnly(refusal.verdicts);
  const stopping = refusal.verdicts.filter((verdict) => verdict.level !== 'info');
  return (
    <Stack gap="lg">
      {about && (
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      )}
      <VerdictList verdicts={stopping} zone={zone} />
      {refusal.suggestions.length > 0 ? (
        <Stack gap="xs">
          <Divider label={t('verdict:refusal.suggestions')} labelPosition="left" />
          <SuggestionButtons suggestions={refusal.suggestions} onTake={onTake} busy={busy} zone={zone} />
        </Stack>
      ) : (
        !warnings && (
          <Text size="sm" c="dimmed">
            {t('verdict:refusal.noSuggestions')}
          </Text>
        )
      )}
      {warnings && <OverrideForm warnings={warnings} onOverride={onOverride} busy={busy} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('verdict:refusal.leave')}
        </Button>
      </Group>
    </Stack>
  );
}
