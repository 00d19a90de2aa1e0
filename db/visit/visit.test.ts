import { expect, test } from 'vitest';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import type { ProgrammeContent, ProgrammeNeed } from '#domain/programme/programme.ts';
import { accept } from '#domain/result.ts';
import { toInstant, toLocal } from '#domain/time/wall-time.ts';
import type { OwnQuestion, VisitQuestion } from '#domain/visit/visit-question.ts';
import { book } from '../booking/book.ts';
import { saveProgramme } from '../programme/save-programme.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { bookVisit } from './book-visit.ts';
import { type FilledSchool, fillYear } from './fill-year.ts';
import { type VisitOffer, visitSlots } from './visit-slots.ts';

const act = { actor: 'Jo', action: 'visit.book' };
const NOW = toInstant('2026-11-02', '08:00');

function newStore(): Store {
  const store = storeInMemory(() => NOW);
  inOneAct(store, (row) => {
    addLocation(row, 'lab', 'Techlab', 'Dorp');
    addRoom(row, 'small', 'lab', 24);
    row('asset_model', 'printer', { name: 'Printer' });
    for (const id of ['p1', 'p2', 'p3']) {
      row('resource', id, { kind: 'asset', name: id, location_id: 'lab' });
      row('asset', id, { model_id: 'printer', asset_tag: id });
    }
    addSchool(row, 'school', 'De Linde', { pupils: 100 });
  });
  saveProgramme(store, act, 'print', null, { code: '', status: 'active', content: content() });
  return store;
}

type Row = (table: Parameters<typeof write>[1], id: string, patch: Record<string, unknown>) => void;

function inOneAct(store: Store, fill: (row: Row) => void): void {
  transact(store, act, (tx) => {
    fill((table, id, patch) => write(tx, table, id, patch));
    return accept(null);
  });
}

function addLocation(row: Row, id: string, name: string, city: string): void {
  row('location', id, { name, city });
  for (const weekday of [1, 2, 3, 4, 5]) {
    row('opening_hours', `${id}-${weekday}`, { location_id: id, weekday, opens: '08:30', closes: '16:30' });
  }
}

function addRoom(
  row: Row,
  id: string,
  locationId: string,
  capacity: number | null,
  traits: readonly string[] = ['power'],
): void {
  row('resource', id, { kind: 'room', name: id, location_id: locationId });
  row('room', id, { capacity, traits: JSON.stringify(traits) });
}

function addSchool(row: Row, id: string, name: string, own: Record<string, unknown> = {}): void {
  row('organisation', id, {
    kind: 'school_po',
    name,
    city: 'Dorp',
    holiday_region: 'midden',
    day_model: 'traditional',
    travel_minutes: 20,
    pupils: 50,
    ...own,
  });
}

function content(
  needs: readonly ProgrammeNeed[] = [{ kind: 'room', traits: ['power'], seats: null }],
): ProgrammeContent {
  return {
    name: 'Printen',
    summary: '',
    preparation: '',
    protection: '',
    groups: [],
    durationMinutes: 120,
    setupMinutes: 0,
    cleanupMinutes: 0,
    leastPupils: null,
    mostPupils: 24,
    pupilsPerSupervisor: null,
    tags: [],
    needs,
  };
}

function question(given: Partial<VisitQuestion> = {}): VisitQuestion {
  return {
    organisationId: 'school',
    groups: ['po7'],
    pupils: 24,
    supervisors: null,
    what: { programmeId: 'print' },
    firstOn: '2026-11-30',
    lastOn: '2026-12-11',
    weekdays: [],
    dayPart: null,
    locationId: null,
    groupCount: null,
    ...given,
  };
}

const own = (given: Partial<OwnQuestion> = {}) => ({
  what: { own: { lengthMinutes: 60, traits: [], models: [], skill: '', ...given } },
});

function ask(store: Store, given: Partial<VisitQuestion> = {}, limit = 12) {
  return visitSlots(store, question(given), { limit, role: 'coordinator', week: null }, NOW);
}

function whenOf({ parts }: VisitOffer): readonly string[] {
  return parts.map(({ start }) => `${toLocal(start).date} ${toLocal(start).time}`);
}

function choose(store: Store, offer: VisitOffer, asked: VisitQuestion = question()) {
  const given = {
    title: '',
    status: 'confirmed',
    optionUntil: null,
    overrides: [],
    contactName: 'Meester Jan',
    contactEmail: '',
    contactPhone: '',
    groupLabel: '',
    notes: '',
  } as const;
  const parts = offer.parts.map((part, index) => ({ ...part, id: `visit-${offer.parts[0]?.start}-${index}` }));
  return bookVisit(store, act, { question: asked, locationId: offer.locationId, parts, given, waitlistEntryId: null });
}

const hold = (store: Store, id: string, date: string, given: Partial<BookingDraft> = {}) =>
  book(
    store,
    act,
    id,
    newDraft(
      { start: toInstant(date, '08:30'), end: toInstant(date, '16:30') },
      { kind: 'maintenance', locationId: 'lab', needs: [{ kind: 'resource', resourceId: 'small' }], ...given },
    ),
  );

test('offers half days on the school day, with the free room and back in time', () => {
  const { offers, obstacle, fairness } = ask(newStore());
  expect(obstacle).toBeNull();
  expect(whenOf(offers[0] as VisitOffer)).toEqual(['2026-11-30 08:45']);
  expect(offers.map((offer) => whenOf(offer)[0])).toContain('2026-11-30 12:30');
  expect(offers[0]?.reasons.map(({ reason }) => reason)).toEqual([
    'first-visit',
    'same-town',
    'school-hours',
    'exact-fit',
  ]);
  expect(fairness).toMatchObject({ quota: 2, had: 0, planned: 0 });
});

test('leaves out afternoons after which the class would be late, and the free Wednesday afternoon', () => {
  const store = newStore();
  inOneAct(store, (row) => row('organisation', 'school', { day_model: 'five_equal' }));
  const times = ask(store, {}, 60).offers.map((offer) => whenOf(offer)[0] ?? '');
  expect(times.some((time) => time.endsWith('12:30'))).toBe(false);
  inOneAct(store, (row) => row('organisation', 'school', { day_model: 'traditional' }));
  const wednesdays = ask(store, { weekdays: [3] }, 60).offers.map((offer) => whenOf(offer)[0]);
  expect(wednesdays).toEqual(['2026-12-02 08:45', '2026-12-09 08:45']);
});

test('skips study days of the groups that come, holidays and closed days', () => {
  const store = newStore();
  inOneAct(store, (row) => {
    row('school_override', 'study', {
      organisation_id: 'school',
      kind: 'study_day',
      first_on: '2026-11-30',
      last_on: '2026-11-30',
      groups: '["po7"]',
    });
    row('closure', 'closed', { location_id: 'lab', kind: 'closed', first_on: '2026-12-01', last_on: '2026-12-01' });
  });
  expect(whenOf(ask(store).offers[0] as VisitOffer)).toEqual(['2026-12-02 08:45']);
  expect(whenOf(ask(store, { groups: ['po8'] }).offers[0] as VisitOffer)).toEqual(['2026-11-30 08:45']);
  const holidays = ask(store, { firstOn: '2026-12-19', lastOn: '2027-01-03' });
  expect(holidays.obstacle).toMatchObject({ reason: 'away', facts: { school: 'De Linde' } });
  expect(holidays.loosen.map(({ way }) => way)).toEqual(['period']);
});

test('ranks by turn, then distance, then fit, then date, and says the same twice', () => {
  const store = newStore();
  inOneAct(store, (row) => {
    addLocation(row, 'far', 'Techlab Ver', 'Stad');
    addRoom(row, 'far-exact', 'far', 24);
    addRoom(row, 'large', 'lab', 40);
    addSchool(row, 'waiting', 'De Wilg');
    row('waitlist_entry', 'wish', {
      organisation_id: 'waiting',
      first_on: '2026-11-30',
      last_on: '2026-12-04',
      asked_on: '2026-10-01',
    });
  });
  hold(store, 'taken', '2026-12-07');
  // The school has half of its quota: the one that waits had nothing and goes first.
  book(
    store,
    act,
    'had',
    newDraft(
      { start: toInstant('2027-02-01', '09:00'), end: toInstant('2027-02-01', '11:00') },
      { organisationId: 'school', locationId: 'lab', needs: [{ kind: 'resource', resourceId: 'small' }] },
    ),
  );
  const { offers, waiting } = ask(store, { dayPart: 'morning' }, 60);
  expect(waiting).toBe(1);
  expect(offers.map((offer) => `${offer.parts[0]?.names} ${whenOf(offer)[0]?.slice(5, 10)}`)).toEqual([
    ...['08', '09', '10', '11'].map((day) => `small 12-${day}`),
    'large 12-07',
    ...['07', '08', '09', '10', '11'].map((day) => `far-exact 12-${day}`),
    'small 11-30',
    ...['01', '02', '03', '04'].map((day) => `small 12-${day}`),
    'far-exact 11-30',
    ...['01', '02', '03', '04'].map((day) => `far-exact 12-${day}`),
  ]);
  expect(offers.at(-1)?.reasons).toContainEqual({
    reason: 'others-wait',
    tone: 'mind',
    facts: { count: 1, schools: 'De Wilg', more: 0 },
  });
  expect(ask(store, { dayPart: 'morning' }, 60)).toEqual(ask(store, { dayPart: 'morning' }, 60));
});

test('33 pupils at a lab for 24: two groups at once in two rooms, or after each other, in one act', () => {
  const store = newStore();
  const alone = ask(store, { pupils: 33, weekdays: [1] });
  expect(alone.groups).toBe(2);
  expect(new Set(alone.offers.map(({ placement }) => placement))).toEqual(new Set(['same_day', 'more_days']));
  expect(whenOf(alone.offers[0] as VisitOffer)).toEqual(['2026-11-30 08:45', '2026-11-30 12:30']);
  inOneAct(store, (row) => addRoom(row, 'second', 'lab', 20));
  const asked = question({ pupils: 33, supervisors: 4 });
  const { offers } = ask(store, { pupils: 33, supervisors: 4 });
  const together = offers.find(({ placement }) => placement === 'together') as VisitOffer;
  expect(together.parts.map(({ pupils, supervisors, names }) => [pupils, supervisors, names])).toEqual([
    [17, 2, ['second']],
    [16, 2, ['small']],
  ]);
  const booked = choose(store, together, asked);
  expect(booked.ok).toBe(true);
  const titles = () =>
    store.db.sqlite
      .prepare('SELECT title FROM booking_detail JOIN booking USING (id) WHERE booking.deleted = 0 ORDER BY title')
      .pluck()
      .all();
  expect(titles()).toEqual(['Printen 1/2', 'Printen 2/2']);
  // A double click books once.
  expect(choose(store, together, asked)).toMatchObject({ ok: true, value: { transactionId: '' } });
  expect(titles()).toHaveLength(2);
  if (booked.ok) expect(undo(store, act, booked.value.transactionId).ok).toBe(true);
  expect(titles()).toEqual([]);
});

test('books nothing when one of the groups cannot be any more, and the next times are others', () => {
  const store = newStore();
  const [offer] = ask(store, { pupils: 33, weekdays: [1] }).offers;
  hold(store, 'first', '2026-11-30', { start: toInstant('2026-11-30', '12:30') });
  expect(choose(store, offer as VisitOffer, question({ pupils: 33 }))).toMatchObject({
    ok: false,
    refusal: { kind: 'verdicts' },
  });
  expect(store.db.sqlite.prepare("SELECT count(*) FROM booking WHERE kind = 'visit'").pluck().get()).toBe(0);
  expect(ask(store, { pupils: 33, weekdays: [1] }).offers.flatMap(whenOf)).not.toContain('2026-11-30 12:30');
});

test('claims the pieces, and the people who can and may', () => {
  const store = newStore();
  const needs: ProgrammeNeed[] = [
    { kind: 'room', traits: [], seats: null },
    { kind: 'model', modelId: 'printer', quantity: 2 },
    { kind: 'skill', skill: 'printen', quantity: 1 },
  ];
  const saved = saveProgramme(store, act, 'guided', null, {
    code: 'G',
    status: 'active',
    content: { ...content(needs), name: 'Met hulp' },
  });
  expect(saved.ok).toBe(true);
  const asked = { what: { programmeId: 'guided' } };
  const open = ask(store, asked).offers[0] as VisitOffer;
  expect(open.reasons.map(({ reason }) => reason)).toContain('nobody-yet');
  inOneAct(store, (row) => {
    for (const id of ['anna', 'zoe']) {
      row('resource', id, { kind: 'person', name: id, location_id: 'lab' });
      row('person', id, { kind: 'instructor', skills: '["Printen"]', vog_needed: id === 'anna' ? 1 : 0 });
    }
    row('person_hours', 'zoe-tuesday', { person_id: 'zoe', weekday: 2, opens: '09:15', closes: '16:00' });
  });
  const [first] = ask(store, asked).offers;
  // Anna has no certificate of conduct; Zoe is there on Tuesdays from a quarter past nine.
  expect(whenOf(first as VisitOffer)).toEqual(['2026-12-01 09:15']);
  expect(first?.parts[0]?.names).toEqual(['small', 'zoe', '2 × Printer']);
  expect(ask(store, { ...asked, weekdays: [1] }).obstacle).toMatchObject({ reason: 'nobody-free' });
  expect(ask(store, { ...asked, weekdays: [1] }).loosen.map(({ way }) => way)).toEqual(['days']);
});

test.each([
  ['no pupils', { pupils: 0 }, 'no-pupils'],
  ['fewer than none', { pupils: -3 }, 'no-pupils'],
  ['a thousand', { pupils: 1000 }, 'too-many-groups'],
  ['supervisors below zero', { supervisors: -1 }, 'no-supervisors'],
  ['more groups than pupils', { pupils: 2, groupCount: 3 }, 'group-count'],
  ['no groups', { groupCount: 0 }, 'group-count'],
  ['1900', { firstOn: '1900-01-01', lastOn: '1900-12-31' }, 'period-past'],
  ['2200', { firstOn: '2200-01-01', lastOn: '2200-12-31' }, 'period-far'],
  ['a period that ends before it begins', { firstOn: '2026-12-11', lastOn: '2026-11-30' }, 'period-reversed'],
  ['a weekend', { firstOn: '2026-12-05', lastOn: '2026-12-06' }, 'closed'],
  ['a programme that is gone', { what: { programmeId: 'gone' } }, 'unknown-programme'],
  ['a place that is gone', { locationId: 'gone' }, 'no-place'],
  ['no time at all', own({ lengthMinutes: 0 }), 'length'],
  ['a negative time', own({ lengthMinutes: -60 }), 'length'],
  ['longer than the day', own({ lengthMinutes: 1200 }), 'closed'],
  ['traits that no room has', own({ traits: ['moon'] }), 'no-room-with'],
  ['more people than any room holds', { pupils: 25, groupCount: 1 }, 'no-room-for'],
  ['more pieces than there are', own({ models: [{ modelId: 'printer', quantity: 4 }] }), 'no-model'],
] as const)('answers %s in words, at once', (_, given, reason) => {
  const answer = ask(newStore(), given as Partial<VisitQuestion>);
  expect(answer.offers).toEqual([]);
  expect(answer.obstacle?.reason).toBe(reason);
});

test('a question of its own takes a room with the traits, the pieces, and the whole day when it is long', () => {
  const store = newStore();
  const long = own({ lengthMinutes: 300, traits: ['power'], models: [{ modelId: 'printer', quantity: 3 }] });
  inOneAct(store, (row) => row('organisation', 'school', { travel_minutes: 10 }));
  const [offer] = ask(store, long).offers;
  expect(whenOf(offer as VisitOffer)).toEqual(['2026-11-30 08:45']);
  expect(offer?.parts[0]?.names).toEqual(['small', '3 × Printer']);
});

test('says what to ask less strictly, and only what helps', () => {
  const store = newStore();
  for (const day of ['2026-11-30', '2026-12-07']) hold(store, `taken-${day}`, day);
  const answer = ask(store, { weekdays: [1] });
  expect(answer.obstacle).toMatchObject({ reason: 'full', facts: { seats: 24 } });
  expect(answer.loosen.map(({ way }) => way)).toEqual(['days', 'period']);
  expect(answer.loosen.every(({ times }) => times > 0)).toBe(true);
});

test('a year is filled fairly: no overlap, nobody twice before who could come once, and every shortfall is explained', () => {
  const store = newStore();
  inOneAct(store, (row) => {
    addRoom(row, 'second', 'lab', 24);
    for (let index = 1; index <= 11; index += 1) {
      addSchool(row, `school-${index}`, `School ${index}`, { pupils: 50 * (1 + (index % 3)) });
    }
    // This one is away all term, and another comes only when the lab is closed.
    row('school_override', 'away', {
      organisation_id: 'school-11',
      kind: 'holiday',
      first_on: '2026-08-01',
      last_on: '2027-07-31',
    });
    row('closure', 'short', { location_id: 'lab', kind: 'closed', first_on: '2027-01-12', last_on: '2027-07-31' });
  });
  const steps = fillYear(store, { pupils: 24, firstOn: '2027-01-05', lastOn: '2027-02-28' });
  const got = new Map<string, number>();
  let filled: readonly FilledSchool[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) {
      filled = step.value;
      break;
    }
    const { organisationId, offer, stuck } = step.value;
    if ((got.get(organisationId) ?? 0) > 0) {
      const date = toLocal(offer.parts[0]?.start ?? 0).date;
      const without = Array.from({ length: 11 }, (_, index) => `school-${index + 1}`).filter((id) => !got.has(id));
      for (const id of without) {
        expect(stuck.has(id)).toBe(true);
        expect(ask(store, { organisationId: id, firstOn: date, lastOn: date, groups: ['po8'] }).offers).toEqual([]);
      }
    }
    got.set(organisationId, (got.get(organisationId) ?? 0) + 1);
  }
  const overlaps = store.db.sqlite
    .prepare(
      `SELECT count(*) FROM occupancy a JOIN occupancy b ON a.resource_id = b.resource_id AND a.start_at < b.start_at
       AND b.start_at < a.end_at`,
    )
    .pluck()
    .get();
  expect(overlaps).toBe(0);
  expect(filled).toHaveLength(12);
  // Five open days with two rooms and a Wednesday without an afternoon give 18 places for 22 classes.
  expect(filled.reduce((sum, school) => sum + school.got, 0)).toBe(18);
  for (const { quota, got: had, why } of filled) expect(why === null).toBe(had >= quota);
  expect(filled.find(({ organisationId }) => organisationId === 'school-11')).toMatchObject({
    got: 0,
    why: { reason: 'away' },
  });
  expect(filled.filter(({ got: had, why }) => had > 0 && why).every(({ why }) => why?.reason === 'full')).toBe(true);
});
