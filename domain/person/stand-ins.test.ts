import { describe, expect, test } from 'vitest';
import { toInstant } from '../time/wall-time.ts';
import { type Candidate, proposeStandIns, rankStandIns, type StandInTask } from './stand-ins.ts';

const at = (time: string) => toInstant('2026-11-24', time);
const saw = { resourceId: 'saw-1', name: 'Lintzaag 1', modelId: 'saw', modelName: 'Lintzaag' };
const task: StandInTask = {
  start: at('09:00'),
  end: at('12:00'),
  zone: 'Europe/Amsterdam',
  locationId: 'noord',
  skills: ['Houtbewerking'],
  machines: [saw],
  minutesFrom: () => 20,
  vogMaxAgeMonths: 36,
  vogMatters: true,
};

function candidate(name: string, given: Partial<Candidate> = {}): Candidate {
  return {
    id: name,
    name,
    kind: 'volunteer',
    active: true,
    vogNeeded: true,
    vogIssuedOn: '2025-01-01',
    vogSeenOn: '2025-01-10',
    skills: ['houtbewerking'],
    hours: [],
    absences: [],
    authorisedFor: ['saw'],
    elsewhere: [],
    holdsNow: false,
    homeLocationId: 'noord',
    plannedMinutes: 0,
    ...given,
  };
}

const elsewhere = (start: string, end: string, locationId: string) => ({
  bookingId: 'b',
  holder: 'De Linde',
  locationId,
  locationName: 'Techlab Zuid',
  start: at(start),
  end: at(end),
});

describe('stand-ins', () => {
  test('come in the order free, hours, travel, skills, authorised, VOG, from here, least planned', () => {
    const candidates = [
      candidate('taken', { elsewhere: [elsewhere('11:00', '13:00', 'noord')] }),
      candidate('ill', { absences: [{ kind: 'ill', firstOn: '2026-11-24', lastOn: '2026-11-24' }] }),
      candidate('not on Tuesdays', { hours: [{ weekday: 1, opens: '09:00', closes: '17:00' }] }),
      candidate('elsewhere just before', { elsewhere: [elsewhere('08:00', '08:50', 'zuid')] }),
      candidate('no woodworker', { skills: ['Lassen'] }),
      candidate('not authorised', { authorisedFor: [] }),
      candidate('VOG expired', { vogIssuedOn: '2020-01-01' }),
      candidate('from elsewhere', { homeLocationId: 'zuid' }),
      candidate('busy month', { plannedMinutes: 600 }),
      candidate('just right', { plannedMinutes: 60 }),
      candidate('stopped', { active: false }),
    ];
    expect(rankStandIns(task, candidates).map(({ name, fits, possible }) => [name, fits, possible])).toEqual([
      ['just right', true, true],
      ['busy month', true, true],
      ['from elsewhere', true, true],
      ['VOG expired', false, true],
      ['not authorised', false, true],
      ['no woodworker', false, true],
      ['elsewhere just before', false, true],
      ['not on Tuesdays', false, true],
      ['ill', false, false],
      ['taken', false, false],
    ]);
  });

  test('say why, for and against', () => {
    const [first] = rankStandIns(task, [candidate('Sem', { authorisedFor: [], skills: [] })]);
    expect(first?.reasons).toEqual([
      { code: 'free', good: true, what: '' },
      { code: 'lacks_skills', good: false, what: 'Houtbewerking' },
      { code: 'not_authorised', good: false, what: 'Lintzaag' },
      { code: 'vog', good: true, what: '' },
      { code: 'here', good: true, what: '' },
    ]);
  });

  test.each([
    ['leaves just enough time', '08:00', '08:40', 'zuid', true],
    ['leaves a minute too little', '08:00', '08:41', 'zuid', false],
    ['touches it in the same lab', '08:00', '09:00', 'noord', true],
  ])('fit when another visit %s', (_, start, end, locationId, fits) => {
    const [one] = rankStandIns(task, [candidate('Sem', { elsewhere: [elsewhere(start, end, locationId)] })]);
    expect(one?.fits).toBe(fits);
  });

  test('need no VOG where no pupils come', () => {
    const [one] = rankStandIns({ ...task, vogMatters: false }, [candidate('Sem', { vogSeenOn: null })]);
    expect(one?.fits).toBe(true);
  });
});

test('proposes nobody for two bookings at once, and somebody twice when one follows the other', () => {
  const standIns = rankStandIns(task, [candidate('Anna'), candidate('Bram', { plannedMinutes: 5 })]);
  const during = (bookingId: string, start: string, end: string) => ({
    bookingId,
    start: at(start),
    end: at(end),
    standIns,
  });
  const proposed = proposeStandIns([
    during('late', '12:00', '14:00'),
    during('early', '09:00', '12:00'),
    during('beside', '10:00', '11:00'),
    during('third at once', '10:30', '11:30'),
  ]);
  expect([...proposed]).toEqual([
    ['early', 'Anna'],
    ['beside', 'Bram'],
    ['late', 'Anna'],
  ]);
});
