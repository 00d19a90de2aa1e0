import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { schoolDaysOff } from '#db/calendar/school-fact.ts';
import { countedIds } from '#db/store.fixture.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { newOrganisation } from '#domain/organisation/new-organisation.ts';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import { type IsoDate, toInstant } from '#domain/time/wall-time.ts';
import { openStore } from './open-store.ts';
import { router } from './router.ts';

const newId = countedIds();

let store: ReturnType<typeof openStore>;
let client: ReturnType<typeof connect>;
const connect = () => createRouterClient(router, { context: store.context });

beforeEach(() => {
  store = openStore({ path: ':memory:', now: () => Date.UTC(2026, 8, 1), newId, actor: 'test' });
  client = connect();
});

async function school(name: string, holidayRegion: 'noord' | 'zuid' | null = 'noord'): Promise<string> {
  const id = newId();
  await client.organisation.save({ id, draft: newOrganisation({ name, holidayRegion }) });
  return id;
}

async function visit(organisationId: string, day: IsoDate, groups: readonly EducationGroup[] = []): Promise<string> {
  const period = { start: toInstant(day, '09:00'), end: toInstant(day, '11:00') };
  const { id } = await client.booking.book({
    draft: mutable(newDraft(period, { organisationId, groups, title: day })),
  });
  return id;
}

/** What the contract takes has plain lists. */
function mutable(draft: ReturnType<typeof newDraft>) {
  return { ...draft, needs: [...draft.needs], overrides: [...draft.overrides] };
}

const studyDay = (organisationId: string, day: IsoDate, groups: readonly EducationGroup[] = []) => ({
  organisationId,
  kind: 'study_day' as const,
  firstOn: day,
  lastOn: day,
  groups,
  note: '',
});

const csv = (text: string) => ({ file: new File([text], 'vakanties.csv') });
const week = { schoolYear: '2026-2027', holiday: 'herfst', region: 'noord', confirmed: false } as const;

async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (reason: { data?: { code?: string } }) => reason,
  );
  return error?.data?.code ?? 'accepted';
}

describe('a study day', () => {
  test('that is added after a visit was booked lists the visit and leaves it', async () => {
    const compass = await school('Het Kompas');
    const other = await school('De Ark');
    const visited = await visit(compass, '2026-11-26');
    await visit(compass, '2026-11-27');
    await visit(other, '2026-11-26');
    const done = await client.calendar.saveOverride(studyDay(compass, '2026-11-26'));
    expect(done.affected).toMatchObject([{ id: visited, rule: 'study-day', leftBecause: null, holder: 'Het Kompas' }]);
    expect((await client.booking.get({ id: visited })).summary.status).toBe('confirmed');
  });

  test('of one group touches that group, and who did not say which group comes', async () => {
    const compass = await school('Het Kompas');
    const seven = await visit(compass, '2026-11-26', ['po7', 'po8']);
    await visit(compass, '2026-11-26', ['po5']);
    const unsaid = await visit(compass, '2026-11-26');
    const { affected } = await client.calendar.saveOverride(studyDay(compass, '2026-11-26', ['po7']));
    expect(affected.map(({ id, rule }) => [id, rule])).toEqual([
      [seven, 'study-day'],
      [unsaid, 'study-day-some'],
    ]);
  });

  test('counts bookings until each is decided; a reason settles one and lets it be changed', async () => {
    const compass = await school('Het Kompas');
    const visited = await visit(compass, '2026-11-26');
    await client.calendar.saveOverride(studyDay(compass, '2026-11-26'));
    const read = async () => (await client.calendar.overrides({ organisationId: compass })).overrides[0];
    expect((await read())?.affectedCount).toBe(1);
    await client.calendar.leaveBooking({ bookingId: visited, rule: 'study-day', reason: ' Groep 8 komt toch ' });
    await client.calendar.leaveBooking({ bookingId: visited, rule: 'study-day', reason: 'Groep 8 komt toch' });
    expect((await read())?.affectedCount).toBe(0);
    const id = (await read())?.id ?? '';
    const { affected } = await client.calendar.overrideBookings({ id });
    expect(affected).toMatchObject([{ leftBecause: 'Groep 8 komt toch' }]);
    const { draft, summary } = await client.booking.get({ id: visited });
    expect(draft.overrides).toEqual([{ rule: 'study-day', reason: 'Groep 8 komt toch' }]);
    await client.booking.change({ id: visited, sequence: summary.sequence, draft: { ...draft, title: 'Nieuw' } });
    await client.calendar.removeOverride({ id });
    expect(await read()).toBeUndefined();
  });

  test('stops a new visit on that day until a reason is given', async () => {
    const compass = await school('Het Kompas');
    await client.calendar.saveOverride(studyDay(compass, '2026-11-26'));
    const { verdicts } = await client.booking.judge({
      draft: mutable(
        newDraft(
          { start: toInstant('2026-11-26', '09:00'), end: toInstant('2026-11-26', '11:00') },
          { organisationId: compass },
        ),
      ),
    });
    expect(verdicts.map(({ level, rule }) => `${level} ${rule}`)).toContain('warning study-day');
    await expect(visit(compass, '2026-11-26')).rejects.toThrow();
  });

  test.each([
    ['ends before it begins', { lastOn: '2026-11-25' }, 'calendar/last-before-first'],
    ['lasts a year', { lastOn: '2027-11-26' }, 'calendar/too-long'],
    ['is of nobody', { organisationId: '00000000-0000-7000-8000-999999999999' }, 'calendar/no-school'],
  ])('is refused when it %s', async (_, wrong, code) => {
    const compass = await school('Het Kompas');
    const wish = { ...studyDay(compass, '2026-11-26'), ...wrong };
    expect(await refusalOf(client.calendar.saveOverride(wish))).toBe(code);
  });
});

describe('a holiday table', () => {
  const table = [
    'Id;Country;StartDate;EndDate;Type;RegionalScope;Name;Groups',
    '1;NL;2026-02-21;2026-03-01;School;Regional;NL Voorjaarsvakantie;NO',
    '2;NL;2026-10-10;2026-10-18;School;Regional;NL Herfstvakantie;NO',
    '3;NL;2027-02-13;2027-03-21;School;Regional;NL Voorjaarsvakantie;ZU',
    '4;NL;2030-10-19;2030-10-27;School;Regional;NL Herfstvakantie;NO,MI',
    '5;NL;oktober;2030-10-27;School;Regional;NL Herfstvakantie;ZU',
  ].join('\r\n');

  test('is compared with what is known; a row 28 days too long is asked about', async () => {
    const { rows, unread } = await client.calendar.previewHolidays(csv(`\uFEFF${table}`));
    expect(
      rows.map(({ row, region, state, doubts, usualLastOn }) => [row, region, state, doubts, usualLastOn]),
    ).toEqual([
      [2, 'noord', 'past', [], null],
      [3, 'noord', 'same', [], null],
      [4, 'zuid', 'changed', ['length'], '2027-02-21'],
      [5, 'noord', 'new', [], null],
      [5, 'midden', 'new', [], null],
    ]);
    expect(rows[2]?.before).toEqual({ firstOn: '2027-02-13', lastOn: '2027-02-21' });
    expect(unread).toEqual([{ row: 6, problem: 'firstOn', given: 'oktober' }]);
  });

  test.each([
    ['has no region', 'Vakantie;Van;Tot\nHerfst;1-1-2030;2-1-2030', 'calendar/no-region'],
    ['is empty', ' ', 'import/empty'],
    ['is a picture', '\u0000\u0001\u0002PNG\u0000', 'import/not-text'],
  ])('that %s is refused', async (_, text, code) => {
    expect(await refusalOf(client.calendar.previewHolidays(csv(text)))).toBe(code);
  });

  test('replaces the shipped dates, lists who is booked then, and gives way when it is removed', async () => {
    const compass = await school('Het Kompas');
    const south = await school('De Ark', 'zuid');
    const visited = await visit(compass, '2026-10-06');
    await visit(south, '2026-10-06');
    const row = { ...week, firstOn: '2026-10-03', lastOn: '2026-10-11' };
    const done = await client.calendar.saveHolidays({ rows: [row], source: 'Brief van 1 september' });
    expect(done).toMatchObject({ count: 1, affected: [{ id: visited, rule: 'school-holiday-advice' }] });
    const { holidays } = await client.calendar.year({ from: '2026-10-01', until: '2026-10-15' });
    expect(holidays).toMatchObject([{ firstOn: '2026-10-03', source: 'Brief van 1 september', region: 'noord' }]);
    expect(await refusalOf(client.calendar.saveHolidays({ rows: [row], source: '' }))).toBe('calendar/nothing-new');
    await client.calendar.removeHoliday({ id: holidays[0]?.id ?? '' });
    const back = await client.calendar.year({ from: '2026-10-01', until: '2026-10-15' });
    expect(back.holidays).toMatchObject([{ id: null, firstOn: '2026-10-10' }]);
  });

  test('spares a school that said that it is open then', async () => {
    const compass = await school('Het Kompas');
    await client.calendar.saveOverride({ ...studyDay(compass, '2026-10-06'), kind: 'open' });
    await visit(compass, '2026-10-06');
    const row = { ...week, firstOn: '2026-10-03', lastOn: '2026-10-11' };
    expect((await client.calendar.saveHolidays({ rows: [row], source: '' })).affected).toEqual([]);
  });

  test.each([
    [
      'doubtful and unconfirmed',
      [{ ...week, firstOn: '2026-10-05', lastOn: '2026-10-11' }],
      'calendar/holiday-doubtful',
    ],
    ['doubtful but confirmed', [{ ...week, firstOn: '2026-10-05', lastOn: '2026-10-11', confirmed: true }], 'accepted'],
    [
      'upside down',
      [{ ...week, firstOn: '2026-10-11', lastOn: '2026-10-03', confirmed: true }],
      'calendar/last-before-first',
    ],
    [
      'twice the same',
      [
        { ...week, firstOn: '2026-10-03', lastOn: '2026-10-11' },
        { ...week, firstOn: '2026-10-17', lastOn: '2026-10-25' },
      ],
      'calendar/holiday-twice',
    ],
  ])('that is %s answers %s', async (_, rows, code) => {
    expect(await refusalOf(client.calendar.saveHolidays({ rows, source: '' }))).toBe(code);
  });
});

test('gives for a board the schools that come, and which groups', async () => {
  const compass = await school('Het Kompas');
  await school('De Ark');
  const visited = await visit(compass, '2026-11-26', ['po7']);
  await client.calendar.saveOverride(studyDay(compass, '2026-11-27'));
  const board = await client.calendar.board({ from: '2026-11-23', until: '2026-11-27' });
  expect(board.schools).toMatchObject([{ id: compass, region: 'noord', overrides: [{ firstOn: '2026-11-27' }] }]);
  expect(board.groups).toEqual([{ bookingId: visited, groups: ['po7'] }]);
});

test('names the days off of a school for who searches a date', async () => {
  const compass = await school('Het Kompas');
  await client.calendar.saveOverride(studyDay(compass, '2026-10-07', ['po7']));
  const off = (groups: readonly EducationGroup[]) =>
    schoolDaysOff(store.context.store.db, compass, groups, '2026-10-05', '2026-10-10').map(
      ({ date, kind, certainty }) => `${date} ${kind} ${certainty}`,
    );
  expect(off(['po7'])).toEqual(['2026-10-07 study_day sure', '2026-10-10 school_holiday advice']);
  expect(off(['po6'])).toEqual(['2026-10-10 school_holiday advice']);
});
