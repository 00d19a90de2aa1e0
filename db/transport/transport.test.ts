import { describe, expect, test } from 'vitest';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import { accept } from '#domain/result.ts';
import { HOUR } from '#domain/time/period.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { book } from '../booking/book.ts';
import { cancelBooking } from '../booking/cancel.ts';
import { changeBooking } from '../booking/change.ts';
import { gatherFacts } from '../booking/gather-facts.ts';
import { readBooking } from '../booking/read.ts';
import { statement } from '../connection.ts';
import { newKit } from '../inventory/asset.fixture.ts';
import { saveKit } from '../inventory/save-kit.ts';
import { checkIn } from '../loan/check-in.ts';
import { handOut } from '../loan/hand-out.ts';
import { readLoan } from '../loan/read-loans.ts';
import { saveLocation, setOpeningHours } from '../location/save-location.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { siteAlternatives } from './known-sites.ts';
import { planTrips, type TripChoice } from './plan-trips.ts';
import { readTransportDay } from './read-day.ts';
import { tripsDuring } from './read-trips.ts';
import { type TripTick, tickTrip } from './tick-trip.ts';
import { saveTravelTime } from './travel-times.ts';

const act = { actor: 'Jo', action: 'test' };
const at = (date: string, time = '09:00') => toInstant(date, time);
/** Monday and Tuesday. */
const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';

/** Labs Noord and Zuid and a bus; in Noord a case with a camera in it and a printer, both in the store room. */
function region() {
  const clock = { now: at(TODAY, '08:00') };
  const store = storeInMemory(() => clock.now);
  for (const [id, mobile] of [
    ['noord', false],
    ['zuid', false],
    ['bus', true],
  ] as const) {
    const address = { street: mobile ? '' : `Kade ${id}`, postcode: '9999 AA', city: 'Dorp', note: '' };
    const siteNeeds = mobile ? ([{ kind: 'power', detail: '32 A' }] as const) : [];
    saveLocation(store, act, id, {
      ...address,
      name: id,
      status: 'active',
      timeZone: 'Europe/Amsterdam',
      mobile,
      siteNeeds,
    });
  }
  transact(store, act, (tx) => {
    write(tx, 'organisation', 'eik', {
      kind: 'company',
      name: 'De Eik',
      street: 'Laan',
      house_number: '4',
      city: 'Dorp',
    });
    write(tx, 'resource', 'magazijn', { kind: 'room', name: 'Magazijn', location_id: 'noord' });
    write(tx, 'room', 'magazijn', {});
    write(tx, 'asset_model', 'mk4', { name: 'Prusa MK4' });
    for (const id of ['camera', 'printer']) {
      write(tx, 'resource', id, { kind: 'asset', name: id, location_id: 'noord' });
      write(tx, 'asset', id, { model_id: 'mk4', asset_tag: id, room_id: 'magazijn' });
    }
    return accept(null);
  });
  const line = { assetId: 'camera', description: 'camera', quantity: 1, alone: true };
  saveKit(store, act, 'kist', newKit({ code: 'K-01', name: 'kist', locationId: 'noord', lines: [line] }));
  return { store, clock };
}

function booked(
  store: Store,
  id: string,
  hours: [string, string, string],
  things: string[],
  given: Partial<BookingDraft>,
) {
  const [day, from, until] = hours;
  const needs = things.map((resourceId) => ({ kind: 'resource' as const, resourceId }));
  const draft = newDraft({ start: at(day, from), end: at(day, until) }, { kind: 'event', title: id, needs, ...given });
  return book(store, act, id, draft);
}

const tick = (store: Store, tripId: string, step: TripTick['step'], done = true) =>
  tickTrip(store, act, { tripId, step, done });

function trips(store: Store, from: string, until: string, now: number): string[] {
  return tripsDuring(store.db, from, until, now).map(({ id, fromId, toId, loadedAt, deliveredAt }) => {
    const state = deliveredAt !== null ? ' done' : loadedAt !== null ? ' loaded' : '';
    return `${id} ${fromId}>${toId}${state}`;
  });
}

function placeOf(store: Store, id: string) {
  return statement(
    store.db,
    `SELECT resource.location_id AS place, asset.room_id AS room FROM resource LEFT JOIN asset ON asset.id = resource.id
     WHERE resource.id = ?`,
  ).get(id);
}

test('a case booked at another lab is carried there with what is in it, and home to its own room', () => {
  const { store, clock } = region();
  expect(booked(store, 'les', [TOMORROW, '09:00', '12:00'], ['kist'], { locationId: 'zuid' }).ok).toBe(true);
  const both = ['kist:les noord>zuid', 'kist:home:les zuid>noord'];
  expect(trips(store, TODAY, TODAY, clock.now)).toEqual([]);
  expect(trips(store, TOMORROW, TOMORROW, clock.now)).toEqual(both);
  expect(tick(store, 'kist:les', 'loaded').ok).toBe(true);
  expect(trips(store, TOMORROW, TOMORROW, clock.now)[0]).toBe(`${both[0]} loaded`);
  expect(tick(store, 'kist:les', 'delivered').ok).toBe(true);
  expect([placeOf(store, 'kist'), placeOf(store, 'camera')]).toEqual([
    { place: 'zuid', room: null },
    { place: 'zuid', room: null },
  ]);
  expect(trips(store, TOMORROW, TOMORROW, clock.now)).toEqual([`${both[0]} done`, both[1]]);
  clock.now = at('2026-11-25');
  // Nobody fetched it: it is still to do the day after.
  expect(trips(store, '2026-11-25', '2026-11-25', clock.now)).toEqual([both[1]]);
  expect(tick(store, 'kist:home:les', 'delivered').ok).toBe(true);
  expect([placeOf(store, 'kist'), placeOf(store, 'camera')]).toEqual([
    { place: 'noord', room: null },
    { place: 'noord', room: 'magazijn' },
  ]);
  expect(trips(store, '2026-11-25', '2026-12-01', clock.now)).toEqual([`${both[1]} done`]);
  expect(trips(store, TOMORROW, TOMORROW, clock.now)).toEqual([`${both[0]} done`]);
});

test('a tick is taken back by the box, and by undo', () => {
  const { store, clock } = region();
  booked(store, 'les', [TOMORROW, '09:00', '12:00'], ['printer'], { locationId: 'zuid' });
  const home = { place: 'noord', room: 'magazijn' };
  const delivered = tick(store, 'printer:les', 'delivered');
  expect(placeOf(store, 'printer')).toEqual({ place: 'zuid', room: null });
  expect(delivered.ok && undo(store, act, delivered.value.transactionId).ok).toBe(true);
  expect(placeOf(store, 'printer')).toEqual(home);
  expect(trips(store, TOMORROW, TOMORROW, clock.now)[0]).toBe('printer:les noord>zuid');
  tick(store, 'printer:les', 'delivered');
  tick(store, 'printer:les', 'delivered', false);
  expect(placeOf(store, 'printer')).toEqual(home);
  expect(trips(store, TOMORROW, TOMORROW, clock.now)[0]).toBe('printer:les noord>zuid loaded');
  tick(store, 'printer:les', 'loaded', false);
  expect(trips(store, TOMORROW, TOMORROW, clock.now)[0]).toBe('printer:les noord>zuid');
});

test('what no longer has to go is not ticked, and twice is once', () => {
  const { store } = region();
  booked(store, 'les', [TOMORROW, '09:00', '12:00'], ['kist'], { locationId: 'zuid' });
  tick(store, 'kist:les', 'delivered');
  expect(tick(store, 'kist:les', 'delivered')).toMatchObject({ ok: true, value: { transactionId: '' } });
  booked(store, 'later', [TOMORROW, '14:00', '16:00'], ['printer'], { locationId: 'zuid' });
  cancelBooking(store, act, 'later', { by: 'lab', reason: '' });
  expect(tick(store, 'printer:later', 'loaded')).toMatchObject({ ok: false, refusal: { code: 'transport/trip-gone' } });
});

test('what somebody has in hands is taken back first', () => {
  const { store, clock } = region();
  booked(store, 'leen', [TODAY, '08:00', '12:00'], ['printer'], { locationId: 'noord', kind: 'lesson' });
  handOut(store, act, 'leen', { outAt: clock.now, takenBy: 'Jo', condition: '', items: null, overrides: [] });
  clock.now = at(TODAY, '13:00');
  const refused = booked(store, 'les', [TOMORROW, '09:00', '12:00'], ['printer'], { locationId: 'zuid' });
  expect(refused).toMatchObject({ ok: false, refusal: { verdicts: [{ rule: 'overdue-elsewhere' }] } });
  const overrides = [{ rule: 'overdue-elsewhere', reason: 'komt straks' }];
  booked(store, 'les', [TOMORROW, '09:00', '12:00'], ['printer'], { locationId: 'zuid', overrides });
  expect(tripsDuring(store.db, TOMORROW, TOMORROW, clock.now)[0]).toMatchObject({ fromId: 'noord', heldBy: 'Jo' });
  expect(tick(store, 'printer:les', 'loaded')).toMatchObject({ ok: false, refusal: { code: 'transport/still-out' } });
  const lines = readLoan(store.db, 'leen', clock.now)?.lines ?? [];
  const back = lines.map(({ id, quantity }) => {
    return { id: `${id}-back`, lineId: id, returned: quantity, missing: 0, damaged: 0, note: '' };
  });
  checkIn(store, act, 'leen', { at: clock.now, lines: back, extras: [] });
  expect(tick(store, 'printer:les', 'loaded').ok).toBe(true);
});

test('the next use elsewhere leaves time to be carried there, as long as that road takes', () => {
  const { store } = region();
  const elsewhere = { locationId: 'zuid' };
  booked(store, 'les', [TOMORROW, '09:00', '12:00'], ['kist'], { locationId: 'noord' });
  const tight = () => booked(store, 'tight', [TOMORROW, '12:20', '14:00'], ['kist'], elsewhere);
  expect(tight()).toMatchObject({ ok: false, refusal: { verdicts: [{ rule: 'travel-time', facts: { needed: 30 } }] } });
  saveTravelTime(store, act, { locationA: 'zuid', locationB: 'noord', minutes: 20 });
  expect(tight().ok).toBe(true);
  expect(saveTravelTime(store, act, { locationA: 'zuid', locationB: 'zuid', minutes: 5 }).ok).toBe(false);
});

test('the stops say where the bus stands, and a booking keeps its site through changes', () => {
  const { store, clock } = region();
  const visit = { locationId: 'bus', organisationId: 'eik' };
  const refused = booked(store, 'bezoek', [TOMORROW, '09:00', '12:00'], ['printer'], visit);
  expect(refused).toMatchObject({
    ok: false,
    refusal: { verdicts: [{ rule: 'site-needs', facts: { detail: '32 A' } }] },
  });
  const site = { address: '', contact: 'Conciërge', confirmed: ['power'] } as const;
  expect(booked(store, 'bezoek', [TOMORROW, '09:00', '12:00'], ['printer'], { ...visit, site }).ok).toBe(true);
  const [route] = readTransportDay(store.db, TOMORROW, clock.now).routes;
  const stop = route?.stops.find(({ placeId }) => placeId === 'bus');
  expect(stop).toMatchObject({ siteOf: 'De Eik', address: 'Laan 4, Dorp', contactName: 'Conciërge' });
  const twice = booked(store, 'ook', [TOMORROW, '11:00', '12:00'], [], {
    ...visit,
    site: { ...site, address: 'Markt 1' },
  });
  expect(twice).toMatchObject({
    ok: false,
    refusal: { verdicts: [{ rule: 'site-elsewhere', facts: { holder: 'De Eik' } }] },
  });
  const draft = readBooking(store.db, 'bezoek')?.draft;
  expect(draft?.site).toEqual(site);
  const moved = { start: at(TOMORROW, '10:00'), end: at(TOMORROW, '10:00') + HOUR };
  if (draft) expect(changeBooking(store, act, 'bezoek', 0, { ...draft, ...moved }).ok).toBe(true);
  expect(readBooking(store.db, 'bezoek')?.draft.site).toEqual(site);
  if (draft) changeBooking(store, act, 'bezoek', 1, { ...draft, locationId: 'noord', site: null });
  expect(readBooking(store.db, 'bezoek')?.draft.site).toBeNull();
});

test('what the lab brings to a borrower is a stop that day, and one to fetch it on the last', () => {
  const { store, clock } = region();
  booked(store, 'leen', [TODAY, '08:00', '12:00'], ['kist'], {
    kind: 'lesson',
    locationId: 'noord',
    organisationId: 'eik',
  });
  const given = { outAt: clock.now, takenBy: 'Jo', condition: '', items: null, overrides: [] };
  handOut(store, act, 'leen', { ...given, byLab: true });
  const both = ['loan:leen:out noord>eik', 'loan:leen:back eik>noord'];
  expect(trips(store, TODAY, TODAY, clock.now)).toEqual(both);
  const [, stop] = readTransportDay(store.db, TODAY, clock.now).routes[0]?.stops ?? [];
  expect(stop).toMatchObject({ name: 'De Eik', address: 'Laan 4, Dorp', unload: ['loan:leen:out'] });
  expect(tick(store, 'loan:leen:out', 'delivered').ok).toBe(true);
  expect(placeOf(store, 'kist')).toEqual({ place: 'noord', room: null });
  clock.now = at(TOMORROW);
  expect(trips(store, TODAY, TODAY, clock.now)).toEqual([`${both[0]} done`]);
  expect(trips(store, TOMORROW, TOMORROW, clock.now)).toEqual([both[1]]);
  expect(tick(store, 'loan:other:out', 'loaded').ok).toBe(false);
});

describe('a trip for which somebody is chosen', () => {
  const FRIDAY = '2026-11-20';
  const morning = { on: TODAY, part: 'morning' } as const;
  /** The case has to be at Zuid on Tuesday at half past eight. */
  function early() {
    const { store, clock } = region();
    clock.now = at(FRIDAY);
    booked(store, 'les', [TOMORROW, '08:30', '11:00'], ['kist'], { locationId: 'zuid' });
    return { store, clock };
  }
  const plan = (store: Store, choice: Omit<TripChoice, 'tripIds'>, id = 'kist:les') =>
    planTrips(store, act, { tripIds: [id], ...choice });

  test('goes on the day before, and is on its way or there until it is needed', () => {
    const { store, clock } = early();
    expect(plan(store, { plan: morning }).ok).toBe(true);
    expect(trips(store, TODAY, TODAY, clock.now)).toEqual(['kist:les noord>zuid']);
    expect(trips(store, TOMORROW, TOMORROW, clock.now)).toEqual(['kist:home:les zuid>noord']);
    // The later of two days is read with what is needed after it.
    expect(trips(store, FRIDAY, TODAY, clock.now)).toEqual(['kist:les noord>zuid']);
    const rules = (result: ReturnType<typeof booked>) =>
      result.ok || result.refusal.kind !== 'verdicts' ? [] : result.refusal.verdicts.map(({ rule }) => rule);
    const elsewhere = booked(store, 'middag', [TODAY, '13:00', '15:00'], ['kist'], { locationId: 'noord' });
    expect(rules(elsewhere)).toEqual(['under-way']);
    // In time to leave before noon, and at the place where it is brought, it is free.
    expect(rules(booked(store, 'vroeg', [TODAY, '08:00', '10:00'], ['kist'], { locationId: 'noord' }))).toEqual([]);
    expect(rules(booked(store, 'daar', [TODAY, '14:00', '15:00'], ['kist'], { locationId: 'zuid' }))).toEqual([]);
  });

  test('counts for nothing once the thing is in use then, and for something again when that is gone', () => {
    const { store, clock } = early();
    plan(store, { plan: morning });
    const overrides = [{ rule: 'under-way', reason: 'toch hier nodig' }];
    booked(store, 'middag', [TODAY, '13:00', '15:00'], ['kist'], { locationId: 'noord', overrides });
    expect(trips(store, TODAY, TODAY, clock.now)).toEqual([]);
    expect(plan(store, { plan: morning })).toMatchObject({ ok: false, refusal: { code: 'transport/day-unfit' } });
    cancelBooking(store, act, 'middag', { by: 'lab', reason: '' });
    expect(trips(store, TODAY, TODAY, clock.now)).toEqual(['kist:les noord>zuid']);
    expect(plan(store, { plan: { on: '2026-11-25', part: null } }).ok).toBe(false);
    expect(plan(store, { plan: null }).ok).toBe(true);
    expect(trips(store, TODAY, TODAY, clock.now)).toEqual([]);
  });

  test('is in the route of its driver, who is told what comes too late', () => {
    const { store, clock } = region();
    clock.now = at(FRIDAY);
    const there = { locationId: 'zuid' };
    const here = { locationId: 'noord' };
    // Both have half an hour, which is what the road takes, in opposite directions.
    booked(store, 'a', [TOMORROW, '09:00', '11:00'], ['kist'], there);
    booked(store, 'b', [TOMORROW, '11:30', '13:00'], ['kist'], here);
    booked(store, 'c', [TOMORROW, '09:00', '11:00'], ['printer'], here);
    booked(store, 'd', [TOMORROW, '11:30', '13:00'], ['printer'], there);
    const late = () =>
      readTransportDay(store.db, TOMORROW, clock.now).routes.map(({ driver, stops }) => [
        driver?.name ?? '',
        stops.filter(({ isTooLate }) => isTooLate).length,
      ]);
    expect(late()).toEqual([['', 1]]);
    expect(plan(store, { driver: { personId: null, name: 'Ome Piet' } }, 'printer:d').ok).toBe(true);
    expect(late()).toEqual([
      ['', 0],
      ['Ome Piet', 0],
    ]);
    // Who made it can be said afterwards too.
    tick(store, 'kist:a', 'delivered');
    expect(plan(store, { driver: { personId: null, name: 'Ome Piet' } }, 'kist:a').ok).toBe(true);
    expect(plan(store, { driver: null }, 'kist:never').ok).toBe(false);
    expect(plan(store, { driver: { personId: 'nobody', name: '' } }, 'kist:b')).toMatchObject({
      ok: false,
      refusal: { code: 'person/not-found' },
    });
  });

  test('is better made the day before when the lab opens when it is needed', () => {
    const { store, clock } = early();
    const open = [1, 2, 4, 5].map((weekday) => ({ weekday, opens: '08:30', closes: '17:00' }));
    for (const id of ['noord', 'zuid']) setOpeningHours(store, act, id, open);
    const [trip, home] = readTransportDay(store.db, TOMORROW, clock.now).trips;
    expect(trip).toMatchObject({ dayBefore: TODAY, better: { way: 'before', placeName: 'noord' } });
    // Wednesday they are closed.
    expect(home).toMatchObject({ dayBefore: null, dayAfter: '2026-11-26', better: null });
  });
});

test('a site that lacks something, or a bus that stands elsewhere then, gets sites of the school and its town that had all', () => {
  const { store, clock } = region();
  transact(store, act, (tx) => {
    write(tx, 'organisation', 'linde', {
      kind: 'company',
      name: 'De Linde',
      street: 'Brink',
      house_number: '1',
      city: 'Dorp',
    });
    write(tx, 'organisation', 'ver', { kind: 'company', name: 'Ver weg', street: 'Weg', city: 'Stad' });
    return accept(null);
  });
  const visit = (id: string, organisationId: string, address: string, confirmed: readonly 'power'[], hour: string) =>
    booked(store, id, [TOMORROW, `${hour}:00`, `${hour}:30`], [], {
      locationId: 'bus',
      organisationId,
      site: { address, contact: 'Jo', confirmed },
      overrides: [{ rule: 'site-needs', reason: 'x' }],
    });
  visit('a', 'eik', 'Markt 1', ['power'], '08');
  visit('b', 'eik', 'Zonder stroom 3', [], '10');
  visit('c', 'linde', '', ['power'], '12');
  visit('d', 'ver', '', ['power'], '14');
  const sitesFor = (hours: [string, string], given: Partial<BookingDraft> = {}) => {
    const draft = newDraft(
      { start: at(TOMORROW, hours[0]), end: at(TOMORROW, hours[1]) },
      { kind: 'event', locationId: 'bus', organisationId: 'eik', ...given },
    );
    const facts = gatherFacts({ db: store.db, occupancy: store.occupancy }, draft, clock.now);
    return siteAlternatives(store.db, facts, judge(facts), undefined).map(({ address }) => address);
  };
  expect(sitesFor(['18:00', '19:00'])).toEqual(['Markt 1', 'Brink 1, Dorp']);
  expect(sitesFor(['18:00', '19:00'], { site: { address: 'markt 1', contact: '', confirmed: [] } })).toEqual([
    'Brink 1, Dorp',
  ]);
  const whole = { site: { address: 'Plein', contact: '', confirmed: ['power'] } } as const;
  expect(sitesFor(['18:00', '19:00'], whole)).toEqual([]);
  // The bus stands on the market then: that is where it can be.
  expect(sitesFor(['08:10', '08:20'], whole)).toEqual(['Markt 1']);
});
