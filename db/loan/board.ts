import { withBorrower } from '#domain/loan/loan.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { type NextBorrower, nextBorrowers } from './next-borrower.ts';
import { type ExtraRecord, type LoanLineRecord, type LoanRecord, openLoans, readLoan } from './read-loans.ts';
import { type Preparation, toPrepare } from './to-prepare.ts';

export interface LoanWithNext extends LoanRecord {
  /** Who needs one of the things next, the first in front. */
  readonly next: readonly NextBorrower[];
}

/** A line of which something has to be replaced or mended. */
export interface RefillLine extends LoanLineRecord {
  readonly kitName: string | null;
  readonly holder: string;
}

export interface UnsettledExtra extends ExtraRecord {
  readonly holder: string;
  readonly resourceName: string | null;
}

export interface LoanBoard {
  readonly preparations: readonly Preparation[];
  readonly loans: readonly LoanWithNext[];
  readonly refill: readonly RefillLine[];
  readonly extras: readonly UnsettledExtra[];
}

/** All that the counter looks at: what must be ready, what is out, what is late, what must be refilled. */
export function loanBoard(db: ReadableDb, now: number): LoanBoard {
  return {
    preparations: toPrepare(db, now),
    loans: openLoans(db, now).map((loan) => withNext(db, loan, now)),
    ...readTrouble(db, now),
  };
}

/** Who comes later than this after the end has nothing to fear from a loan that is late. */
const SOON = 14 * 24 * 3_600_000;

export function withNext(db: ReadableDb, loan: LoanRecord, now: number): LoanWithNext {
  const away = withBorrower(loan.lines).flatMap(({ resourceId }) => resourceId ?? []);
  const soon = Math.max(now, loan.dueAt) + SOON;
  return { ...loan, next: nextBorrowers(db, loan.id, away, now).filter(({ start }) => start < soon) };
}

function readTrouble(db: ReadableDb, now: number): Pick<LoanBoard, 'refill' | 'extras'> {
  const ids = statement(
    db,
    `SELECT DISTINCT loan_id FROM loan_check WHERE (missing <> 0 OR damaged <> 0 OR line_id IS NULL) AND deleted = 0`,
  )
    .pluck()
    .all() as string[];
  const loans = ids.flatMap((id) => readLoan(db, id, now) ?? []);
  const refill = loans.flatMap(({ lines, holder }) =>
    lines
      .filter(({ state }) => state.toRefill > 0)
      .map((line) => ({ ...line, holder, kitName: line.kitId ? nameOf(db, line.kitId) : null })),
  );
  const extras = loans.flatMap(({ extras: found, holder }) =>
    found
      .filter(({ settled }) => !settled)
      .map((extra) => ({ ...extra, holder, resourceName: extra.resourceId ? nameOf(db, extra.resourceId) : null })),
  );
  return { refill, extras: extras.sort((a, b) => b.at - a.at) };
}

function nameOf(db: ReadableDb, resourceId: string): string | null {
  const name = statement(db, 'SELECT name FROM resource WHERE id = ?').pluck().get(resourceId);
  return typeof name === 'string' ? name : null;
}
