import type { Role } from '#domain/booking/role.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import { forRole, type Verdict } from '#domain/booking/verdict.ts';
import { type VisitPart, type VisitSubject, visitDraft } from '#domain/visit/visit-draft.ts';
import type { VisitQuestion } from '#domain/visit/visit-question.ts';
import { gatherFacts } from '../booking/gather-facts.ts';
import type { VisitStore } from './free-times.ts';
import { wantedVisit } from './visit-subject.ts';

interface JudgedVisit {
  readonly question: Pick<VisitQuestion, 'organisationId' | 'groups' | 'what'>;
  readonly locationId: string;
  readonly parts: readonly VisitPart[];
}

/** What the rules say of all groups of a visit, each thing once. */
export function visitVerdicts(store: VisitStore, visit: JudgedVisit, role: Role, now: number): readonly Verdict[] {
  store.occupancy.refresh();
  const subject = wantedVisit(store.db, visit.question);
  return subject ? verdictsOfParts(store, visit, subject, role, now) : [];
}

export function verdictsOfParts(
  store: VisitStore,
  { question, locationId, parts }: JudgedVisit,
  subject: VisitSubject,
  role: Role,
  now: number,
): readonly Verdict[] {
  const seen = new Map<string, Verdict>();
  for (const [index, part] of parts.entries()) {
    const draft = visitDraft(question, subject, { locationId, index, count: parts.length }, part);
    for (const verdict of forRole(judge(gatherFacts(store, draft, now)), role)) {
      const key = `${verdict.rule} ${verdict.resourceId ?? ''}`;
      if (!seen.has(key)) seen.set(key, verdict);
    }
  }
  return [...seen.values()];
}
