import type { EducationGroup } from '#domain/programme/education-group.ts';
import { addDays, dateOf } from '#domain/time/wall-time.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { DemoLocation } from './locations.ts';
import type { DemoOrganisations } from './organisations.ts';
import type { DemoProgramme } from './programmes.ts';
import type { Random } from './random.ts';

const WISHES = 9;

const notes = [
  'Liefst in dezelfde week als onze projectweek techniek.',
  'We willen de leerlingen kennis laten maken met robots.',
  'Eén leerling gebruikt een rolstoel.',
  '',
  '',
];

const groups: readonly (readonly EducationGroup[])[] = [['po7'], ['po8'], ['po7', 'po8'], ['po5', 'po6'], ['po6']];

/** Schools that asked in the last months while there was no place. */
export function addWishes(
  tx: Tx,
  random: Random,
  { primary }: DemoOrganisations,
  locations: readonly DemoLocation[],
  programmes: readonly DemoProgramme[],
): void {
  const today = dateOf(tx.now);
  const offered = programmes.filter(({ isOffered }) => isOffered);
  const open = locations.filter(({ inConstruction }) => !inConstruction);
  for (let count = 0; count < WISHES; count += 1) {
    const weekdays = random.chance(0.4) ? [random.int(1, 5), 2, 4] : [];
    write(tx, 'waitlist_entry', tx.newId(), {
      organisation_id: random.pick(primary).id,
      programme_id: random.chance(0.5) ? random.pick(offered).id : null,
      location_id: random.chance(0.4) ? random.pick(open).id : null,
      groups: JSON.stringify(random.pick(groups)),
      pupils: random.int(14, 28),
      first_on: addDays(today, -random.int(0, 10)),
      last_on: addDays(today, random.int(40, 150)),
      weekdays: JSON.stringify([...new Set(weekdays)].sort()),
      asked_on: addDays(today, -random.int(3, 60)),
      note: random.pick(notes),
    });
  }
}
