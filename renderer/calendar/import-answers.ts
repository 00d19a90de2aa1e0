import { doubtsOf } from '#domain/calendar/check-holiday.ts';
import { holidayKey } from '#domain/calendar/holiday-period.ts';
import type { PreviewRow } from './calendar-types.ts';

/** What a person said of a doubtful row: right as it stands, with the usual last day, or leave it out. */
export type Answer = 'right' | 'usual' | 'skip';

/** By row and region of the file. */
export type Answers = ReadonlyMap<string, Answer>;

export function rowKey({ row, region }: PreviewRow): string {
  return `${row} ${region}`;
}

/** Only what would change something is asked about. */
export function isAsked(row: PreviewRow): boolean {
  return row.doubts.length > 0 && (row.state === 'new' || row.state === 'changed');
}

export function openQuestions(rows: readonly PreviewRow[], answers: Answers): number {
  return rows.filter((row) => isAsked(row) && !answers.has(rowKey(row))).length;
}

/** The rows to take over: new or changed, each holiday once, and no doubtful one that nobody answered for. */
export function rowsToSave(rows: readonly PreviewRow[], answers: Answers) {
  const chosen = rows
    .filter(({ state }) => state === 'new' || state === 'changed')
    .flatMap((row) => {
      const answer = isAsked(row) ? answers.get(rowKey(row)) : 'right';
      if (!answer || answer === 'skip') return [];
      const { schoolYear, holiday, region, firstOn } = row;
      const lastOn = answer === 'usual' && row.usualLastOn ? row.usualLastOn : row.lastOn;
      const period = { schoolYear, holiday, region, firstOn, lastOn };
      if (row.before?.firstOn === firstOn && row.before.lastOn === lastOn) return [];
      return [{ ...period, confirmed: doubtsOf(period).length > 0 }];
    });
  return [...new Map(chosen.map((row) => [holidayKey(row), row])).values()];
}
