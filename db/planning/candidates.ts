import { judge } from '#domain/booking/rules/all-rules.ts';
import { standing, type Verdict } from '#domain/booking/verdict.ts';
import { schoolYearOf } from '#domain/calendar/school-year.ts';
import { type Candidate, candidatesOn } from '#domain/planning/candidates.ts';
import type { FairnessFact } from '#domain/planning/fairness.ts';
import type { ProgrammeVersion } from '#domain/programme/programme.ts';
import { MINUTE } from '#domain/time/period.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { gatherFacts } from '../booking/gather-facts.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { zoneOf } from '../location/zone.ts';
import { reader, type Store } from '../store.ts';
import { fairnessOf } from './fairness-of.ts';
import { firstContact, offerDraft, programmeOf, type Slot } from './slot.ts';
import { waitingWishes } from './wishes.ts';

export interface AbleCandidate extends Candidate {
  readonly programme: ProgrammeVersion | null;
  readonly contactName: string;
  readonly contactEmail: string;
  /** Until which day an option would be held. */
  readonly optionUntil: string;
  /** What to know before asking; nothing that stops. */
  readonly notes: readonly Verdict[];
}

export interface SlotCandidates {
  /** Why nobody can come: held by now, closed, over. */
  readonly problem: Verdict | null;
  readonly candidates: readonly AbleCandidate[];
  /** Whose turn it was, and why they cannot come. */
  readonly unable: readonly { readonly name: string; readonly organisationId: string; readonly reason: Verdict }[];
}

/** Who can come in a free slot, in the order in which to ask: each is judged by all rules, as the option it would become. */
export function slotCandidates(store: Store, slot: Slot, most: number): SlotCandidates {
  const { occupancy } = store;
  const db = reader(store);
  const now = store.now();
  const context = { db, occupancy };
  const nobody = { organisationId: '', wish: null, programme: null };
  const problem = standing(
    judge(gatherFacts(context, { ...offerDraft(db, slot, nobody, now), organisationId: null }, now)),
    [],
  )[0];
  if (problem) return { problem, candidates: [], unable: [] };
  const candidates: AbleCandidate[] = [];
  const unable: SlotCandidates['unable'][number][] = [];
  for (const candidate of inOrder(db, slot, now)) {
    if (candidates.length >= most) break;
    const { fact, wish } = candidate;
    const programme = programmeOf(db, wish);
    const draft = offerDraft(db, slot, { organisationId: fact.organisationId, wish, programme }, now);
    const verdicts = [...(programme ? unfit(db, slot, programme) : []), ...judge(gatherFacts(context, draft, now))];
    const [reason] = standing(verdicts, []);
    if (reason) {
      unable.push({ name: fact.name, organisationId: fact.organisationId, reason });
      continue;
    }
    const contact = firstContact(db, fact.organisationId);
    candidates.push({
      ...candidate,
      programme,
      contactName: contact?.name ?? '',
      contactEmail: contact?.email ?? '',
      optionUntil: draft.optionUntil ?? '',
      notes: verdicts.filter(({ rule }) => telling.has(rule)),
    });
  }
  return { problem: null, candidates, unable };
}

/** Of what the rules inform, that which changes whom to ask. */
const telling: ReadonlySet<string> = new Set([
  'free-afternoon',
  'study-day-some',
  'school-own-holiday-some',
  'desk-closed',
]);

function inOrder(db: ReadableDb, slot: Slot, now: number): readonly Candidate[] {
  const date = dateOf(slot.start, zoneOf(db, slot.locationId));
  const wishes = waitingWishes(db);
  const schools = fairnessOf(db, schoolYearOf(date), now);
  const known = new Set(schools.map(({ organisationId }) => organisationId));
  const others = [...new Set(wishes.map(({ organisationId }) => organisationId))].filter((id) => !known.has(id));
  return candidatesOn(date, [...schools, ...others.flatMap((id) => factOfOther(db, id) ?? [])], wishes);
}

/** A company or mbo may wait as well; it has no quota. */
function factOfOther(db: ReadableDb, organisationId: string): FairnessFact | undefined {
  const row = statement(
    db,
    `SELECT name, travel_minutes AS travelMinutes FROM organisation WHERE id = ? AND deleted = 0 AND status = 'active'`,
  ).get(organisationId) as { name: string; travelMinutes: number | null } | undefined;
  if (!row) return undefined;
  const travelMinutes = row.travelMinutes ?? readRuleSettings(db).travelMinutes;
  return { organisationId, name: row.name, quota: null, had: 0, planned: 0, waitingSince: null, travelMinutes };
}

/** What the rules on a booking cannot see: the programme wants more time, or another kind of room. */
function unfit(db: ReadableDb, slot: Slot, { name, durationMinutes, needs }: ProgrammeVersion): readonly Verdict[] {
  const minutes = Math.round((slot.end - slot.start) / MINUTE);
  if (durationMinutes > minutes) {
    return [
      { level: 'block', rule: 'slot-too-short', facts: { programme: name, minutes: durationMinutes, slot: minutes } },
    ];
  }
  const wanted = needs.flatMap((need) => (need.kind === 'room' ? need.traits : []));
  const there = new Set(slot.resourceIds.flatMap((id) => traitsOf(db, id)));
  return wanted.some((trait) => !there.has(trait))
    ? [{ level: 'block', rule: 'slot-room-unfit', facts: { programme: name } }]
    : [];
}

function traitsOf(db: ReadableDb, roomId: string): readonly string[] {
  const traits = statement(db, 'SELECT traits FROM room WHERE id = ?').pluck().get(roomId);
  const list: unknown = typeof traits === 'string' ? JSON.parse(traits) : [];
  return Array.isArray(list) ? list : [];
}
