import { Alert, Button, Group, NumberInput, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toLocal } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { TableHead } from '#renderer/shell/TableHead.tsx';
import { verdictText } from '../booking/verdict-text.ts';
import { Dialog } from '../inventory/Dialog.tsx';
import { LoadError } from '../start/LoadError.tsx';

interface LateDialogProps {
  readonly bookingId: string;
  readonly zone: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A visit runs late: who comes after it moves along, and what that means for each, before anything is changed. */
export function LateDialog({ opened, onClose, ...props }: LateDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" title={t('planning:late.title')}>
      <LateForm {...props} onClose={onClose} />
    </Dialog>
  );
}

const MOST_MINUTES = 240;
const PAUSE_MS = 150;

function LateForm({ bookingId, zone, onClose }: Omit<LateDialogProps, 'opened'>) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState<number | string>(30);
  const [reason, setReason] = useState('');
  const [minutes] = useDebouncedValue(typed, PAUSE_MS);
  const isSane = typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES;
  const preview = useQuery({
    ...orpc.planning.previewLate.queryOptions({ input: isSane ? { bookingId, minutes } : skipToken }),
    placeholderData: keepPreviousData,
  });
  const run = useMutation(
    orpc.planning.runLate.mutationOptions({
      onSuccess: ({ transactionId, count }) => {
        notifyDone(t('planning:late.done', { count }), transactionId);
        onClose();
      },
      onError: showRefusal,
    }),
  );
  const steps = preview.data?.steps ?? [];
  // What is about to happen must be on the screen first.
  const isLooking = isSane && (minutes !== typed || preview.isPlaceholderData);
  const time = (start: number, end: number) => `${toLocal(start, zone).time}–${toLocal(end, zone).time}`;
  const isBlocked = steps.some(({ verdicts }) => verdicts.some(({ level }) => level === 'block'));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const seen = steps.map(({ id, sequence }) => ({ id, sequence }));
        if (isSane && !isLooking && !isBlocked && seen.length > 0)
          run.mutate({ bookingId, minutes, reason: reason.trim() || t('planning:late.title'), seen });
      }}
    >
      <Stack gap="md">
        <Group align="flex-start" grow>
          <NumberInput
            label={t('planning:late.minutes')}
            min={1}
            max={MOST_MINUTES}
            step={5}
            allowDecimal={false}
            data-autofocus
            value={typed}
            error={!isSane && minutes === typed && t('planning:late.bounds', { most: MOST_MINUTES })}
            onChange={setTyped}
          />
          <TextInput
            label={t('planning:late.reason')}
            placeholder={t('planning:late.reasonPlaceholder')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Group>
        {preview.isError && <LoadError error={preview.error} />}
        {steps.length === 1 && <Text>{t('planning:late.alone')}</Text>}
        {steps.length > 0 && (
          <Table.ScrollContainer minWidth={520}>
            <Table verticalSpacing="xs">
              <TableHead
                heads={[
                  t('planning:late.booking'),
                  t('planning:late.was'),
                  t('planning:late.becomes'),
                  t('planning:late.means'),
                ]}
              />
              <Table.Tbody>
                {steps.map((step) => (
                  <Table.Tr key={step.id}>
                    <Table.Td>{step.holder || t(`booking:kind.${step.kind}`)}</Table.Td>
                    <Table.Td>{time(step.start, step.end)}</Table.Td>
                    <Table.Td>
                      <b>{time(step.newStart, step.newEnd)}</b>
                    </Table.Td>
                    <Table.Td>
                      {step.verdicts.length === 0
                        ? t('planning:late.fine')
                        : step.verdicts.map((verdict) => (
                            <Text key={`${verdict.rule} ${verdict.resourceId}`} size="sm">
                              {verdictText(verdict, t, i18n.language, zone).fact}
                            </Text>
                          ))}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        {isBlocked && <Alert color="red">{t('planning:late.blocked')}</Alert>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('planning:cancel')}
          </Button>
          <Button type="submit" loading={run.isPending || isLooking} disabled={isBlocked || steps.length === 0}>
            {t('planning:late.do', { count: steps.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
