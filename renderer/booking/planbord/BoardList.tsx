import { Anchor, Table, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, toLocal } from '#domain/time/wall-time.ts';
import { dateText } from '../verdict-text.ts';
import { StatusBadge } from '../view/StatusBadge.tsx';
import classes from './Board.module.css';
import type { BookingSummary, Resource } from './board-types.ts';
import type { BoardWorld } from './live-verdict.ts';

interface BoardListProps {
  readonly world: BoardWorld;
  /** The bookings of these resources are listed, and those that hold nothing when all are shown. */
  readonly shown: readonly Resource[];
  readonly filtered: boolean;
  readonly zone: string;
  readonly onOpen: (bookingId: string) => void;
}

interface ListedBooking {
  readonly booking: BookingSummary;
  readonly things: string;
}

const ROW_HEIGHT = 41;

/** The same bookings as on the lanes as a plain table, in order of time. */
export function BoardList({ world, shown, filtered, zone, onOpen }: BoardListProps) {
  const { t, i18n } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const listed = useMemo(() => listBookings(world, shown, filtered), [world, shown, filtered]);
  const virtual = useVirtualizer({
    count: listed.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  if (listed.length === 0) return <Text c="dimmed">{t('planbord:list.none')}</Text>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
    <section ref={frame} className={classes.frame} tabIndex={0} aria-label={t('planbord:list.title')}>
      <Table stickyHeader verticalSpacing="xs" aria-rowcount={listed.length + 1}>
        <Table.Thead>
          <Table.Tr>
            {(['day', 'time', 'who', 'things', 'status'] as const).map((column) => (
              <Table.Th key={column}>{t(`planbord:list.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index }) => {
            const one = listed[index];
            if (!one) return null;
            const { booking, things } = one;
            const previous = listed[index - 1]?.booking;
            const day = dateOf(booking.start, zone);
            const newDay = !previous || dateOf(previous.start, zone) !== day;
            return (
              <Table.Tr key={booking.id} aria-rowindex={index + 2} style={{ height: ROW_HEIGHT }}>
                <Table.Td fw={newDay ? 600 : 400} c={newDay ? undefined : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
                  {dateText(day, i18n.language)}
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
                  {endLabel(booking, zone, i18n.language)}
                </Table.Td>
                <Table.Td>
                  <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onOpen(booking.id)}>
                    {booking.holder || t(`booking:kind.${booking.kind}`)}
                  </Anchor>
                  {booking.groupLabel && booking.groupLabel !== booking.holder && (
                    <Text span size="sm" c="dimmed" ml={8}>
                      {booking.groupLabel}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td maw={380}>
                  <Text size="sm" truncate="end" title={things}>
                    {things || '–'}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <StatusBadge status={booking.status} />
                </Table.Td>
              </Table.Tr>
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function listBookings(
  { index, resourceById }: BoardWorld,
  shown: readonly Resource[],
  filtered: boolean,
): readonly ListedBooking[] {
  const ids = new Set(shown.map((resource) => resource.id));
  return index.bookings().flatMap((booking): ListedBooking[] => {
    const claims = index.claimsOfBooking(booking.id);
    if (filtered && !claims.some((claim) => ids.has(claim.resourceId))) return [];
    const things = claims
      .filter((claim) => claim.direct)
      .map((claim) => resourceById.get(claim.resourceId)?.name ?? '');
    return [{ booking, things: things.join(', ') }];
  });
}

function endLabel({ start, end }: BookingSummary, zone: string, language: string): string {
  const from = toLocal(start, zone);
  const until = toLocal(end, zone);
  if (from.date === until.date) return `${from.time} – ${until.time}`;
  return `${from.time} – ${dateText(until.date, language)} ${until.time}`;
}
