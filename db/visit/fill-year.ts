import { type SchoolYear, schoolYearOf } from '#domain/calendar/school-year.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import { type FairnessFact, inFairnessOrder, isBelowQuota } from '#domain/planning/fairness.ts';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import { accept } from '#domain/result.ts';
import type { Obstacle, SearchedDays, VisitQuestion } from '#domain/visit/visit-question.ts';
import { statement } from '../connection.ts';
import { fairnessOf } from '../planning/fairness-of.ts';
import { latestVersions } from '../programme/read-versions.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { bookVisitIn } from './book-visit.ts';
import type { VisitStore } from './free-times.ts';
import { type VisitOffer, visitSlots } from './visit-slots.ts';

/** One visit that is given out, and to whom. */
export interface YearStep {
  readonly organisationId: string;
  readonly question: VisitQuestion;
  readonly offer: VisitOffer;
  /** Schools that had been found not to fit any more, with why. */
  readonly stuck: ReadonlyMap<string, Obstacle>;
}

export interface FilledSchool {
  readonly organisationId: string;
  readonly name: string;
  readonly quota: number;
  /** Had, planned before and given out now. */
  readonly got: number;
  /** Why it did not reach its quota. */
  readonly why: Obstacle | null;
}

/** Days of one school year. */
export interface YearFill extends SearchedDays {
  /** Classes are this large, or as large as a programme allows. */
  readonly pupils: number;
}

interface Turn {
  readonly fact: FairnessFact;
  readonly wishes: readonly {
    readonly programmeId: string;
    readonly most: number | null;
    readonly groups: readonly EducationGroup[];
  }[];
  given: number;
}

const ACT: Act = { actor: 'simulation', action: 'visit.fill-year' };

/** Fills a school year in the order of fairness with the wizard's own answers: each time the school that had least of its
 * quota takes the best time for the first of its programmes that has one. Ends when every school has its quota or cannot
 * get further; asked step by step, so that a test can look before each visit is given out. */
export function* fillYear(
  store: Store,
  { pupils, ...days }: YearFill,
): Generator<YearStep, readonly FilledSchool[], void> {
  const turns = turnsOf(store, schoolYearOf(days.firstOn));
  const stuck = new Map<string, Obstacle>();
  for (;;) {
    const next = inFairnessOrder(
      turns
        .filter(({ fact }) => !stuck.has(fact.organisationId))
        .map(({ fact, given }) => ({ ...fact, planned: fact.planned + given })),
    ).find(isBelowQuota);
    const turn = next && turns.find(({ fact }) => fact.organisationId === next.organisationId);
    if (!next || !turn) break;
    const found = firstOffer(store, turn, pupils, days);
    if ('reason' in found) {
      stuck.set(next.organisationId, found);
      continue;
    }
    yield { organisationId: next.organisationId, ...found, stuck };
    const booked = bookOffer(store, found);
    if (booked) turn.given += 1;
    else stuck.set(next.organisationId, { reason: 'all-blocked', facts: {} });
  }
  return turns.map(({ fact, given }) => ({
    organisationId: fact.organisationId,
    name: fact.name,
    quota: fact.quota ?? 0,
    got: fact.had + fact.planned + given,
    why: stuck.get(fact.organisationId) ?? null,
  }));
}

/** Schools with a quota, each with the programmes that are for its groups. */
function turnsOf(store: VisitStore & Pick<Store, 'now'>, schoolYear: SchoolYear): Turn[] {
  const offered = new Set(
    statement(store.db, "SELECT id FROM programme WHERE status = 'active' AND deleted = 0").pluck().all(),
  );
  const programmes = [...latestVersions(store.db)]
    .filter(([id]) => offered.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return fairnessOf(store.db, schoolYear, store.now())
    .filter(({ quota }) => quota !== null)
    .map((fact, index) => {
      const own = groupsOfSchool(store, fact.organisationId);
      const wishes = programmes.flatMap(([programmeId, { groups, mostPupils }]) => {
        const fitting =
          groups.length === 0 ? own.slice(0, 1) : own.filter((group) => groups.includes(group)).slice(0, 1);
        return fitting.length > 0 ? [{ programmeId, most: mostPupils, groups: fitting }] : [];
      });
      const turned = wishes.length > 0 ? index % wishes.length : 0;
      return { fact, wishes: [...wishes.slice(turned), ...wishes.slice(0, turned)], given: 0 };
    });
}

const primary: readonly EducationGroup[] = ['po8', 'po7', 'po6', 'po5'];
const secondary: readonly EducationGroup[] = ['vmbo1', 'vmbo2', 'havo', 'vwo', 'pro'];

function groupsOfSchool({ db }: VisitStore, id: string): readonly EducationGroup[] {
  const kind = statement(db, 'SELECT kind FROM organisation WHERE id = ?').pluck().get(id) as OrganisationKind;
  if (kind === 'school_so') return ['so', ...primary];
  return kind === 'school_po' ? primary : secondary;
}

/** The best time for the first wish that has one. Each visit moves on to the next programme: a school sees all of it. */
function firstOffer(
  store: Store,
  { fact, wishes, given }: Turn,
  pupils: number,
  { firstOn, lastOn }: SearchedDays,
): { readonly question: VisitQuestion; readonly offer: VisitOffer } | Obstacle {
  let why: Obstacle = { reason: 'no-programme', facts: {} };
  for (let index = 0; index < wishes.length; index += 1) {
    const wish = wishes[(index + given) % wishes.length];
    if (!wish) continue;
    const question: VisitQuestion = {
      organisationId: fact.organisationId,
      groups: wish.groups,
      pupils: Math.min(pupils, wish.most ?? pupils),
      supervisors: null,
      what: { programmeId: wish.programmeId },
      firstOn,
      lastOn,
      weekdays: [],
      dayPart: null,
      locationId: null,
      groupCount: 1,
    };
    const { offers, obstacle } = visitSlots(
      store,
      question,
      { limit: 1, role: 'coordinator', week: null },
      store.now(),
    );
    const offer = offers.find(({ verdicts }) => verdicts.every(({ level }) => level === 'info'));
    if (offer) return { question, offer };
    why = obstacle ?? { reason: 'all-blocked', facts: {} };
  }
  return why;
}

function bookOffer(store: Store, { question, offer }: Pick<YearStep, 'question' | 'offer'>): boolean {
  const given = {
    title: '',
    status: 'confirmed',
    optionUntil: null,
    overrides: [],
    contactName: '',
    contactEmail: '',
    contactPhone: '',
    groupLabel: '',
    notes: '',
  } as const;
  return transact(store, ACT, (tx) => {
    const parts = offer.parts.map((part) => ({ ...part, id: tx.newId() }));
    const booked = bookVisitIn(tx, { question, locationId: offer.locationId, parts, given, waitlistEntryId: null });
    return booked.ok ? accept(true) : booked;
  }).ok;
}
