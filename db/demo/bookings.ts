import type { BookingDraft, CancelledBy } from '#domain/booking/booking.ts';
import { standing } from '#domain/booking/verdict.ts';
import { widen } from '#domain/time/period.ts';
import { addDays, dateOf, type IsoDate, mondayOf, weekdayOf } from '#domain/time/wall-time.ts';
import activities from '#resources/demo/activities.json' with { type: 'json' };
import { type BookRefusal, bookIn } from '../booking/book.ts';
import { settle } from '../booking/settle.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { carriedOn } from './carried.ts';
import {
  companyUseOn,
  type DemoRegion,
  eventOn,
  kitLoan,
  maintenanceOn,
  openOn,
  visitOn,
  volunteerOn,
  weeklyLesson,
} from './drafts.ts';
import { addPieceLoan } from './piece-loan.ts';
import type { Random } from './random.ts';

export const DEMO_BOOKINGS = 1500;

const DAY = 24 * 3_600_000;
const WEEKS_BACK = 9;
const WEEKS_AHEAD = 15;
const WEEKLY_LESSONS = 18;
const KIT_LOANS_PER_WEEK = 6;
/** On each of so many coming days two cases have to go to another lab. */
const CARRYING_DAYS = 7;
/** Rules that somebody set aside for a good reason: few, or they would be no rules. */
const EXCEPTIONS = 14;
/** A region too full to fit more would otherwise try for ever. */
const MOST_ATTEMPTS = 20_000;

interface Agenda {
  readonly tx: Tx;
  readonly random: Random;
  readonly today: IsoDate;
  booked: number;
  exceptions: number;
}

/** Fills the term around today through the same door and rules as a person's booking: what does not fit is skipped. */
export function addBookings(tx: Tx, random: Random, region: DemoRegion): number {
  const today = dateOf(tx.now);
  const agenda: Agenda = { tx, random, today, booked: 0, exceptions: 0 };
  const firstMonday = addDays(mondayOf(today), -7 * WEEKS_BACK);
  const days = openDays(region, firstMonday);
  addLessons(agenda, region, days);
  addKitLoans(agenda, region, days);
  if (addPieceLoan(tx, region.locations, region.organisations.primary)) agenda.booked += 1;
  const visits = [visitOn, visitOn, visitOn, visitOn, visitOn, visitOn, visitOn, visitOn];
  const kinds = [...visits, companyUseOn, companyUseOn, volunteerOn, eventOn, eventOn, maintenanceOn];
  // Today is what people look at first: it gets its share before chance decides.
  const near = days.filter((day) => day >= today).slice(0, 3);
  for (let attempt = 0; attempt < 24; attempt += 1) {
    for (const day of near) tryBook(agenda, random.pick(kinds)(region, random, day));
  }
  const fillUpTo = (most: number) => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS && agenda.booked < most; attempt += 1) {
      const day = random.pick(days);
      if (random.chance(fullness(day, today))) tryBook(agenda, random.pick(kinds)(region, random, day));
    }
  };
  fillUpTo(DEMO_BOOKINGS - 2 * CARRYING_DAYS);
  const carrying = days.filter((day) => day >= today).slice(0, CARRYING_DAYS);
  for (const [turn, day] of [...carrying, ...carrying].entries()) addCarried(agenda, carriedOn(region, day, turn));
  fillUpTo(DEMO_BOOKINGS);
  return agenda.booked;
}

/** Chance plays no part in it, or it would change which visits come. */
function addCarried(agenda: Agenda, drafts: readonly BookingDraft[]): void {
  const fitting = drafts.find((draft) => !isTaken(agenda.tx, draft) && bookIn(agenda.tx, agenda.tx.newId(), draft).ok);
  if (fitting) agenda.booked += 1;
}

function addLessons(agenda: Agenda, region: DemoRegion, days: readonly IsoDate[]): void {
  for (let count = 0; count < WEEKLY_LESSONS; count += 1) {
    const lesson = weeklyLesson(region, agenda.random);
    for (const day of days) if (weekdayOf(day) === lesson.weekday) tryBook(agenda, lesson.draftOn(day));
  }
}

function addKitLoans(agenda: Agenda, region: DemoRegion, days: readonly IsoDate[]): void {
  for (const monday of days.filter((day) => weekdayOf(day) === 1)) {
    const wanted = agenda.random.int(2, KIT_LOANS_PER_WEEK + 2);
    for (let count = 0; count < wanted; count += 1) tryBook(agenda, kitLoan(region, agenda.random, monday));
  }
}

/** The days of the term on which at least one lab is open. */
function openDays(region: DemoRegion, from: IsoDate): readonly IsoDate[] {
  return Array.from({ length: (WEEKS_BACK + WEEKS_AHEAD) * 7 }, (_, index) => addDays(from, index)).filter(
    (day) => !region.closed.has(day) && openOn(region, day).length > 0,
  );
}

/** Far ahead the agenda is emptier, as in a real year; a weekend is quiet. */
function fullness(day: IsoDate, today: IsoDate): number {
  const weekend = weekdayOf(day) > 5 ? 0.35 : 1;
  if (day <= addDays(today, 28)) return weekend;
  return weekend * (day <= addDays(today, 63) ? 0.65 : 0.35);
}

function tryBook(agenda: Agenda, planned: BookingDraft | null): void {
  if (!planned || agenda.booked >= DEMO_BOOKINGS || isTaken(agenda.tx, planned)) return;
  const { tx, random, today } = agenda;
  const id = tx.newId();
  // Booked weeks ahead, as people do: without this each past visit would need a reason for being in the past.
  const bookedAt = Math.min(tx.now, planned.start - random.int(5, 60) * DAY);
  const draft = withStatus(planned, random, today);
  const result = bookIn({ ...tx, now: bookedAt }, id, draft);
  if (!result.ok && !bookAnyway(agenda, bookedAt, id, draft, result.refusal)) return;
  agenda.booked += 1;
  if (random.chance(0.05)) cancel(agenda, id);
  else if (planned.kind === 'visit' && planned.end < tx.now && random.chance(0.015)) {
    write(tx, 'booking', id, { no_show: 1 });
  }
}

/** With a reason for each warning, as a coordinator would now and then. */
function bookAnyway(agenda: Agenda, bookedAt: number, id: string, draft: BookingDraft, refusal: BookRefusal): boolean {
  const { tx, random, today } = agenda;
  const isWarned =
    refusal.kind === 'verdicts' && standing(refusal.verdicts, []).every(({ level }) => level === 'warning');
  if (!isWarned || agenda.exceptions >= EXCEPTIONS || dateOf(draft.start) <= today || !random.chance(0.15))
    return false;
  const rules = new Set(standing(refusal.verdicts, []).map(({ rule }) => rule));
  // No agreement brings a bus to two schools at once.
  if (rules.has('site-elsewhere')) return false;
  const reason = random.pick(activities.exceptions);
  const overrides = [...rules].map((rule) => ({ rule, reason }));
  if (!bookIn({ ...tx, now: bookedAt }, id, { ...draft, overrides }).ok) return false;
  agenda.exceptions += 1;
  return true;
}

/** The quick look that spares the rules their work; they still decide. */
function isTaken(tx: Tx, draft: BookingDraft): boolean {
  const { start, end } = widen(draft, draft.setupMinutes, draft.cleanupMinutes);
  return draft.needs.some((need) => need.kind === 'resource' && !tx.occupancy.isFree(need.resourceId, start, end));
}

/** Only what lies ahead may still be an option or a request. */
function withStatus(draft: BookingDraft, random: Random, today: IsoDate): BookingDraft {
  const day = dateOf(draft.start);
  if (day <= addDays(today, 6) || (draft.kind !== 'visit' && draft.kind !== 'company_use')) return draft;
  if (random.chance(0.14)) return { ...draft, status: 'requested' };
  if (!random.chance(0.14)) return draft;
  return { ...draft, status: 'option', optionUntil: addDays(today, random.int(2, 6)) };
}

function cancel({ tx, random }: Agenda, id: string): void {
  const [by, reason] = random.pick(activities.cancelled) as [CancelledBy, string];
  write(tx, 'booking', id, {
    intent: 'cancelled',
    cancelled_by: by,
    cancelled_at: tx.now,
    cancel_share: 0,
    sequence: 1,
  });
  write(tx, 'booking_detail', id, { cancel_reason: reason });
  settle(tx, id);
}
