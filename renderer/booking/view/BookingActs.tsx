import { Button, Group, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCalendarSearch,
  IconCalendarShare,
  IconCalendarX,
  IconCheck,
  IconChevronDown,
  IconClockPlus,
  IconCopy,
  IconLayoutRows,
  IconPencil,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { siteAskedAnew } from '#domain/transport/site.ts';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { askWhoCanCome } from '#renderer/planning/gap-request.ts';
import { LateDialog } from '#renderer/planning/LateDialog.tsx';
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
  const [dialog, setDialog] = useState<'move' | 'cancel' | 'late' | null>(null);
  const { summary, draft } = booking;
  const { id, status } = summary;
  const confirm = useMutation(
    orpc.booking.setStatus.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('booking:done.confirmed'), transactionId),
      // The form shows every verdict with its way out.
      onError: (error) => (bookingRefusal(error) ? onEdit({ status: 'confirmed' }) : showRefusal(error)),
    }),
  );
  const noShow = useMutation(
    orpc.booking.markNoShow.mutationOptions({
      onSuccess: ({ transactionId }, input) =>
        notifyDone(t(input.noShow ? 'booking:done.noShow' : 'booking:done.didShow'), transactionId),
      onError: showRefusal,
    }),
  );
  const [now] = useState(() => Date.now());
  const makeFirm = () => confirm.mutate({ id, status: 'confirmed', optionUntil: null });
  const { start: _start, end: _end, overrides: _overrides, ...rest } = draft;
  const isCancelled = status === 'cancelled';
  return (
    <Group className={classes.acts} gap="xs">
      {isCancelled ? (
        <>
          {summary.start > now && (
            <Button leftSection={<IconCalendarSearch size={17} />} onClick={() => askWhoCanCome({ bookingId: id })}>
              {t('planning:gap.ask')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={17} />}
            loading={confirm.isPending}
            onClick={makeFirm}
          >
            {t('booking:act.reinstate')}
          </Button>
        </>
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
          <Menu.Item
            leftSection={<IconCopy size={16} />}
            onClick={() => onCopy({ ...rest, site: siteAskedAnew(rest.site) })}
          >
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
              {dateOf(summary.start, zone) === dateOf(now, zone) && (
                <Menu.Item leftSection={<IconClockPlus size={16} />} onClick={() => setDialog('late')}>
                  {t('planning:late.open')}
                </Menu.Item>
              )}
              {status === 'confirmed' && summary.start <= now && (
                <Menu.Item
                  leftSection={booking.noShow ? <IconUserCheck size={16} /> : <IconUserOff size={16} />}
                  onClick={() => noShow.mutate({ id, noShow: !booking.noShow })}
                >
                  {t(booking.noShow ? 'booking:act.didShow' : 'booking:act.noShow')}
                </Menu.Item>
              )}
              <Menu.Divider />
              <Menu.Item color="red" leftSection={<IconCalendarX size={16} />} onClick={() => setDialog('cancel')}>
                {t('booking:act.cancel')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <MoveDialog booking={booking} zone={zone} opened={dialog === 'move'} onClose={() => setDialog(null)} />
      <CancelDialog
        booking={booking}
        zone={zone}
        findOthers
        opened={dialog === 'cancel'}
        onClose={() => setDialog(null)}
      />
      <LateDialog bookingId={id} zone={zone} opened={dialog === 'late'} onClose={() => setDialog(null)} />
    </Group>
  );
}
