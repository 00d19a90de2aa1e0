import { addDays, dateOf, dayPeriod, toInstant, toLocal, weekdayOf } from '#domain/time/wall-time.ts';
import { withClient } from '../cli/with-client.ts';
import { demoTemplate } from './demo-template.ts';

export interface ComingVisit {
  readonly holder: string;
  readonly start: number;
  readonly end: number;
}

/** A confirmed morning visit of a school in the coming weeks, whose name stands once on its day. */
export function comingVisit(): Promise<ComingVisit> {
  return withClient(demoTemplate(), async (client) => {
    const today = dateOf(Date.now());
    const days = Array.from({ length: 21 }, (_, ahead) => addDays(today, ahead + 1)).filter(
      (day) => weekdayOf(day) <= 5,
    );
    for (const day of days) {
      const { start: from, end: until } = dayPeriod(day);
      const { bookings } = await client.booking.board({ from, until });
      const visits = bookings.filter(
        ({ id, kind, status, holder, organisationId, start, end }) =>
          kind === 'visit' &&
          status === 'confirmed' &&
          organisationId &&
          toLocal(start).date === day &&
          toLocal(end).time <= '12:30' &&
          bookings.every((other) => other.id === id || other.holder !== holder),
      );
      for (const visit of visits) {
        // Where a rule stands in the way, nobody else may come in its place.
        const { draft } = await client.booking.get({ id: visit.id });
        const { verdicts } = await client.booking.judge({ draft: { ...draft, overrides: [] }, bookingId: visit.id });
        if (verdicts.every(({ level }) => level === 'info')) return visit;
      }
    }
    throw new Error('the demo region has no school visit in the coming weeks');
  });
}

export interface EndingOption {
  readonly holder: string;
  /** The morning after its last day. */
  readonly lapsedAt: number;
}

/** The option that lapses first, for a visit that is still to come then. */
export function endingOption(): Promise<EndingOption> {
  return withClient(demoTemplate(), async (client) => {
    const { options } = await client.planning.inbox();
    for (const { booking } of options) {
      const lapsedAt = toInstant(addDays(booking.optionUntil ?? '', 1), '08:00');
      if (booking.start > lapsedAt) return { holder: booking.holder, lapsedAt };
    }
    throw new Error('the demo region has no option that lapses before its visit');
  });
}
