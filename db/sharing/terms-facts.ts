import type { ResourceFact, TermsFact } from '#domain/booking/facts.ts';
import type { ReadableDb } from '../connection.ts';
import { readAllTerms } from './read-terms.ts';

/** The terms of the things in a booking that somebody else lends. */
export function termsFacts(db: ReadableDb, resources: ReadonlyMap<string, ResourceFact>): readonly TermsFact[] {
  return readAllTerms(db)
    .filter(({ resourceId }) => resources.has(resourceId))
    .map(({ resourceId, resourceName, ownerName, firstOn, lastOn, hours, noticeDays, approval, recalledFrom }) => ({
      resourceId,
      resourceName,
      owner: ownerName,
      firstOn,
      lastOn,
      hours,
      noticeDays,
      approval,
      recalledFrom,
    }));
}
