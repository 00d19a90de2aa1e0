import { daysLate, returnBy } from '#domain/loan/desk-days.ts';
import {
  type LineCheck,
  type LineWithState,
  type LoanStatus,
  lineState,
  loanStatus,
  withBorrower,
} from '#domain/loan/loan.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { deskOf } from './desk.ts';
import { BORROWER_SQL } from './things.ts';

export interface LoanLineRecord extends LineWithState {
  readonly loanId: string;
  readonly kitLineId: string | null;
  readonly description: string;
  readonly tag: string;
  readonly photoId: string | null;
  readonly outAt: number;
  readonly notes: readonly string[];
}

/** Something came along that was not lent. */
export interface ExtraRecord {
  readonly id: string;
  readonly loanId: string;
  readonly at: number;
  readonly quantity: number;
  readonly settled: boolean;
  readonly resourceId: string | null;
  readonly note: string;
}

export interface LoanRecord {
  readonly id: string;
  readonly holder: string;
  readonly organisationId: string | null;
  readonly title: string;
  readonly takenBy: string;
  readonly condition: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly zone: string;
  readonly sequence: number;
  readonly start: number;
  readonly outAt: number;
  readonly dueAt: number;
  /** Until when it may come back: later than agreed when that day was closed afterwards. */
  readonly returnBy: number;
  readonly isOverdue: boolean;
  readonly daysLate: number;
  readonly status: LoanStatus;
  readonly lines: readonly LoanLineRecord[];
  readonly extras: readonly ExtraRecord[];
}

type Head = Omit<LoanRecord, 'outAt' | 'returnBy' | 'isOverdue' | 'daysLate' | 'status' | 'lines' | 'extras'>;

export function readLoan(db: ReadableDb, id: string, now: number): LoanRecord | undefined {
  const head = statement(
    db,
    `SELECT loan.id, ${BORROWER_SQL} AS holder, booking.organisation_id AS organisationId, detail.title,
       coalesce(loan_detail.taken_by, '') AS takenBy, coalesce(loan_detail.condition, '') AS condition,
       detail.contact_name AS contactName,
       coalesce(nullif(detail.contact_phone, ''), organisation.phone, '') AS contactPhone,
       coalesce(nullif(detail.contact_email, ''), organisation.email, '') AS contactEmail,
       booking.location_id AS locationId, location.name AS locationName,
       coalesce(location.time_zone, 'Europe/Amsterdam') AS zone, booking.sequence,
       booking.start_at AS start, booking.end_at AS dueAt
     FROM loan JOIN booking ON booking.id = loan.id JOIN booking_detail AS detail ON detail.id = loan.id
       LEFT JOIN loan_detail ON loan_detail.id = loan.id
       LEFT JOIN organisation ON organisation.id = booking.organisation_id
       LEFT JOIN location ON location.id = booking.location_id
     WHERE loan.id = ? AND loan.deleted = 0`,
  ).get(id) as Head | undefined;
  if (!head) return undefined;
  const { lines, extras } = readLines(db, id);
  if (lines.length === 0) return undefined;
  const desk = deskOf(db, head.locationId, head.dueAt);
  const until = returnBy(desk, head.dueAt);
  const isOverdue = now > until && withBorrower(lines).length > 0;
  return {
    ...head,
    outAt: Math.min(...lines.map(({ outAt }) => outAt)),
    returnBy: until,
    isOverdue,
    daysLate: isOverdue ? daysLate(desk, head.dueAt, now) : 0,
    status: loanStatus(lines, true),
    lines,
    extras,
  };
}

/** Loans of which something is still out, the first to come back in front. */
export function openLoans(db: ReadableDb, now: number): readonly LoanRecord[] {
  const ids = statement(
    db,
    `SELECT DISTINCT loan.id FROM open_loan_line JOIN loan_line ON loan_line.id = open_loan_line.line_id
     JOIN loan ON loan.id = loan_line.loan_id AND loan.deleted = 0`,
  )
    .pluck()
    .all() as string[];
  return ids
    .flatMap((id) => readLoan(db, id, now) ?? [])
    .sort((a, b) => a.returnBy - b.returnBy || a.holder.localeCompare(b.holder));
}

type StoredLine = Omit<LoanLineRecord, 'state' | 'notes'>;
type StoredCheck = LineCheck & {
  readonly id: string;
  readonly note: string;
  readonly resourceId: string | null;
};

function readLines(db: ReadableDb, loanId: string): Pick<LoanRecord, 'lines' | 'extras'> {
  const lines = statement(
    db,
    `SELECT loan_line.id, loan_line.loan_id AS loanId, loan_line.resource_id AS resourceId, loan_line.kit_id AS kitId,
       loan_line.kit_line_id AS kitLineId, loan_line.description, loan_line.quantity, loan_line.out_at AS outAt,
       coalesce(asset.asset_tag, kit.code, '') AS tag,
       coalesce(asset.photo_id, asset_model.photo_id, kit.photo_id) AS photoId
     FROM loan_line LEFT JOIN asset ON asset.id = loan_line.resource_id
       LEFT JOIN asset_model ON asset_model.id = asset.model_id LEFT JOIN kit ON kit.id = loan_line.resource_id
     WHERE loan_line.loan_id = ? AND loan_line.deleted = 0 ORDER BY loan_line.position, loan_line.id`,
  ).all(loanId) as StoredLine[];
  const checks = statement(
    db,
    `SELECT id, line_id AS lineId, resource_id AS resourceId, at, returned, missing, damaged, refilled, note
     FROM loan_check WHERE loan_id = ? AND deleted = 0 ORDER BY at, id`,
  ).all(loanId) as StoredCheck[];
  const byLine = Map.groupBy(checks, (check) => check.lineId);
  return {
    lines: lines.map((line) => {
      const told = byLine.get(line.id) ?? [];
      return { ...line, state: lineState(line, told), notes: told.flatMap(({ note }) => note || []) };
    }),
    extras: (byLine.get(null) ?? []).map(({ id, resourceId, at, returned, refilled, note }) => {
      return { id, loanId, resourceId, at, quantity: returned, settled: refilled >= returned, note };
    }),
  };
}
