import { overlaps, type Period } from '../time/period.ts';
import { dateOf } from '../time/wall-time.ts';
import { tooFarApart } from '../transport/too-far-apart.ts';
import type { Elsewhere, GuardedMachine, PersonFact, PersonKind } from './person.ts';
import { absenceDuring, isWithinHours } from './presence.ts';
import { missingSkills } from './skills.ts';
import { mayWorkAlone, vogState } from './vog-state.ts';

/** What somebody has to take over. */
export interface StandInTask extends Period {
  readonly zone: string;
  readonly locationId: string | null;
  readonly skills: readonly string[];
  readonly machines: readonly GuardedMachine[];
  /** How long the road is from another location. */
  readonly minutesFrom: (locationId: string) => number;
  readonly vogMaxAgeMonths: number;
  /** False for work without pupils. */
  readonly vogMatters: boolean;
}

export interface Candidate extends PersonFact {
  readonly kind: PersonKind;
  readonly homeLocationId: string | null;
  /** Planned in the month of the task. */
  readonly plannedMinutes: number;
}

/** Why somebody suits or not; the text is looked up by the code, filled with what is named. */
export interface StandInReason {
  readonly code:
    | 'free'
    | 'taken'
    | 'absent'
    | 'outside_hours'
    | 'travel'
    | 'skills'
    | 'lacks_skills'
    | 'authorised'
    | 'not_authorised'
    | 'vog'
    | 'no_vog'
    | 'here';
  readonly good: boolean;
  readonly what: string;
}

export interface StandIn {
  readonly personId: string;
  readonly name: string;
  readonly kind: PersonKind;
  /** Nothing stands in the way: can be asked at once. */
  readonly fits: boolean;
  /** Can be chosen, if need be with a reason; not somebody who is elsewhere or away. */
  readonly possible: boolean;
  readonly plannedMinutes: number;
  readonly reasons: readonly StandInReason[];
}

/** Who can take over, the best first: free, able, authorised, with a VOG, from here, and with the least planned. */
export function rankStandIns(task: StandInTask, candidates: readonly Candidate[]): readonly StandIn[] {
  return candidates
    .filter((candidate) => candidate.active)
    .map((candidate) => ({ candidate, found: findingsOf(task, candidate) }))
    .map(({ candidate, found }) => ({ standIn: assess(task, candidate, found), order: orderOf(candidate, found) }))
    .sort((a, b) => compare(a.order, b.order) || a.standIn.name.localeCompare(b.standIn.name))
    .map(({ standIn }) => standIn);
}

interface ProposalTask extends Period {
  readonly bookingId: string;
  readonly standIns: readonly StandIn[];
}

/** One stand-in for each booking, in order of time: nobody is asked to be in two bookings at once. Those that nobody
 * suits are left out. */
export function proposeStandIns(tasks: readonly ProposalTask[]): ReadonlyMap<string, string> {
  const proposed = new Map<string, string>();
  const given: (Period & { readonly personId: string })[] = [];
  for (const task of [...tasks].sort((a, b) => a.start - b.start)) {
    const isFree = (personId: string) => !given.some((other) => other.personId === personId && overlaps(other, task));
    const chosen = task.standIns.find((one) => one.fits && isFree(one.personId));
    if (!chosen) continue;
    proposed.set(task.bookingId, chosen.personId);
    given.push({ start: task.start, end: task.end, personId: chosen.personId });
  }
  return proposed;
}

interface Findings {
  readonly taken: Elsewhere | undefined;
  readonly isAbsent: boolean;
  readonly isWithin: boolean;
  readonly tooFar: Elsewhere | undefined;
  readonly lacking: readonly string[];
  readonly unauthorised: readonly string[];
  readonly hasVog: boolean;
  readonly isHere: boolean;
}

function findingsOf(task: StandInTask, candidate: Candidate): Findings {
  const models = new Map(task.machines.map((machine) => [machine.modelId, machine.modelName]));
  return {
    taken: candidate.elsewhere.find((other) => overlaps(other, task)),
    isAbsent: absenceDuring(candidate.absences, task, task.zone) !== undefined,
    isWithin: isWithinHours(candidate.hours, task, task.zone),
    tooFar: tooFarApart(candidate.elsewhere, task, task.minutesFrom),
    lacking: missingSkills(candidate.skills, task.skills),
    unauthorised: [...models].filter(([id]) => !candidate.authorisedFor.includes(id)).map(([, name]) => name),
    hasVog: !task.vogMatters || mayWorkAlone(vogState(candidate, dateOf(task.start, task.zone), task.vogMaxAgeMonths)),
    isHere: task.locationId !== null && candidate.homeLocationId === task.locationId,
  };
}

function assess(task: StandInTask, candidate: Candidate, found: Findings): StandIn {
  const possible = !found.taken && !found.isAbsent;
  const isAble = found.lacking.length === 0 && found.unauthorised.length === 0 && found.hasVog;
  return {
    personId: candidate.id,
    name: candidate.name,
    kind: candidate.kind,
    possible,
    fits: possible && found.isWithin && !found.tooFar && isAble,
    plannedMinutes: candidate.plannedMinutes,
    reasons: reasonsOf(task, found),
  };
}

function reasonsOf(task: StandInTask, found: Findings): readonly StandInReason[] {
  const reasons: StandInReason[] = [];
  const add = (good: boolean, code: StandInReason['code'], what = '') => reasons.push({ code, good, what });
  if (found.taken) add(false, 'taken', found.taken.holder);
  if (found.isAbsent) add(false, 'absent');
  if (!found.isWithin) add(false, 'outside_hours');
  if (found.tooFar) add(false, 'travel', found.tooFar.locationName ?? '');
  if (reasons.length === 0) add(true, 'free');
  if (found.lacking.length > 0) add(false, 'lacks_skills', found.lacking.join(', '));
  else if (task.skills.length > 0) add(true, 'skills', task.skills.join(', '));
  if (found.unauthorised.length > 0) add(false, 'not_authorised', found.unauthorised.join(', '));
  else if (task.machines.length > 0)
    add(true, 'authorised', [...new Set(task.machines.map((one) => one.modelName))].join(', '));
  if (!found.hasVog) add(false, 'no_vog');
  else if (task.vogMatters) add(true, 'vog');
  if (found.isHere) add(true, 'here');
  return reasons;
}

function orderOf(candidate: Candidate, found: Findings): readonly number[] {
  return [
    found.taken || found.isAbsent ? 1 : 0,
    found.isWithin ? 0 : 1,
    found.tooFar ? 1 : 0,
    found.lacking.length,
    found.unauthorised.length,
    found.hasVog ? 0 : 1,
    found.isHere ? 0 : 1,
    candidate.plannedMinutes,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value - (b[at] ?? 0);
  return 0;
}
