import 'temporal-polyfill/global';
import { RRuleTemporal } from 'rrule-temporal';
import { expand } from '#domain/recurrence/expand.ts';
import { parseRule } from '#domain/recurrence/parse-rule.ts';
import { median, printLine, timeEach } from './measure.ts';

const RULE = 'FREQ=WEEKLY;COUNT=520';
const ROUNDS = 60;

/** GOALS row D: from the text of a rule to the instants of ten years of Tuesdays, over twenty clock changes. */
export async function benchRecurrence(): Promise<void> {
  const expected = JSON.stringify(theirs());
  if (JSON.stringify(ours()) !== expected) throw new Error('row D: our instants differ from the reference');
  const oursTook = median(await timeEach(Array(ROUNDS * 10).fill(ours), ROUNDS * 5));
  const theirsTook = median(await timeEach(Array(ROUNDS).fill(theirs), ROUNDS / 2));
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

function ours(): number[] {
  const rule = parseRule(RULE);
  if (!rule.ok) throw new Error('row D: unreadable rule');
  const start = { date: '2026-09-01', time: '09:00' };
  const result = expand({ rule: rule.value, start, zone: 'Europe/Amsterdam', excludedDates: [] });
  if (!result.ok) throw new Error('row D: no occurrences');
  return result.value.map((occurrence) => occurrence.start);
}

function theirs(): number[] {
  const rule = new RRuleTemporal({ rruleString: `DTSTART;TZID=Europe/Amsterdam:20260901T090000\nRRULE:${RULE}` });
  return rule.all().map((start) => start.epochMilliseconds);
}
