import type { PersonKind } from '#domain/person/person.ts';
import { isWithinHours } from '#domain/person/presence.ts';
import { addDays, addMonths, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import demo from '#resources/demo/people.json' with { type: 'json' };
import { settle } from '../booking/settle.ts';
import { statement } from '../connection.ts';
import { guardedMachines } from '../person/guarded-machines.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { DemoLocation } from './locations.ts';
import type { DemoOrganisation } from './organisations.ts';
import { createRandom, type Random } from './random.ts';

interface DemoPerson {
  readonly id: string;
  readonly kind: PersonKind;
  readonly locationId: string;
  readonly hours: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[];
  readonly authorised: boolean;
  readonly hasVog: boolean;
  planned: number;
}

/** Chance of its own: who works where must not change which visits come. */
const SEED = 20_260_901;
const GUARDED = '%laser%';
const GUARDED_TOO = '%lintzaag%';
const WEEKS_BACK = 3;

/** Invented people with skills, hours and all states of a VOG, planned at the visits of their own lab. */
export function addPeople(tx: Tx, locations: readonly DemoLocation[], companies: readonly DemoOrganisation[]): void {
  const random = createRandom(SEED);
  const today = dateOf(tx.now);
  const labs = locations.filter((location) => !location.inConstruction);
  const models = statement(tx, 'SELECT id FROM asset_model WHERE name LIKE ? OR name LIKE ? ORDER BY id')
    .pluck()
    .all(GUARDED, GUARDED_TOO) as string[];
  const people = demo.people.map((_, index) => addPerson(tx, random, index, { today, labs, companies, models }));
  for (const modelId of models) write(tx, 'asset_model', modelId, { authorisation_needed: 1 });
  planPeople(tx, random, people);
  addAbsences(tx, people, today);
}

interface Region {
  readonly today: IsoDate;
  readonly labs: readonly DemoLocation[];
  readonly companies: readonly DemoOrganisation[];
  readonly models: readonly string[];
}

function addPerson(tx: Tx, random: Random, index: number, region: Region): DemoPerson {
  const { name, skills, vog } = demo.people[index] as (typeof demo.people)[number];
  const kind = (demo.people[index] as { kind: PersonKind }).kind;
  const lab = region.labs[index % region.labs.length] as DemoLocation;
  const fromCompany = kind === 'volunteer' || kind === 'hybrid_teacher';
  const id = tx.newId();
  const issuedOn = addMonths(region.today, vog === 'old' ? -38 : -random.int(2, 30));
  write(tx, 'resource', id, { kind: 'person', name, location_id: lab.id });
  write(tx, 'person', id, {
    kind,
    organisation_id: fromCompany ? random.pick(region.companies).id : null,
    skills: JSON.stringify(skills),
    vog_needed: vog === 'none' ? 0 : 1,
    ...((vog === 'ok' || vog === 'old') && {
      vog_issued_on: issuedOn,
      vog_seen_on: addDays(issuedOn, 9),
      vog_seen_by: 'Coördinator',
    }),
  });
  write(tx, 'person_detail', id, {
    email: `${addressOf(name)}@${fromCompany ? 'bedrijf' : 'techlab'}.example`,
    phone: `06 0000 ${String(1000 + index)}`,
  });
  const hours =
    kind === 'volunteer'
      ? []
      : workingDays(random, kind).map((weekday) => ({ weekday, opens: '08:00', closes: '17:30' }));
  for (const span of hours) write(tx, 'person_hours', tx.newId(), { person_id: id, ...span });
  const authorised = kind !== 'volunteer' && index % 5 !== 4;
  if (authorised) {
    for (const modelId of region.models)
      write(tx, 'person_authorisation', tx.newId(), {
        person_id: id,
        model_id: modelId,
        given_on: addDays(issuedOn, 40),
      });
  }
  return { id, kind, locationId: lab.id, hours, authorised, hasVog: vog === 'ok' || vog === 'none', planned: 0 };
}

function workingDays(random: Random, kind: PersonKind): readonly number[] {
  if (kind === 'hybrid_teacher') return [random.int(1, 5)];
  const off = random.int(1, 5);
  return [1, 2, 3, 4, 5].filter((weekday) => weekday !== off);
}

interface VisitRow {
  readonly id: string;
  readonly locationId: string;
  readonly start: number;
  readonly end: number;
}

/** An instructor at most visits, somebody authorised where a machine needs it, and now and then a volunteer. */
function planPeople(tx: Tx, random: Random, people: readonly DemoPerson[]): void {
  const visits = statement(
    tx,
    `SELECT booking.id, booking.location_id AS locationId, min(occupancy.start_at) AS start, max(occupancy.end_at) AS "end"
     FROM booking JOIN occupancy ON occupancy.booking_id = booking.id
     WHERE booking.kind = 'visit' AND booking.location_id IS NOT NULL AND booking.start_at > ?
     GROUP BY booking.id ORDER BY booking.start_at, booking.id`,
  ).all(tx.now - WEEKS_BACK * 7 * 24 * 3_600_000) as VisitRow[];
  for (const visit of visits) {
    const held = statement(tx, 'SELECT resource_id FROM occupancy WHERE booking_id = ?')
      .pluck()
      .all(visit.id) as string[];
    const needsAuthorised = guardedMachines(tx, held).length > 0;
    const able = people
      .filter((one) => one.locationId === visit.locationId && isWithinHours(one.hours, visit))
      .filter((one) => tx.occupancy.isFree(one.id, visit.start, visit.end))
      .sort((a, b) => a.planned - b.planned);
    const lead = able.find((one) => one.kind !== 'volunteer' && one.hasVog && (one.authorised || !needsAuthorised));
    if (!lead || !(needsAuthorised || random.chance(0.85))) continue;
    const helper = random.chance(0.25) ? able.find((one) => one.kind === 'volunteer') : undefined;
    for (const person of helper ? [lead, helper] : [lead]) {
      person.planned += visit.end - visit.start;
      write(tx, 'allocation', tx.newId(), {
        booking_id: visit.id,
        resource_id: person.id,
        start_at: visit.start,
        end_at: visit.end,
      });
    }
    settle(tx, visit.id);
  }
}

function addAbsences(tx: Tx, people: readonly DemoPerson[], today: IsoDate): void {
  const away = (person: DemoPerson | undefined, kind: 'ill' | 'leave', firstOn: IsoDate, lastOn: IsoDate) => {
    if (person)
      write(tx, 'person_absence', tx.newId(), { person_id: person.id, kind, first_on: firstOn, last_on: lastOn });
  };
  const technicians = people.filter((one) => one.kind === 'technician');
  away(technicians[0], 'ill', today, addDays(today, 1));
  away(technicians[1], 'leave', addDays(today, 20), addDays(today, 27));
  away(
    people.find((one) => one.kind === 'volunteer'),
    'leave',
    addDays(today, 90),
    addDays(today, 100),
  );
}

function addressOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll(/[^a-z]+/g, '.');
}
