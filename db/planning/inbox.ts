import { judge } from '#domain/booking/rules/all-rules.ts';
import { standing, type Verdict } from '#domain/booking/verdict.ts';
import { schoolYearOf } from '#domain/calendar/school-year.ts';
import { shareOf } from '#domain/planning/fairness.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { gatherFacts } from '../booking/gather-facts.ts';
import type { OccupancyIndex } from '../booking/occupancy-index.ts';
import { type BookingRecord, type BookingSummaryRow, bookingSummaries, readBookings } from '../booking/read.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { locationFact } from '../location/location-fact.ts';
import { reader, type Store } from '../store.ts';
import { fairnessOf } from './fairness-of.ts';
import { WAITING_SQL } from './waiting.ts';

export interface InboxItem {
  readonly booking: BookingSummaryRow;
  readonly locationName: string | null;
  readonly expiredOn: IsoDate | null;
  /** Places of the school in that school year without this one, and how many it may count on. */
  readonly others: number | null;
  readonly quota: number | null;
  /** What stands in the way of confirming it. */
  readonly verdicts: readonly Verdict[];
}

export interface Inbox {
  /** The least served first, then the soonest visit. */
  readonly requests: readonly InboxItem[];
  /** The soonest lapsing first. */
  readonly options: readonly InboxItem[];
  /** Lapsed in the last two weeks, for a time still to come. */
  readonly lapsed: readonly InboxItem[];
}

const LAPSED_DAYS = 14;
/** A list that nobody can work through in a day; the rest comes when these are done. */
const MOST = 200;

/** What waits for an answer. */
export function readInbox(store: Store): Inbox {
  const db = reader(store);
  const now = store.now();
  const ids = (where: string, ...values: (string | number)[]) =>
    statement(db, `SELECT id FROM booking WHERE deleted = 0 AND ${where} LIMIT ${MOST}`)
      .pluck()
      .all(...values) as string[];
  const fairness = createFairness(db, now);
  const items = (list: readonly string[], judged: boolean) => {
    const records = readBookings(db, list);
    return bookingSummaries(db, list).flatMap((booking) => {
      const record = records.get(booking.id);
      return record ? [toItem({ db, occupancy: store.occupancy, now, fairness, judged }, booking, record)] : [];
    });
  };
  const requests = items(ids("intent = 'requested' ORDER BY start_at, id"), true);
  const served = ({ others, quota }: InboxItem) => shareOf({ quota, had: others ?? 0, planned: 0 });
  return {
    requests: [...requests].sort((a, b) => compare(served(a), served(b)) || a.booking.start - b.booking.start),
    options: items(ids("intent = 'option' ORDER BY option_until, start_at, id"), true),
    lapsed: items(
      ids(
        "intent = 'cancelled' AND expired_on >= ? AND start_at > ? ORDER BY start_at, id",
        addDays(dateOf(now), -LAPSED_DAYS),
        now,
      ),
      false,
    ),
  };
}

export interface InboxCount {
  readonly requests: number;
  /** Options whose last day is today or tomorrow. */
  readonly ending: number;
  readonly waiting: number;
}

export function countInbox(store: Store): InboxCount {
  const { db } = store;
  const tomorrow = addDays(dateOf(store.now()), 1);
  return statement(
    db,
    `SELECT (SELECT count(*) FROM booking WHERE deleted = 0 AND intent = 'requested') AS requests,
       (SELECT count(*) FROM booking WHERE deleted = 0 AND intent = 'option' AND option_until <= ?) AS ending,
       (SELECT count(*) FROM waitlist_entry WHERE ${WAITING_SQL}) AS waiting`,
  ).get(tomorrow) as InboxCount;
}

type Fairness = (date: IsoDate, organisationId: string | null) => { quota: number | null; places: number } | undefined;

function createFairness(db: ReadableDb, now: number): Fairness {
  const years = new Map<string, ReadonlyMap<string, { quota: number | null; places: number }>>();
  return (date, organisationId) => {
    if (!organisationId) return undefined;
    const year = schoolYearOf(date);
    const facts =
      years.get(year) ??
      new Map(
        fairnessOf(db, year, now).map(({ organisationId: id, quota, had, planned }) => [
          id,
          { quota, places: had + planned },
        ]),
      );
    years.set(year, facts);
    return facts.get(organisationId);
  };
}

interface Look {
  readonly db: ReadableDb;
  readonly occupancy: OccupancyIndex;
  readonly now: number;
  readonly fairness: Fairness;
  readonly judged: boolean;
}

function toItem(look: Look, booking: BookingSummaryRow, record: BookingRecord): InboxItem {
  const { db, occupancy, now, fairness, judged } = look;
  const fact = fairness(dateOf(booking.start), booking.organisationId);
  const counts = booking.kind === 'visit' && booking.status !== 'cancelled' ? 1 : 0;
  const draft = { ...record.draft, status: 'confirmed' as const, optionUntil: null };
  const context = { db, occupancy, bookingId: booking.id, preferred: new Set(record.pieces.keys()) };
  const location = booking.locationId ? locationFact(db, booking.locationId, draft) : null;
  return {
    booking,
    locationName: location?.name ?? null,
    expiredOn: record.expiredOn,
    others: fact ? fact.places - counts : null,
    quota: fact?.quota ?? null,
    verdicts: judged ? standing(judge(gatherFacts(context, draft, now)), draft.overrides) : [],
  };
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
