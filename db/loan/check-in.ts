import { type Count, countRefusal, foundRefusal, refillRefusal } from '#domain/loan/count.ts';
import type { LineState } from '#domain/loan/loan.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { MINUTE } from '#domain/time/period.ts';
import type { Booked } from '../booking/book.ts';
import { statement } from '../connection.ts';
import { noteFoundIn } from '../inventory/missing.ts';
import { reportDefectIn } from '../safety/defects.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { freeWhatIsBack } from './give-back.ts';
import { type LoanLineRecord, readLoan } from './read-loans.ts';
import { holderOf } from './things.ts';

export interface CheckIn {
  readonly at: number;
  readonly lines: readonly LineCount[];
  readonly extras: readonly Extra[];
}

export interface LineCount extends Count {
  /** Made by whoever counts, so that the same count sent twice counts once. */
  readonly id: string;
  readonly lineId: string;
  readonly note: string;
}

/** Something came along that was not lent. */
export interface Extra {
  readonly id: string;
  readonly quantity: number;
  readonly note: string;
  /** When it is a thing of ours. */
  readonly resourceId: string | null;
}

const CLOCKS_APART = 5 * MINUTE;

/** Writes down what came back, all of it or nothing. */
export function checkIn(store: Store, act: Act, loanId: string, given: CheckIn): Result<Booked> {
  return transact(store, act, (tx) => {
    const refused = checkInIn(tx, loanId, given);
    return refused ? refuse(refused) : accept({ id: loanId, transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

/** As `checkIn`, inside an open transaction: for a scan. */
export function checkInIn(tx: Tx, loanId: string, { at, lines, extras }: CheckIn): Refusal | null {
  const loan = readLoan(tx, loanId, tx.now);
  if (!loan) return refusal('loan/not-found', { id: loanId });
  if (at > tx.now + CLOCKS_APART) return refusal('loan/back-in-future', {}, 'at');
  const known = new Map(loan.lines.map((line) => [line.id, line]));
  for (const count of lines) {
    const line = known.get(count.lineId);
    if (!line) return refusal('loan/line-not-found');
    if (isKnown(tx, count.id) || count.returned + count.missing + count.damaged === 0) continue;
    if (at < line.outAt) return refusal('loan/back-before-out', { description: line.description }, 'at');
    const refused = countRefusal(line.description, line.state, count);
    if (refused) return refused;
    const { lineId, returned, missing, damaged, note } = count;
    write(tx, 'loan_check', count.id, { loan_id: loanId, line_id: lineId, at, returned, missing, damaged, note });
    const unnoted = damaged > 0 ? noteDefect(tx, line, note) : null;
    if (unnoted) return unnoted;
  }
  for (const extra of extras) {
    const refused = isKnown(tx, extra.id) ? null : writeExtra(tx, loanId, at, extra);
    if (refused) return refused;
  }
  return freeWhatIsBack(tx, loanId, at);
}

/** Pieces that were missing turn up. */
export function noteFound(store: Store, act: Act, id: string, lineId: string, quantity: number): Result<Booked> {
  return noteOn(store, act, id, lineId, (line) => ({
    refused: foundRefusal(line.description, line.state, quantity),
    patch: { returned: quantity, missing: -quantity },
  }));
}

/** Missing or broken pieces were replaced or mended. */
export function noteRefilled(store: Store, act: Act, id: string, lineId: string, quantity: number): Result<Booked> {
  return noteOn(store, act, id, lineId, (line) => ({
    refused: refillRefusal(line.description, line.state, quantity),
    patch: { refilled: quantity },
  }));
}

/** What came along by mistake went back to its owner, or found its place here. */
export function settleExtra(store: Store, act: Act, id: string): Result<Booked> {
  return transact(store, act, (tx) => {
    const extra = statement(
      tx,
      'SELECT loan_id, returned FROM loan_check WHERE id = ? AND line_id IS NULL AND deleted = 0',
    ).get(id) as { loan_id: string; returned: number } | undefined;
    if (!extra) return refuse(refusal('loan/line-not-found'));
    const changed = write(tx, 'loan_check', id, { refilled: extra.returned });
    return accept({ id: extra.loan_id, transactionId: changed ? tx.id : '' });
  });
}

interface Noted {
  readonly refused: Refusal | null;
  readonly patch: { readonly returned?: number; readonly missing?: number; readonly refilled?: number };
}

function noteOn(
  store: Store,
  act: Act,
  id: string,
  lineId: string,
  decide: (line: { description: string; state: LineState }) => Noted,
): Result<Booked> {
  return transact(store, act, (tx) => {
    const loanId = statement(tx, 'SELECT loan_id FROM loan_line WHERE id = ? AND deleted = 0').pluck().get(lineId);
    const loan = typeof loanId === 'string' ? readLoan(tx, loanId, tx.now) : undefined;
    const line = loan?.lines.find((one) => one.id === lineId);
    if (!loan || !line) return refuse(refusal('loan/line-not-found'));
    if (isKnown(tx, id)) return accept({ id: loan.id, transactionId: '' });
    const { refused, patch } = decide(line);
    if (refused) return refuse(refused);
    write(tx, 'loan_check', id, { loan_id: loan.id, line_id: lineId, at: tx.now, ...patch });
    return accept({ id: loan.id, transactionId: tx.id });
  });
}

function isKnown(tx: Tx, checkId: string): boolean {
  return statement(tx, 'SELECT 1 FROM loan_check WHERE id = ?').get(checkId) !== undefined;
}

/** A machine that comes back broken is out of order at once; counted parts stand on the refill list. */
function noteDefect(tx: Tx, { resourceId, description }: LoanLineRecord, note: string): Refusal | null {
  if (!statement(tx, 'SELECT 1 FROM asset WHERE id = ? AND deleted = 0 AND retired_on IS NULL').get(resourceId))
    return null;
  const report = { id: tx.newId(), assetId: resourceId ?? '', note: note || description, usable: false, sameAs: null };
  const reported = reportDefectIn(tx, report);
  return reported.ok ? null : reported.refusal;
}

/** A thing of ours that is out on another loan is back by this as well. */
function writeExtra(tx: Tx, loanId: string, at: number, { id, quantity, note, resourceId }: Extra): Refusal | null {
  if (note.trim() === '' && resourceId === null) return refusal('loan/extra-unnamed');
  const other = resourceId ? holderOf(tx, resourceId) : undefined;
  write(tx, 'loan_check', id, {
    loan_id: loanId,
    resource_id: resourceId,
    at,
    returned: quantity,
    note: note.trim(),
    ...(other && { refilled: quantity }),
  });
  if (resourceId) noteFoundIn(tx, resourceId);
  if (!other) return null;
  const count = { id: tx.newId(), lineId: other.lineId, returned: 1, missing: 0, damaged: 0, note: '' };
  return checkInIn(tx, other.loanId, { at: Math.max(at, other.outAt), lines: [count], extras: [] });
}
