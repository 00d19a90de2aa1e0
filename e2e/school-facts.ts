import { addDays, dateOf } from '#domain/time/wall-time.ts';
import { withClient } from '../cli/with-client.ts';
import { demoTemplate } from './demo-template.ts';

export interface SchoolFacts {
  readonly id: string;
  readonly name: string;
  /** The days of two coming visits, with school days before and after. */
  readonly first: string;
  readonly last: string;
}

/** A school of the demo region with two visits to come on different days, not too far apart. */
export function schoolWithVisits(): Promise<SchoolFacts> {
  return withClient(demoTemplate(), async (client) => {
    const { lines } = await client.organisation.list({ kinds: ['school_po'] });
    for (const { id, name } of lines) {
      const { coming } = await client.organisation.bookings({ id });
      const { overrides } = await client.calendar.overrides({ organisationId: id });
      const visits = coming.filter(({ kind, status, start }) => {
        const soon = start > Date.now() + 3 * 24 * 3_600_000;
        return kind === 'visit' && status !== 'cancelled' && soon;
      });
      const days = visits.map(({ start }) => dateOf(start));
      const last = days.find((day) => days[0] && day > days[0] && day <= addDays(days[0], 9));
      const [first] = days;
      if (!first || !last || overrides.length > 0) continue;
      if (visits.filter(({ start }) => dateOf(start) >= first && dateOf(start) <= last).length === 2)
        return { id, name, first, last };
    }
    throw new Error('the demo region has no school with two visits close to each other');
  });
}
