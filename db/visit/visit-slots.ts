import type { Need } from '#domain/booking/booking.ts';
import type { Role } from '#domain/booking/role.ts';
import { standing, type Verdict } from '#domain/booking/verdict.ts';
import { schoolYearDays, schoolYearOf } from '#domain/calendar/school-year.ts';
import type { FairnessFact } from '#domain/planning/fairness.ts';
import { supervisorsFor } from '#domain/programme/needs-for.ts';
import { addDays, dateOf, type IsoDate, mondayOf } from '#domain/time/wall-time.ts';
import { type SlotReason, slotReasons } from '#domain/visit/slot-reasons.ts';
import type { VisitPart } from '#domain/visit/visit-draft.ts';
import type { Obstacle, SearchedDays, VisitQuestion } from '#domain/visit/visit-question.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import { statement } from '../connection.ts';
import { fairnessOf } from '../planning/fairness-of.ts';
import { TableMemory } from '../write-door/table-memory.ts';
import type { VisitStore } from './free-times.ts';
import { seatsOfCrew } from './pick-crew.ts';
import { prepareSearch } from './prepare-search.ts';
import { type RoomWeek, roomWeeks } from './room-weeks.ts';
import { type Candidate, type Placement, placements, type Search, searchVisits } from './search-visits.ts';
import { verdictsOfParts } from './visit-verdicts.ts';
import { type Loosening, waysToLoosen, whyNothing } from './why-nothing.ts';

export interface OfferedPart extends VisitPart {
  /** What the rooms, pieces, cases and people are called. */
  readonly names: readonly string[];
  /** Adults that the school brings with this group. */
  readonly supervisorsNeeded: number;
}

/** A way in which the visit can be, with why it is good and what the rules say of it. */
export interface VisitOffer {
  readonly placement: Placement;
  readonly locationId: string;
  readonly locationName: string;
  readonly zone: string;
  readonly parts: readonly OfferedPart[];
  readonly reasons: readonly SlotReason[];
  readonly verdicts: readonly Verdict[];
}

export interface VisitAnswer {
  /** The best first, per placement. */
  readonly offers: readonly VisitOffer[];
  /** How many ways there are at all. */
  readonly total: number;
  readonly groups: number;
  readonly title: string;
  readonly days: SearchedDays | null;
  readonly fairness: FairnessFact | null;
  /** Schools whose turn it is before and that wait for something in these days. */
  readonly waiting: number;
  readonly weeks: readonly RoomWeek[];
  /** Why there is nothing. */
  readonly obstacle: Obstacle | null;
  readonly loosen: readonly { readonly way: Loosening; readonly question: VisitQuestion; readonly times: number }[];
}

export interface OfferOptions {
  readonly limit: number;
  readonly role: Role;
  /** Only times in the week of this Monday. */
  readonly week: IsoDate | null;
}

/** Further down the list a time without a warning is no better find than one with it. */
const MOST_JUDGED = 40;

/** Times for a visit over all places, the best first, or why there are none and what to ask less strictly. */
export function visitSlots(
  { availability, occupancy, db }: VisitStore,
  question: VisitQuestion,
  options: OfferOptions,
  now: number,
): VisitAnswer {
  availability.refresh();
  // Nothing is written while one question is answered, and what is booked is judged again: facts are read once.
  const store: VisitStore = { availability, occupancy, db: { ...db, memory: new TableMemory() } };
  const today = dateOf(now);
  const schoolYear = schoolYearOf(question.firstOn > today ? question.firstOn : today);
  const known = { fairness: fairnessOf(store.db, schoolYear, now) };
  const summer = addDays(schoolYearDays(schoolYear).lastOn, -14);
  const search = prepareSearch(store.db, question, now, known);
  const fairness = known.fairness.find(({ organisationId }) => organisationId === question.organisationId) ?? null;
  const empty = { offers: [], total: 0, groups: 1, title: '', days: null, fairness, waiting: 0, weeks: [] };
  if ('obstacle' in search) {
    const loosen = waysToLoosen(store, question, 1, summer, now, known);
    return { ...empty, obstacle: search.obstacle, loosen };
  }
  const found = searchVisits(store, search);
  const weeks = roomWeeks(store, search, found);
  const chosen = options.week ? found.filter(({ date }) => mondayOf(date) === options.week) : found;
  const offers = judged(store, search, chosen, options);
  return {
    offers,
    total: found.length,
    groups: search.groups,
    title: search.wanted.title,
    days: search.days,
    fairness,
    waiting: new Set(search.wishes.map(({ organisationId }) => organisationId)).size,
    weeks,
    obstacle:
      found.length === 0
        ? whyNothing(store, search)
        : offers.length === 0 && !options.week
          ? { reason: 'all-blocked', facts: {} }
          : null,
    loosen: found.length === 0 ? waysToLoosen(store, question, search.groups, summer, now, known) : [],
  };
}

/** Per placement the first that the rules allow; those where something of the time stands against them come after. */
function judged(
  store: VisitStore,
  search: Search,
  found: readonly Candidate[],
  { limit, role }: OfferOptions,
): readonly VisitOffer[] {
  return placements.flatMap((placement) => {
    const clean: VisitOffer[] = [];
    const warned: VisitOffer[] = [];
    const candidates = found.filter((candidate) => candidate.placement === placement).slice(0, MOST_JUDGED);
    for (const candidate of candidates) {
      if (clean.length === limit) break;
      const verdicts = verdictsOfParts(
        store,
        { ...candidate, question: search.question },
        search.wanted,
        role,
        search.now,
      );
      const against = standing(verdicts, []);
      if (against.some(({ level }) => level === 'block')) continue;
      (against.every(holdsAnyTime) ? clean : warned).push(toOffer(store, search, candidate, verdicts));
    }
    return [...clean, ...warned].slice(0, limit);
  });
}

/** A warning about who comes for what (a large group, say) stands at every time: no other time is better. */
function holdsAnyTime({ field, resourceId }: Verdict): boolean {
  return field !== 'start' && field !== 'end' && resourceId === undefined;
}

function toOffer(store: VisitStore, search: Search, candidate: Candidate, verdicts: readonly Verdict[]): VisitOffer {
  const { place, placement, parts } = candidate;
  const lacking = search.people
    .filter(({ skill }) => skill !== '')
    .map((wanted) => ({ skill: wanted.skill, missing: wanted.quantity - seatsOfCrew(wanted, search.groups) }))
    .filter(({ missing }) => missing > 0);
  return {
    placement,
    locationId: place.id,
    locationName: place.name,
    zone: place.zone,
    parts: parts.map((part) => ({
      ...part,
      names: part.needs.map((need) => nameOf(store, need)),
      supervisorsNeeded: supervisorsNeeded(store, search, candidate, part),
    })),
    reasons: slotReasons({
      ...candidate,
      ...place,
      school: search.school,
      fairness: search.fairness,
      lacking,
      travelMinutes: candidate.travelMinutes,
    }),
    verdicts,
  };
}

/** As the rule on supervision counts them: by the programme, else by the room and the place. */
function supervisorsNeeded({ db }: VisitStore, { wanted }: Search, { place }: Candidate, part: VisitPart): number {
  const settings = readRuleSettings(db, { locationId: place.id, programmeId: wanted.programmeId });
  const rooms = new Set(part.needs.flatMap((need) => (need.kind === 'resource' ? [need.resourceId] : [])));
  const amongMachines = place.rooms.some(({ id, traits }) => rooms.has(id) && traits.includes('machine_hall'));
  const usual = amongMachines ? settings.pupilsPerSupervisorMachine : settings.pupilsPerSupervisor;
  return supervisorsFor(part.pupils, wanted.pupilsPerSupervisor ?? usual, settings.supervisorsLeast);
}

function nameOf({ db }: VisitStore, need: Need): string {
  const [table, id] = need.kind === 'model' ? ['asset_model', need.modelId] : ['resource', need.resourceId];
  const name = statement(db, `SELECT name FROM ${table} WHERE id = ?`).pluck().get(id);
  const text = typeof name === 'string' ? name : '?';
  return need.kind === 'model' && need.quantity > 1 ? `${need.quantity} × ${text}` : text;
}
