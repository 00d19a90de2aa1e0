import 'temporal-polyfill/global';
import { RRuleTemporal } from 'rrule-temporal';
import { expand, type Occurrence } from '#domain/recurrence/expand.ts';
import { parseRule } from '#domain/recurrence/parse-rule.ts';
import { median, printLine, timeEach } from './measure.ts';

const RULE = 'FREQ=WEEKLY;COUNT=520';
const ROUNDS = 100;
const WARM_UP = 10;
const TURN = 10;

/** GOALS row D: from the text of a rule to ten years of Tuesdays, over twenty clock changes, each in the form its own
 * library gives: a date with an instant, and a ZonedDateTime. The instants are compared before. */
export async function benchRecurrence(): Promise<void> {
  const expected = theirs().map((start) => start.epochMilliseconds);
  if (ours().some(({ start }, at) => start !== expected[at]) || ours().length !== expected.length)
    throw new Error('row D: our instants differ from the reference');
  // By turns, so that what else the machine does falls on both.
  const oursSamples: number[] = [];
  const theirsSamples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    oursSamples.push(...(await timeEach(Array(WARM_UP + TURN).fill(ours), WARM_UP)));
    theirsSamples.push(...(await timeEach([theirs, theirs], 1)));
  }
  const oursTook = median(oursSamples);
  const theirsTook = median(theirsSamples);
  const ratio = theirsTook / oursTook;
  printLine({
    row: 'D',
    reference: 'rrule-temporal 2.2.7',
    unit: 'us',
    ours: oursTook,
    theirs: theirsTook,
    ratio,
    goal: '>= 50x',
    met: ratio >= 50,
  });
}

function ours(): readonly Occurrence[] {
  const rule = parseRule(RULE);
  if (!rule.ok) throw new Error('row D: unreadable rule');
  const start = { date: '2026-09-01', time: '09:00' };
  const result = expand({ rule: rule.value, start, zone: 'Europe/Amsterdam', excludedDates: [] });
  if (!result.ok) throw new Error('row D: no occurrences');
  return result.value;
}

function theirs() {
  const rule = new RRuleTemporal({ rruleString: `DTSTART;TZID=Europe/Amsterdam:20260901T090000\nRRULE:${RULE}` });
  return rule.all();
}
