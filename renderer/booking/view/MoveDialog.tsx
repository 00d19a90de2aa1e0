import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { periodValues } from '../form/form-values.ts';
import { type FieldErrors, type FieldName, readPeriod } from '../form/read-form.ts';
import { WhenFields, type WhenValues } from '../form/WhenFields.tsx';
import { MoveRefusal } from '../MoveRefusal.tsx';
import { ScopeDialog } from '../series/ScopeDialog.tsx';
import { useSeries } from '../series/use-series.ts';
import { useMoveBooking } from '../use-move-booking.ts';
import type { BookingDetail } from './booking-detail.ts';

interface MoveDialogProps {
  readonly booking: BookingDetail;
  readonly zone: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The keyboard's way of dragging: another date or time for the same booking. */
export function MoveDialog({ booking, zone, opened, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const mover = useMoveBooking(onClose);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      closeOnEscape={mover.refused === null}
      centered
      size="lg"
      title={<Text fw={650}>{t('booking:move.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('booking:action.close') }}
    >
      <MoveForm key={booking.summary.sequence} booking={booking} zone={zone} mover={mover} onClose={onClose} />
    </Modal>
  );
}

interface MoveFormProps extends Omit<MoveDialogProps, 'opened'> {
  readonly mover: ReturnType<typeof useMoveBooking>;
}

function MoveForm({ booking, zone, mover, onClose }: MoveFormProps) {
  const { t } = useTranslation();
  const { id, sequence, start, end, holder } = booking.summary;
  const [values, setValues] = useState(() => periodValues(start, end, zone));
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const series = useSeries(id);
  const today = dateOf(Date.now());
  const errors: FieldErrors = {};
  const period = readPeriod(values, zone, today, errors);
  const { move, isMoving, refused, leave } = mover;
  const form = {
    values,
    today,
    errorOf: (field: FieldName) => (isTried ? errors[field] : undefined),
    change: (patch: Partial<WhenValues>) => setValues((now) => ({ ...now, ...patch })),
    leave: () => undefined,
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (period && series && series.othersToCome > 0) setAsking(true);
        else if (period) move({ id, sequence, ...period });
      }}
    >
      <Stack gap="md">
        <WhenFields form={form} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('booking:action.cancel')}
          </Button>
          <Button type="submit" loading={isMoving}>
            {t('booking:move.do')}
          </Button>
        </Group>
      </Stack>
      {series && period && (
        <ScopeDialog
          opened={isAsking}
          series={series}
          sequence={sequence}
          draft={{ ...booking.draft, ...period }}
          zone={zone}
          onClose={() => setAsking(false)}
          onOne={() => {
            setAsking(false);
            move({ id, sequence, ...period });
          }}
          onDone={onClose}
        />
      )}
      <MoveRefusal refused={refused} holder={holder} zone={zone} isMoving={isMoving} onMove={move} onLeave={leave} />
    </form>
  );
}
