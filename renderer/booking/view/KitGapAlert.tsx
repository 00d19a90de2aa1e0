import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { HOUR } from '#domain/time/period.ts';
import { useKitGaps } from '../board/use-kit-gaps.ts';
import type { BookingDetail } from './booking-detail.ts';

/** Buffers are at most a day. */
const DAY = 24 * HOUR;

/** What the kits of a booking go without. */
export function KitGapAlert({ booking }: { readonly booking: BookingDetail }) {
  const { id, start, end } = booking.summary;
  const hasKit = booking.claims.some(({ resourceKind }) => resourceKind === 'kit');
  const gaps = useKitGaps(hasKit ? { from: start - DAY, until: end + DAY, bookingId: id } : null);
  const text = gaps.ofBooking(id);
  if (!text) return null;
  return (
    <Alert color="orange" icon={<IconAlertTriangle />}>
      {text}
    </Alert>
  );
}
