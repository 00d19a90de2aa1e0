import { addDays, dateOf, weekdayOf } from '#domain/time/wall-time.ts';
import { withClient } from '../cli/with-client.ts';
import { demoTemplate } from './demo-template.ts';

export interface LackingKit {
  /** A weekday of the booking. */
  readonly date: string;
  readonly kit: string;
  readonly part: string;
}

/** A kit of the demo region that is booked and goes without something. */
export function lackingKit(): Promise<LackingKit> {
  return withClient(demoTemplate(), async (client) => {
    const from = Date.now();
    const { gaps } = await client.loan.kitGaps({ from, until: from + 120 * 24 * 3_600_000 });
    const [gap] = gaps;
    const [line] = gap?.lines ?? [];
    if (!gap || !line) throw new Error('all kits of the demo region are whole');
    const { summary } = await client.booking.get({ id: gap.bookingId });
    const day = dateOf(Math.max(summary.start, from));
    const date = weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day;
    return { date, kit: gap.kit, part: line.part };
  });
}
