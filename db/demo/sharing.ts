import { addDays, dateOf } from '#domain/time/wall-time.ts';
import { saveTermsIn } from '../sharing/save-terms.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { DemoAsset } from './inventory.ts';
import type { DemoLocation } from './locations.ts';
import type { DemoOrganisation } from './organisations.ts';

const weekdays = (days: readonly number[], opens: string, closes: string) =>
  days.map((weekday) => ({ weekday, opens, closes }));

/** Six machines and two rooms that companies lend, one of them asked back in two weeks. */
export function addSharing(
  tx: Tx,
  assets: readonly DemoAsset[],
  locations: readonly DemoLocation[],
  companies: readonly DemoOrganisation[],
): void {
  const terms = [
    { approval: 'none', noticeDays: 0, hours: weekdays([1, 2, 3, 4, 5], '08:00', '17:00') },
    { approval: 'owner', noticeDays: 10, hours: weekdays([2, 4], '09:00', '12:30') },
    { approval: 'lab', noticeDays: 5, hours: [] },
    { approval: 'none', noticeDays: 0, hours: [] },
    { approval: 'owner', noticeDays: 0, hours: weekdays([1, 2, 4, 5], '08:30', '16:30') },
    { approval: 'none', noticeDays: 3, hours: weekdays([3], '13:00', '17:00') },
  ] as const;
  const today = dateOf(tx.now);
  const things = [
    ...terms.map((_, index) => assets[17 + index * 41]?.id),
    locations[2]?.rooms.at(-1)?.id,
    locations[3]?.rooms.at(-1)?.id,
  ];
  for (const [index, resourceId] of things.entries()) {
    const owner = companies[(index >> 1) * 3];
    const given = terms[index % terms.length];
    if (!resourceId || !owner || !given) continue;
    const id = tx.newId();
    const saved = saveTermsIn(tx, id, {
      resourceId,
      ownerId: owner.id,
      firstOn: index === 2 ? addDays(today, -200) : null,
      lastOn: index === 2 ? addDays(today, 165) : null,
      contact: index % 2 === 0 ? 'Balie, bellen tussen 8 en 12 uur' : '',
      note: '',
      ...given,
    });
    if (saved.ok && index === 0) {
      write(tx, 'resource_terms', id, {
        recalled_from: addDays(today, 14),
        recall_reason: 'Wij hebben hem zelf nodig voor een grote opdracht.',
      });
    }
  }
}
