import { Button, Group, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCalendarShare,
  IconCalendarX,
  IconCheck,
  IconChevronDown,
  IconCopy,
  IconLayoutRows,
  IconPencil,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { bookingRefusal } from '../booking-refusal.ts';
import { boardPath } from '../planbord/board-address.ts';
import classes from './BookingView.module.css';
import type { BookingDetail } from './booking-detail.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';

interface BookingActsProps {
  readonly booking: BookingDetail;
  readonly zone: string;
  readonly onEdit: (patch: Partial<BookingDraft>) => void;
  readonly onCopy: (prefill: Partial<BookingDraft>) => void;
}

/** What can be done with a booking; the likely act is a button, the rest a menu. */
export function BookingActs({ booking, zone, onEdit, onCopy }: BookingActsProps) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'move' | 'cancel' | null>(null);
  const { summary, draft } = booking;
  const { id, status } = summary;
  const confirm = useMutation(
    orpc.booking.setStatus.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('booking:done.confirmed'), transactionId),
      // The form shows every verdict with its way out.
      onError: (error) => (bookingRefusal(error) ? onEdit({ status: 'confirmed' }) : showRefusal(error)),
    }),
  );
  const makeFirm = () => confirm.mutate({ id, status: 'confirmed', optionUntil: null });
  const { start: _start, end: _end, overrides: _overrides, ...rest } = draft;
  const isCancelled = status === 'cancelled';
  return (
    <Group className={classes.acts} gap="xs">
      {isCancelled ? (
        <Button leftSection={<IconArrowBackUp size={17} />} loading={confirm.isPending} onClick={makeFirm}>
          {t('booking:act.reinstate')}
        </Button>
      ) : (
        <>
          {status !== 'confirmed' && (
            <Button leftSection={<IconCheck size={17} />} loading={confirm.isPending} onClick={makeFirm}>
              {t('booking:act.confirm')}
            </Button>
          )}
          <Button
            variant={status === 'confirmed' ? 'filled' : 'default'}
            leftSection={<IconPencil size={17} />}
            onClick={() => onEdit({})}
            data-autofocus
          >
            {t('booking:act.edit')}
          </Button>
          <Button variant="default" leftSection={<IconCalendarShare size={17} />} onClick={() => setDialog('move')}>
            {t('booking:act.move')}
          </Button>
        </>
      )}
      <Menu position="top-end" withinPortal>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} />}>
            {t('booking:act.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => onCopy(rest)}>
            {t('booking:act.copy')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLayoutRows size={16} />}
            component={Link}
            href={`${boardPath}/day/${dateOf(summary.start, zone)}`}
          >
            {t('booking:act.planbord')}
          </Menu.Item>
          {!isCancelled && (
            <>
              <Menu.Divider />
              <Menu.Item color="red" leftSection={<IconCalendarX size={16} />} onClick={() => setDialog('cancel')}>
                {t('booking:act.cancel')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <MoveDialog booking={booking} zone={zone} opened={dialog === 'move'} onClose={() => setDialog(null)} />
      <CancelDialog booking={booking} opened={dialog === 'cancel'} onClose={() => setDialog(null)} />
    </Group>
  );
}
