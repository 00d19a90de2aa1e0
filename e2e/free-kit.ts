import { addDays, dateOf, dayPeriod, weekdayOf } from '#domain/time/wall-time.ts';
import { withClient } from '../cli/with-client.ts';
import { demoTemplate } from './demo-template.ts';

/** The next day on which all labs are open, and a case of a lab that nobody has in the weeks around it. */
export function freeKit(locationName: string) {
  return withClient(demoTemplate(), async (client) => {
    const tomorrow = addDays(dateOf(Date.now()), 1);
    const { closures } = await client.location.closures({ from: tomorrow, until: addDays(tomorrow, 10) });
    const day = Array.from({ length: 10 }, (_, ahead) => addDays(tomorrow, ahead)).find(
      (date) => weekdayOf(date) <= 5 && !closures.some(({ firstOn, lastOn }) => firstOn <= date && date <= lastOn),
    );
    if (!day) throw new Error('all labs are closed for days');
    const { claims } = await client.booking.board({
      from: dayPeriod(addDays(day, -15)).start,
      until: dayPeriod(addDays(day, 15)).end,
    });
    const { resources } = await client.resource.list({ kind: 'kit' });
    const kit = resources.find(
      (one) => one.locationName === locationName && !claims.some(({ resourceId }) => resourceId === one.id),
    );
    if (!kit) throw new Error('every case is in use');
    return { day, kit };
  });
}
