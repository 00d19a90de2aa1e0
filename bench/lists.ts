import { bookNew } from '#db/booking/book.ts';
import { copiedDrafts, copyPlan, type PlanChoice, planSources } from '#db/booking/plan-copy.ts';
import { readBooking } from '#db/booking/read.ts';
import { makeDemo } from '#db/demo/make-demo.ts';
import { openDatabase } from '#db/open-database.ts';
import { bookingsOnDays, standInsFor } from '#db/person/stand-ins.ts';
import { readInbox } from '#db/planning/inbox.ts';
import { createStore, reader, type Store } from '#db/store.ts';
import { type Tx, transact } from '#db/write-door/transaction.ts';
import { insert } from '#db/write-door/write.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { HOUR } from '#domain/time/period.ts';
import { addDays, toInstant } from '#domain/time/wall-time.ts';
import { createIdSource } from '#service/id-source.ts';
import { median } from './measure.ts';

const TODAY = '2026-10-01';
const ACT = { actor: 'bench', action: 'booking.book' };
const ROUNDS = 7;
const WAITING = 400;
const PEOPLE = 400;
const SHIFTS = 22;

/** What a coordinator waits for on the first screens of the day, in the demo region with much more to do than usual. */
export async function benchLists(): Promise<void> {
  const newId = createIdSource();
  const store = createStore(openDatabase(':memory:'), { now: () => toInstant(TODAY, '09:00'), newId });
  makeDemo(store, ACT);
  const ill = transact(store, ACT, (tx) => {
    addWaiting(tx);
    return accept(addPeople(tx));
  });
  if (!ill.ok) throw new Error('the lists have no data');
  const inbox = () => readInbox(store);
  const waiting = inbox().requests.length + inbox().options.length;
  if (waiting !== WAITING) throw new Error(`${waiting} bookings wait instead of ${WAITING}`);
  print('inbox', `${WAITING} requests and options, each judged`, rounds(inbox), 100);
  const standIns = () => {
    const db = reader(store);
    const shifts = bookingsOnDays(db, ill.value, TODAY, addDays(TODAY, 60), store.now());
    return shifts.map(({ bookingId }) => standInsFor(db, bookingId, ill.value));
  };
  if (standIns().length !== SHIFTS) throw new Error(`not ${SHIFTS} shifts`);
  print('stand-ins', `${SHIFTS} bookings, each with ${PEOPLE} people in order`, rounds(standIns), 200);
  const { cost, count } = copyYear(store);
  print('copy of a plan', `${count} bookings in one act`, cost, 3000);
}

/** The visits of the region again on later days, asked for or as options, as many as fit. */
function addWaiting(tx: Tx): void {
  const ids = tx.sqlite
    .prepare("SELECT id FROM booking WHERE kind = 'visit' AND intent = 'confirmed' AND start_at > ? ORDER BY id")
    .pluck()
    .all(tx.now) as string[];
  let added = 0;
  for (let days = 1; added < WAITING; days += 1) {
    if (days > 200) throw new Error('the region has no room for so many requests');
    for (const id of ids) {
      const draft = readBooking(tx, id)?.draft;
      if (!draft || added === WAITING) continue;
      const [start, end] = [draft.start + days * 24 * HOUR, draft.end + days * 24 * HOUR];
      const waits =
        added % 2 === 0
          ? ({ status: 'requested', optionUntil: null } as const)
          : ({ status: 'option', optionUntil: addDays(TODAY, 14) } as const);
      if (bookNew(tx, tx.newId(), { ...draft, ...waits, start, end, overrides: [] }).ok) added += 1;
    }
  }
}

/** Many people with hours and a skill; gives the one who has a shift on each of the coming weekdays. */
function addPeople(tx: Tx): string {
  const ids = Array.from({ length: PEOPLE + 1 }, tx.newId);
  for (const [at, id] of ids.entries()) {
    insert(tx, 'resource', id, { kind: 'person', name: `Persoon ${at}` });
    insert(tx, 'person', id, {
      kind: 'volunteer',
      vog_needed: 0,
      skills: JSON.stringify(at % 2 ? ['lasersnijden'] : []),
    });
    for (let weekday = 1; weekday <= 5; weekday += 1)
      insert(tx, 'person_hours', tx.newId(), { person_id: id, weekday, opens: '08:00', closes: '17:00' });
  }
  const [ill = ''] = ids;
  for (let days = 1, booked = 0; booked < SHIFTS && days < 100; days += 1) {
    const start = toInstant(addDays(TODAY, days), '10:00');
    const needs = [{ kind: 'resource' as const, resourceId: ill }];
    const shift = newDraft({ start, end: start + HOUR }, { kind: 'maintenance', title: 'Onderhoud', needs });
    if (bookNew(tx, tx.newId(), shift).ok) booked += 1;
  }
  return ill;
}

/** All of the year that fits in the next one without asking anybody. */
function copyYear(store: Store): { cost: Cost; count: number } {
  const choice: PlanChoice = { fromYear: 2026, toYear: 2027, locationIds: [], status: 'confirmed', optionUntil: null };
  const sources = planSources(store.db, choice);
  if (!sources.ok) throw new Error(sources.refusal.code);
  const everything = [...copiedDrafts(store.db, sources.value, choice)].map(({ key }) => ({ bookingId: key }));
  const all = copyPlan(store, ACT, store.newId(), choice, everything);
  const stuck = new Set(all.ok || all.refusal.kind === 'refused' ? [] : all.refusal.dates.map(({ key }) => key));
  const copies = everything.filter(({ bookingId }) => !stuck.has(bookingId));
  const { cost, answer } = timed(() => copyPlan(store, ACT, store.newId(), choice, copies));
  if (!answer.ok) throw new Error('a copy that fitted is refused');
  return { cost, count: answer.value.count };
}

/** Milliseconds by the clock, and of the processor: the second is what the first would be on a machine with nothing else to do. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

function rounds(look: () => unknown): Cost {
  const costs = Array.from({ length: ROUNDS }, () => timed(look).cost);
  return { wall: median(costs.map(({ wall }) => wall)), cpu: median(costs.map(({ cpu }) => cpu)) };
}

function timed<T>(work: () => T): { cost: Cost; answer: T } {
  const [before, used] = [performance.now(), process.cpuUsage()];
  const answer = work();
  const { user, system } = process.cpuUsage(used);
  return { cost: { wall: performance.now() - before, cpu: (user + system) / 1000 }, answer };
}

function print(row: string, what: string, { wall, cpu }: Cost, most: number): void {
  const [ours, ofProcessor] = [Number(wall.toPrecision(4)), Number(cpu.toPrecision(4))];
  const line = { row, what, unit: 'ms', ours, ofProcessor, goal: `<= ${most} ms`, met: ours <= most };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
