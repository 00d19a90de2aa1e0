import { accept, type Result, refuse } from '#domain/result.ts';
import { type Proposal, propose, type Trouble } from '#domain/scan/propose.ts';
import { foldCode, nearestCode, readCode } from '#domain/scan/read-code.ts';
import { dateOf, dayPeriod } from '#domain/time/wall-time.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { missingThings, noteFoundIn } from '../inventory/missing.ts';
import { zoneOf } from '../location/zone.ts';
import { unsafeAssets } from '../safety/unsafe-assets.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { checkInIn } from './check-in.ts';
import { LABELLED_SQL } from './labelled.ts';
import { materialsWithCode, type ScannedMaterial } from './scan-material.ts';
import { BORROWER_SQL, holderOf, OPEN_LINE, TROUBLE } from './things.ts';

export interface FoundThing {
  readonly id: string;
  readonly kind: 'asset' | 'kit';
  readonly name: string;
  readonly code: string;
  readonly locationId: string | null;
  readonly trouble: Trouble | null;
  readonly troubleNote: string;
}

/** What a person chooses between. */
type NamedThing = Pick<FoundThing, 'id' | 'name' | 'code'>;

export interface ScanReservation {
  readonly bookingId: string;
  readonly holder: string;
  readonly start: number;
  readonly end: number;
  readonly isConfirmed: boolean;
}

/** What one scan says, and what it did. */
export type ScanAnswer =
  | { readonly kind: 'empty' | 'damaged' }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'foreign'; readonly about: string }
  | { readonly kind: 'unknown'; readonly code: string; readonly nearest: string | null }
  /** One label on two things: somebody has to say which. */
  | { readonly kind: 'twice'; readonly code: string; readonly things: readonly NamedThing[] }
  | { readonly kind: 'material'; readonly material: ScannedMaterial }
  | ThingAnswer;

interface ThingAnswer {
  /** `repeat` and `just-lent`: taken back or handed out a moment ago, so nothing was done now. */
  readonly kind: Proposal | 'repeat' | 'just-lent';
  readonly thing: FoundThing;
  readonly loanId: string | null;
  /** Who has it, or had it until now. */
  readonly holder: string | null;
  readonly kit: { readonly id: string; readonly name: string } | null;
  readonly reservation: ScanReservation | null;
  /** It was missing until this scan. */
  readonly wasFound: boolean;
}

export interface Scanned {
  readonly answer: ScanAnswer;
  /** Empty when nothing was written. */
  readonly transactionId: string;
}

const REPEAT_MS = 5000;

/** The one field at the counter: what is out is taken back and what was missing is found at once; everything else is a
 * proposal for a person. */
export function scan(store: Store, act: Act, text: string, thingId?: string): Result<Scanned> {
  return transact(store, act, (tx) => {
    const read = readCode(text);
    if (read.kind !== 'code') return accept({ answer: read, transactionId: '' });
    const isMeant = ({ id }: NamedThing) => thingId === undefined || id === thingId;
    const things = thingsWithCode(tx, read.code, tx.now).filter(isMeant);
    const materials = materialsWithCode(tx, read.code).filter(isMeant);
    const [thing, material] = [things[0], materials[0]];
    const say = (answer: ScanAnswer) => accept({ answer, transactionId: '' });
    if (things.length + materials.length > 1) {
      const named = [...things, ...materials].map(({ id, name, code }) => ({ id, name, code }));
      return say({ kind: 'twice', code: read.code, things: named });
    }
    if (material) return say({ kind: 'material', material });
    return thing ? answerFor(tx, thing) : say(unknown(tx, read.code));
  });
}

function answerFor(tx: Tx, thing: FoundThing): Result<Scanned> {
  const wasFound = missingThings(tx).has(thing.id);
  if (wasFound) noteFoundIn(tx, thing.id);
  const holder = holderOf(tx, thing.id);
  const uncounted = holder ? undefined : uncountedLoan(tx, thing.id);
  const justBack = holder || wasFound ? undefined : takenBackJustNow(tx, thing.id);
  const kit = kitOf(tx, thing.id);
  const reservation = reservationOf(tx, thing.id);
  const loan = holder ?? justBack ?? uncounted;
  const about = { thing, kit, reservation, wasFound, loanId: loan?.loanId ?? null, holder: loan?.holder ?? null };
  const transactionId = wasFound ? tx.id : '';
  const say = (kind: ThingAnswer['kind']) => accept({ answer: { ...about, kind }, transactionId });
  if (justBack) return say('repeat');
  if (!holder) {
    const zone = zoneOf(tx, thing.locationId);
    const facts = { isOut: false, isUncounted: uncounted !== undefined, kitId: kit?.id ?? null, reservation };
    const known = { ...facts, trouble: thing.trouble, bookable: isBookable(tx, thing.id) };
    return say(propose(known, dayPeriod(dateOf(tx.now, zone), zone).end));
  }
  if (tx.now - holder.outAt < REPEAT_MS) return say('just-lent');
  const count = { id: tx.newId(), lineId: holder.lineId, returned: 1, missing: 0, damaged: 0, note: '' };
  const refused = checkInIn(tx, holder.loanId, { at: tx.now, lines: [count], extras: [] });
  return refused ? refuse(refused) : accept({ answer: { ...about, kind: 'take-back' }, transactionId: tx.id });
}

const THING = `resource.id, resource.kind, resource.name, coalesce(asset.asset_tag, kit.code) AS code,
  resource.location_id AS locationId,
  ${TROUBLE}`;
const FROM = 'FROM resource LEFT JOIN asset ON asset.id = resource.id LEFT JOIN kit ON kit.id = resource.id';

/** By the label of a machine or the code of a case. */
function thingsWithCode(db: ReadableDb, code: string, now: number): readonly FoundThing[] {
  const folded = foldCode(code);
  const things = statement(
    db,
    `SELECT ${THING} ${FROM} WHERE resource.deleted = 0 AND resource.id IN (${LABELLED_SQL})
     ORDER BY resource.kind DESC, resource.name`,
  ).all({ folded }) as FoundThing[];
  const unsafe = unsafeAssets(
    db,
    now,
    things.map(({ id }) => id),
  );
  return things.map((thing) => ({ ...thing, trouble: thing.trouble ?? unsafe.get(thing.id) ?? null }));
}

function unknown(db: ReadableDb, code: string): ScanAnswer {
  const known = statement(
    db,
    `SELECT asset_tag FROM asset WHERE deleted = 0 AND asset_tag <> '' UNION SELECT code FROM kit WHERE deleted = 0 AND code <> ''
     UNION SELECT code FROM consumable WHERE deleted = 0 AND code <> ''`,
  )
    .pluck()
    .all() as string[];
  return { kind: 'unknown', code, nearest: nearestCode(code, known) };
}

function isBookable(db: ReadableDb, id: string): boolean {
  return statement(db, 'SELECT bookable FROM resource WHERE id = ?').pluck().get(id) === 1;
}

function kitOf(db: ReadableDb, assetId: string): { id: string; name: string } | null {
  const kit = statement(
    db,
    `SELECT kit.id, resource.name FROM kit_line JOIN kit ON kit.id = kit_line.kit_id AND kit.deleted = 0
     JOIN resource ON resource.id = kit.id WHERE kit_line.asset_id = ? AND kit_line.deleted = 0 ORDER BY resource.name LIMIT 1`,
  ).get(assetId) as { id: string; name: string } | undefined;
  return kit ?? null;
}

/** Who holds it now or next, but for loans that have it back already. */
function reservationOf(tx: Tx, id: string): ScanReservation | null {
  const row = statement(
    tx,
    `SELECT booking.id AS bookingId, ${HOLDER_SQL} AS holder, occupancy.start_at AS start, occupancy.end_at AS "end",
       booking.intent = 'confirmed' AS isConfirmed
     FROM occupancy JOIN booking ON booking.id = occupancy.booking_id
     WHERE occupancy.resource_id = ? AND occupancy.end_at > ?
       AND NOT EXISTS (SELECT 1 FROM loan_line WHERE loan_line.loan_id = booking.id AND loan_line.resource_id = occupancy.resource_id
         AND loan_line.deleted = 0)
     ORDER BY occupancy.start_at LIMIT 1`,
  ).get(id, tx.now) as (Omit<ScanReservation, 'isConfirmed'> & { isConfirmed: 0 | 1 }) | undefined;
  return row ? { ...row, isConfirmed: row.isConfirmed === 1 } : null;
}

/** The loan that a case is back from while its contents have not been counted. */
function uncountedLoan(db: ReadableDb, kitId: string): { loanId: string; holder: string } | undefined {
  return statement(
    db,
    `SELECT loan.id AS loanId, ${BORROWER_SQL} AS holder
     FROM loan_line JOIN loan ON loan.id = loan_line.loan_id AND loan.deleted = 0 JOIN booking ON booking.id = loan.id
     WHERE loan_line.kit_id = ? AND ${OPEN_LINE} ORDER BY loan_line.out_at DESC LIMIT 1`,
  ).get(kitId) as { loanId: string; holder: string } | undefined;
}

/** A second scan of what came back a moment ago: the hand was slow, or two people stood at the counter. */
function takenBackJustNow(tx: Tx, resourceId: string): { loanId: string; holder: string } | undefined {
  return statement(
    tx,
    `SELECT loan_check.loan_id AS loanId, ${HOLDER_SQL} AS holder
     FROM loan_line JOIN loan_check ON loan_check.line_id = loan_line.id AND loan_check.deleted = 0
       JOIN booking ON booking.id = loan_check.loan_id
     WHERE loan_line.resource_id = ? AND loan_line.deleted = 0 AND loan_check.returned > 0 AND loan_check.at BETWEEN ? AND ?
     ORDER BY loan_check.at DESC LIMIT 1`,
  ).get(resourceId, tx.now - REPEAT_MS, tx.now) as { loanId: string; holder: string } | undefined;
}
