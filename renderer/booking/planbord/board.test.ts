import { describe, expect, it } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import type { Period } from '#domain/time/period.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { boardOf } from '../board/board-of.ts';
import { bookingsOf, claimsOf } from '../board/loaded-board.ts';
import { type BoardView, boardAddress, datesOf, homeDate, parseBoardAddress } from './board-address.ts';
import { indexBoard } from './board-index.ts';
import type { BookingSummary, Claim, LabLocation, Resource } from './board-types.ts';
import { boardAfter, exchangedNeeds, toAttempt, withSuggestion } from './change-attempt.ts';
import { closedSpans } from './closed-spans.ts';
import { claimAt, freeSlotAt, stepped, toNeighbour } from './cursor.ts';
import { toDayScale } from './day-scale.ts';
import { buildRows } from './lanes.ts';
import { type BoardWorld, judgeChange, judgeNew } from './live-verdict.ts';
import { modelUsage } from './model-usage.ts';
import { isUnchanged, shifted, toChange } from './proposal.ts';
import { rowIndexAt, rowTops } from './row-layout.ts';
import { toTimeAxis } from './time-axis.ts';
import { visibleWindow } from './visible-window.ts';

const ZONE = 'Europe/Amsterdam';
const DAY = '2026-11-24';
const at = (time: string, date = DAY) => toInstant(date, time, ZONE);
const NOW = at('08:00', '2026-11-01');

function resource(id: string, kind: Resource['kind'], more: Partial<Resource> = {}): Resource {
  const nothing = { roomId: null, modelId: null, modelName: null, capacity: null, skills: [], assetTag: null };
  return {
    id,
    kind,
    name: id,
    locationId: 'west',
    locationName: 'West',
    bookable: true,
    status: 'available',
    ...nothing,
    ...more,
  };
}

function claim(bookingId: string, resourceId: string, start: string, end: string, more: Partial<Claim> = {}): Claim {
  const allocationId = `${bookingId}/${resourceId}`;
  return {
    bookingId,
    resourceId,
    allocationId,
    start: at(start),
    end: at(end),
    direct: true,
    flexible: false,
    ...more,
  };
}

function booking(id: string, start: string, end: string, more: Partial<BookingSummary> = {}): BookingSummary {
  const { kind, title, groupLabel, pupils, supervisors, organisationId } = newDraft({ start: 0, end: 1 });
  return {
    ...{
      id,
      kind,
      title,
      groupLabel,
      pupils,
      supervisors,
      organisationId,
      organisationName: null,
      programmeName: null,
    },
    ...{ status: 'confirmed', holder: `Groep ${id}`, locationId: 'west', optionUntil: null, sequence: 3 },
    ...{ setupMinutes: 0, cleanupMinutes: 0, start: at(start), end: at(end), ...more },
  };
}

const west: LabLocation = {
  ...{ id: 'west', name: 'West', street: '', postcode: '', city: '', status: 'active', note: '', rooms: [] },
  ...{ timeZone: ZONE, position: 0, mobile: false, siteNeeds: [] },
  openingHours: [{ id: 'o', weekday: 2, opens: '08:30', closes: '17:00' }],
};

const resources = [
  resource('hal', 'room'),
  resource('lab', 'room'),
  resource('bank', 'station', { roomId: 'lab' }),
  resource('kubus 10', 'asset', { modelId: 'kubus', modelName: 'Kubus' }),
  resource('kubus 2', 'asset', { modelId: 'kubus', modelName: 'Kubus' }),
  resource('Çelik-kist', 'kit'),
];

function world(bookings: BookingSummary[], claims: Claim[]): BoardWorld {
  return {
    index: indexBoard(boardOf(bookings, claims)),
    resourceById: new Map(resources.map((one) => [one.id, one])),
    partsOf: new Map([['lab', ['bank']]]),
    locationById: new Map([['west', west]]),
    ruleValues: new Map(),
    lent: [],
    groupLimits: new Map([['kubus', 8]]),
    closures: [],
    holidays: [],
    schoolById: new Map(),
    groupsById: new Map(),
  };
}

const spans = (...periods: Period[]) => ({
  count: periods.length,
  start: periods.map(({ start }) => start),
  end: periods.map(({ end }) => end),
});

const axis = toTimeAxis([DAY, '2026-11-25'], ZONE, { first: 420, last: 1080 }, 1320);

describe('the rows', () => {
  const names = (text: string, toggled: string[] = []) =>
    buildRows(resources, [west], { text, locationId: null, kinds: [] }, new Set(toggled)).map((row) => row.key);

  it('stand per location: rooms, machines per model, kits', () => {
    expect(names('')).toEqual(['location/west', 'hal', 'lab', 'model:west:kubus', 'group:west:kits', 'Çelik-kist']);
  });

  it('open by hand, in the order in which people count', () => {
    const opened = names('', ['parts:lab', 'model:west:kubus']);
    expect(opened).toEqual([
      'location/west',
      'hal',
      'lab',
      'bank',
      'model:west:kubus',
      'kubus 2',
      'kubus 10',
      'group:west:kits',
      'Çelik-kist',
    ]);
  });

  it('are found without accents, a room by its station', () => {
    expect(names('celik')).toEqual(['location/west', 'group:west:kits', 'Çelik-kist']);
    expect(names('bank')).toEqual(['location/west', 'lab', 'bank']);
  });

  it('are found under the pointer', () => {
    const rows = buildRows(resources, [west], { text: '', locationId: null, kinds: [] }, new Set());
    const tops = rowTops(rows);
    expect(rows.map((_, index) => rowIndexAt(tops, (tops[index] ?? 0) + 1))).toEqual([0, 1, 2, 3, 4, 5]);
    expect([rowIndexAt(tops, -50), rowIndexAt(tops, 9999)]).toEqual([0, 5]);
  });
});

describe('the verdict while dragging', () => {
  const held = world([booking('a', '09:00', '10:00')], [claim('a', 'bank', '09:00', '10:00', { direct: false })]);

  it('names who holds a station of the wanted room, and lets touching bookings be', () => {
    const clash = judgeNew(held, ['lab'], { start: at('09:30'), end: at('11:00') }, NOW);
    expect(clash.map(({ rule, resourceId, facts }) => [rule, resourceId, facts['holder']])).toEqual([
      ['resource-taken', 'bank', 'Groep a'],
    ]);
    expect(judgeNew(held, ['lab'], { start: at('10:00'), end: at('11:00') }, NOW)).toEqual([]);
  });

  it('warns outside opening hours', () => {
    expect(judgeNew(held, ['hal'], { start: at('16:00'), end: at('18:00') }, NOW).map(({ rule }) => rule)).toEqual([
      'outside-opening-hours',
    ]);
  });

  it('counts the set-up time of a booking that moves, and not the booking itself', () => {
    const moving = booking('b', '12:00', '13:00', { setupMinutes: 30 });
    const own = claim('b', 'bank', '11:30', '13:00');
    const both = world([booking('a', '09:00', '10:00'), moving], [claim('a', 'bank', '09:00', '10:00'), own]);
    const change = toChange('move', 'pointer', moving, own, [own]);
    const judged = (start: string) =>
      judgeChange(both, { ...change, start: at(start), end: at(start) + 3_600_000 }, NOW).map(({ rule }) => rule);
    expect([judged('10:15'), judged('10:30'), judged('12:15')]).toEqual([['resource-taken'], [], []]);
  });
});

describe('a group at a machine while dragging', () => {
  const judged = (pupils: number, ids: readonly string[], to: string) => {
    const moving = booking('b', '12:00', '13:00', { pupils });
    const own = ids.map((id) => claim('b', id, '12:00', '13:00'));
    const [grabbed] = own;
    if (!grabbed) throw new Error('nothing is held');
    const change = { ...toChange('move', 'pointer', moving, grabbed, own), toResourceId: to };
    return judgeChange(world([moving], own), change, NOW).flatMap(({ rule, facts }) =>
      rule === 'machine-group-limit' ? [facts['each']] : [],
    );
  };

  it('is split over all that the booking takes, the workplaces of its room too', () => {
    expect(judged(16, ['kubus 2'], 'kubus 2')).toEqual([16]);
    expect(judged(16, ['kubus 2', 'kubus 10'], 'kubus 2')).toEqual([]);
    expect(judged(16, ['kubus 2', 'lab'], 'kubus 2')).toEqual([]);
    expect(judged(17, ['kubus 2', 'lab'], 'kubus 2')).toEqual([9]);
    expect(judged(16, ['hal', 'kubus 10'], 'lab')).toEqual([]);
    expect(judged(9, ['Çelik-kist'], 'kubus 2')).toEqual([9]);
  });
});

describe('a change', () => {
  const one = booking('b', '12:00', '13:00', { setupMinutes: 30 });
  const own = claim('b', 'lab', '11:30', '13:00');
  const part = claim('b', 'bank', '11:30', '13:00', { direct: false, allocationId: own.allocationId });
  const change = toChange('move', 'pointer', one, own, [own, part]);

  it('shifts on the wall clock, and an end never passes its start', () => {
    expect(shifted(axis, change, 1, -15)).toMatchObject({
      start: at('11:45', '2026-11-25'),
      end: at('12:45', '2026-11-25'),
    });
    expect(shifted(axis, { ...change, act: 'resize-end' }, 0, -600)).toMatchObject({ end: at('12:05') });
    expect(isUnchanged(shifted(axis, change, 0, 0))).toBe(true);
  });

  it('takes an alternative for what was wanted, or for another thing as well', () => {
    const attempt = toAttempt({ ...change, toResourceId: 'hal' });
    const replace = (resourceId: string, byId: string) =>
      ({ kind: 'replace', resourceId, byId, resourceName: '', byName: '', byLocation: null }) as const;
    expect(withSuggestion(attempt, replace('hal', 'zaal')).exchanges).toEqual([{ from: 'lab', to: 'zaal' }]);
    expect(withSuggestion(attempt, replace('kist', 'kist 2')).exchanges).toEqual([
      { from: 'lab', to: 'hal' },
      { from: 'kist', to: 'kist 2' },
    ]);
    const draft = newDraft(one, {
      needs: [
        { kind: 'resource', resourceId: 'lab' },
        { kind: 'model', modelId: 'm', quantity: 2 },
      ],
    });
    expect(exchangedNeeds(draft, attempt.exchanges)).toEqual([
      { kind: 'resource', resourceId: 'hal' },
      { kind: 'model', modelId: 'm', quantity: 2 },
    ]);
  });

  it('is drawn at once where it will be, without the parts of what it leaves', () => {
    const after = boardAfter(
      boardOf([one], [own, part]),
      toAttempt({ ...change, toResourceId: 'hal', start: at('14:00'), end: at('15:00') }),
    );
    expect(claimsOf(after)).toEqual([{ ...own, resourceId: 'hal', start: at('13:30'), end: at('15:00') }]);
    expect(bookingsOf(after)).toEqual([{ ...one, start: at('14:00'), end: at('15:00'), sequence: 4 }]);
  });
});

describe('the cursor', () => {
  const claims = [
    claim('a', 'hal', '09:00', '10:00'),
    claim('b', 'hal', '10:00', '10:30'),
    claim('c', 'hal', '16:00', '17:00'),
  ];
  const walk = (from: string, steps: (1 | -1)[]) => {
    let here = at(from);
    return steps.map((direction) => {
      here = stepped(axis, claims, here, 60, direction);
      return here;
    });
  };

  it('goes over free time by slot and over a booking in one step', () => {
    expect(walk('08:00', [1, 1, 1, 1])).toEqual([at('09:00'), at('10:00'), at('10:30'), at('11:00')]);
    expect(walk('11:00', [-1, -1, -1, -1])).toEqual([at('10:30'), at('10:00'), at('09:00'), at('08:00')]);
  });

  it('skips the night and stops at the edges', () => {
    expect(walk('17:00', [1])).toEqual([at('07:00', '2026-11-25')]);
    expect(walk('07:00', [-1])).toEqual([at('07:00')]);
  });

  it('jumps from booking to booking', () => {
    expect(toNeighbour(axis, claims, at('10:15'), 1)).toBe(at('16:00'));
    expect(toNeighbour(axis, claims, at('16:30'), -1)).toBe(at('10:00'));
  });

  it('knows what stands there', () => {
    expect(claimAt(axis, claims, at('10:00'))?.bookingId).toBe('b');
    expect(freeSlotAt(axis, claims, at('15:30'), 60)).toEqual({ start: at('15:30'), end: at('16:00') });
  });
});

describe('what is shown', () => {
  const days = [toDayScale(DAY, ZONE)];

  it('is 07:00 to 18:00, wider for an evening but not for a loan of a week', () => {
    expect(visibleWindow(days, [], spans())).toEqual({ first: 420, last: 1080 });
    expect(
      visibleWindow(
        days,
        [{ weekday: 2, opens: '06:30', closes: '17:00' }],
        spans({ start: at('19:00'), end: at('21:15') }),
      ),
    ).toEqual({ first: 360, last: 1320 });
    const week = ['23', '24', '25', '26', '27'].map((day) => toDayScale(`2026-11-${day}`, ZONE));
    const thursdayEvening = { weekday: 4, opens: '06:00', closes: '21:00' };
    expect(visibleWindow(week, [thursdayEvening], spans())).toEqual({ first: 420, last: 1080 });
    const evenings = [1, 3, 4].map((weekday) => ({ ...thursdayEvening, weekday }));
    expect(visibleWindow(week, evenings, spans())).toEqual({ first: 360, last: 1260 });
    expect(
      visibleWindow(days, [], spans({ start: at('00:00', '2026-11-23'), end: at('23:00', '2026-11-27') })),
    ).toEqual({
      first: 420,
      last: 1080,
    });
  });

  it('shades the hours at which a location is shut, and whole days that it is closed', () => {
    const closure = {
      id: 'c',
      locationId: null,
      locationName: null,
      kind: 'closed',
      firstOn: '2026-11-25',
      lastOn: '2026-12-01',
      reason: 'Studiedag',
      affectedCount: 0,
    } as const;
    const spans = closedSpans(axis, west, [closure]);
    expect(spans.shut).toEqual([
      { left: 0, width: 90 },
      { left: 600, width: 60 },
      { left: 660, width: 660 },
    ]);
    expect(spans.closures).toEqual([{ left: 660, width: 660, reason: 'Studiedag', deskOnly: false }]);
  });

  it('counts the pieces of a model in use', () => {
    const used = modelUsage([
      claim('a', 'x', '09:00', '11:00'),
      claim('b', 'y', '10:00', '12:00'),
      claim('c', 'x', '11:00', '12:00'),
    ]);
    expect(used).toEqual([
      { start: at('09:00'), end: at('10:00'), taken: 1 },
      { start: at('10:00'), end: at('12:00'), taken: 2 },
    ]);
  });

  it('finds the first claim in the way, half-open', () => {
    const { index } = world([], [claim('a', 'hal', '09:00', '10:00'), claim('b', 'hal', '12:00', '13:00')]);
    const inTheWay = (start: string, end: string, except?: string) =>
      index.claimInTheWay('hal', { start: at(start), end: at(end) }, except)?.bookingId;
    expect([inTheWay('10:00', '12:00'), inTheWay('09:59', '10:30'), inTheWay('09:30', '12:30', 'a')]).toEqual([
      undefined,
      'a',
      'b',
    ]);
  });
});

describe('the address', () => {
  const usual: BoardView = {
    view: 'week',
    date: DAY,
    weekDays: 5,
    zoom: 60,
    asList: false,
    text: '',
    locationId: null,
    kinds: [],
  };

  it('remembers the whole view, whatever is typed', () => {
    const view: BoardView = {
      ...usual,
      view: 'day',
      date: '2027-01-04',
      weekDays: 7,
      zoom: 15,
      asList: true,
      text: "a/b?c&d 't Hart",
      kinds: ['room', 'kit'],
    };
    expect(parseBoardAddress(boardAddress(view), usual)).toEqual(view);
    expect(boardAddress(view)).not.toContain('?');
  });

  it('takes the usual view for what makes no sense', () => {
    expect(parseBoardAddress('/planbord/month/2026-02-30/zoom=7&kind=spoon', usual)).toEqual(usual);
  });

  it('opens the coming week on a weekend when weekends are not shown', () => {
    expect(homeDate(usual, '2026-11-22')).toBe('2026-11-23');
    expect(homeDate({ ...usual, weekDays: 7 }, '2026-11-22')).toBe('2026-11-22');
    expect(datesOf(usual)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
  });
});
