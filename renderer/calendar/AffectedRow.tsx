import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { periodText } from '../booking/verdict-text.ts';
import { CancelDialog } from '../booking/view/CancelDialog.tsx';
import { StatusBadge } from '../booking/view/StatusBadge.tsx';
import { orpc } from '../client.ts';
import { shortDate, timeRange } from '../time/format.ts';
import type { AffectedBooking } from './calendar-types.ts';
import { LeaveForm } from './LeaveForm.tsx';
import { MoveChoice } from './MoveChoice.tsx';

interface AffectedRowProps {
  readonly booking: AffectedBooking;
  readonly withPlace: boolean;
}

type Act = 'leave' | 'move' | 'cancel';

/** One booking with the three decisions, and what was decided. */
export function AffectedRow({ booking, withPlace }: AffectedRowProps) {
  const { t } = useTranslation();
  const drawer = useBookingDrawer();
  const [act, setAct] = useState<Act | null>(null);
  // Only a booking that somebody acted on is followed: a summer holiday may touch hundreds.
  const [followed, setFollowed] = useState(false);
  const detail = useQuery(orpc.booking.get.queryOptions({ input: followed ? { id: booking.id } : skipToken })).data;
  const openButton = useRef<HTMLButtonElement>(null);
  const who = booking.holder || t('calendar:affected.nameless');
  const decision = useDecision(booking, detail);
  const choose = (chosen: Act) => {
    setFollowed(true);
    setAct(act === chosen ? null : chosen);
  };
  const finish = () => {
    setAct(null);
    openButton.current?.focus();
  };
  const closed = decision?.kind === 'cancelled' || decision?.kind === 'moved';
  return (
    <>
      <Table.Tr>
        <WhenCell booking={booking} />
        <WhoCell booking={booking} who={who} withPlace={withPlace} />
        <Table.Td>
          <Text size="sm">{booking.contactName || '–'}</Text>
          {booking.contactPhone && (
            <Text size="sm" component="a" href={`tel:${booking.contactPhone}`}>
              {booking.contactPhone}
            </Text>
          )}
        </Table.Td>
        <Table.Td>
          <Group gap={6} justify="flex-end">
            {decision && (
              <Badge
                variant="light"
                color={decision.kind === 'left' ? 'gray' : 'teal'}
                tt="none"
                size="lg"
                role="status"
              >
                {decision.text}
              </Badge>
            )}
            {!closed &&
              (['leave', 'move', 'cancel'] as const).map((one) => (
                <Button
                  key={one}
                  size="compact-sm"
                  variant={act === one ? 'filled' : 'default'}
                  aria-expanded={one === 'cancel' ? undefined : act === one}
                  aria-label={t(`calendar:affected.${one}One`, { name: who, when: shortWhen(booking) })}
                  onClick={() => choose(one)}
                >
                  {t(`calendar:affected.${one}`)}
                </Button>
              ))}
            <Button
              ref={openButton}
              size="compact-sm"
              variant="subtle"
              aria-label={t('calendar:affected.openOne', { name: who })}
              onClick={() => {
                setFollowed(true);
                drawer.openExisting(booking.id);
              }}
            >
              {t('calendar:affected.open')}
            </Button>
          </Group>
        </Table.Td>
      </Table.Tr>
      {(act === 'leave' || act === 'move') && !closed && (
        <Table.Tr>
          <Table.Td colSpan={4} bg="var(--mantine-color-default-hover)">
            {act === 'leave' && <LeaveForm booking={booking} onDone={finish} />}
            {act === 'move' && detail && <MoveChoice detail={detail} onDone={finish} />}
          </Table.Td>
        </Table.Tr>
      )}
      {detail && <CancelDialog booking={detail} opened={act === 'cancel'} onClose={finish} />}
    </>
  );
}

type Detail = Parameters<typeof CancelDialog>[0]['booking'];
type Decision = { readonly kind: 'left' | 'moved' | 'cancelled'; readonly text: string };

function useDecision(booking: AffectedBooking, detail: Detail | undefined): Decision | null {
  const { t, i18n } = useTranslation();
  if (detail?.summary.status === 'cancelled') return { kind: 'cancelled', text: t('calendar:affected.cancelled') };
  if (detail && (detail.summary.start !== booking.start || detail.summary.end !== booking.end)) {
    const when = periodText(detail.summary.start, detail.summary.end, i18n.language);
    return { kind: 'moved', text: t('calendar:affected.moved', { when }) };
  }
  const given = detail?.draft.overrides.find(({ rule }) => rule === booking.rule)?.reason;
  const reason = detail ? given : booking.leftBecause;
  return reason ? { kind: 'left', text: t('calendar:affected.left', { reason }) } : null;
}

function shortWhen({ start }: AffectedBooking): string {
  return dateOf(start);
}

function WhenCell({ booking: { start, end } }: { readonly booking: AffectedBooking }) {
  const { i18n } = useTranslation();
  const oneDay = dateOf(start) === dateOf(end - 1);
  return (
    <Table.Td>
      {oneDay && (
        <Text size="sm" fw={500}>
          {shortDate(dateOf(start), i18n.language)}
        </Text>
      )}
      <Text size="sm" c={oneDay ? 'dimmed' : undefined}>
        {timeRange(start, end, i18n.language)}
      </Text>
    </Table.Td>
  );
}

interface WhoCellProps extends AffectedRowProps {
  readonly who: string;
}

function WhoCell({ booking, who, withPlace }: WhoCellProps) {
  const { t } = useTranslation();
  return (
    <Table.Td>
      <Group gap={6}>
        <Text size="sm" fw={500}>
          {who}
        </Text>
        {booking.status !== 'confirmed' && <StatusBadge status={booking.status} />}
        {booking.rule.endsWith('-some') && (
          <Badge size="sm" variant="light" color="yellow" tt="none">
            {t('calendar:affected.groupUnknown')}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {[booking.groupLabel, withPlace && booking.locationName].filter(Boolean).join(' · ')}
      </Text>
    </Table.Td>
  );
}
