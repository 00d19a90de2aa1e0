import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '#domain/time/period.ts';
import { dateOf, toInstant, toLocal, type WallTime } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { durationText } from '../programme/programme-text.ts';
import { errorText, refusalOf } from '../refusal-text.ts';
import { longDate } from '../time/format.ts';
import { TimeField } from '../time/TimeField.tsx';
import type { OpenAttendance, PersonAtDoor } from './kiosk-types.ts';

interface LeaveDialogProps {
  readonly person: Pick<PersonAtDoor, 'name' | 'forgotten'>;
  readonly attendance: OpenAttendance;
  readonly zone: string;
  readonly onClose: () => void;
}

/** The hours, proposed and confirmed on leaving; or of an earlier day, where signing off was forgotten. */
export function LeaveDialog({ person, attendance, zone, onClose }: LeaveDialogProps) {
  const { t, i18n } = useTranslation();
  const date = dateOf(attendance.arrivedAt, zone);
  const [from, setFrom] = useState<WallTime | null>(toLocal(attendance.arrivedAt, zone).time);
  const [until, setUntil] = useState<WallTime | null>(toLocal(attendance.proposedLeave, zone).time);
  const onSuccess = (text: string) => (done: { readonly transactionId: string }) => {
    notifyDone(text, done.transactionId);
    onClose();
  };
  const confirm = useMutation(
    orpc.attendance.confirm.mutationOptions({ onSuccess: onSuccess(t('attendance:goodbye', { name: person.name })) }),
  );
  const remove = useMutation(
    orpc.attendance.remove.mutationOptions({ onSuccess: onSuccess(t('attendance:removed')), onError: showRefusal }),
  );
  const refused = confirm.error && refusalOf(confirm.error);
  const faultAt = (field: string) => (refused?.field === field ? errorText(confirm.error) : undefined);
  const span = from && until ? toInstant(date, until, zone) - toInstant(date, from, zone) : 0;
  const isForgotten = person.forgotten?.id === attendance.id;
  return (
    <Dialog opened onClose={onClose} size="lg" title={person.name}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!from || !until) return;
          const arrived = toLocal(attendance.arrivedAt, zone).time;
          confirm.mutate({
            id: attendance.id,
            // The seconds of the arrival stay when nobody touched it.
            arrivedAt: from === arrived ? attendance.arrivedAt : toInstant(date, from, zone),
            leftAt: toInstant(date, until, zone),
          });
        }}
      >
        <Stack gap="lg">
          <Text size="lg">
            {isForgotten
              ? t('attendance:forgotOn', { date: longDate(date, i18n.language), location: attendance.locationName })
              : t('attendance:wereHere')}
          </Text>
          <Group grow align="flex-start">
            <TimeField
              size="lg"
              label={t('attendance:from')}
              value={from}
              error={faultAt('arrivedAt')}
              onChange={setFrom}
            />
            <TimeField
              size="lg"
              label={t('attendance:until')}
              data-autofocus={isForgotten || undefined}
              value={until}
              error={faultAt('leftAt')}
              onChange={setUntil}
            />
          </Group>
          <Text size="lg" fw={600} role="status">
            {span > 0 ? durationText(span / MINUTE, t) : t('attendance:noTime')}
          </Text>
          {confirm.error && !refused?.field && <Alert color="red">{errorText(confirm.error)}</Alert>}
          <Button
            type="submit"
            size="xl"
            data-autofocus={!isForgotten || undefined}
            disabled={!from || !until}
            loading={confirm.isPending}
          >
            {t('attendance:confirm')}
          </Button>
          <Button
            size="lg"
            variant="subtle"
            loading={remove.isPending}
            onClick={() => remove.mutate({ id: attendance.id })}
          >
            {t('attendance:wasNotHere')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
