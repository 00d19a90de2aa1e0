import { fundingSources } from '#domain/inventory/funding.ts';
import { type ReadableDb, statement } from '../connection.ts';

/** Each source that a thing was paid from, once, by name. */
export function fundingSourcesInUse(db: ReadableDb): readonly string[] {
  const texts = statement(db, "SELECT DISTINCT funding_source FROM asset WHERE deleted = 0 AND funding_source <> ''")
    .pluck()
    .all() as string[];
  return [...new Set(texts.flatMap(fundingSources))].sort((a, b) => a.localeCompare(b, 'nl')).slice(0, 200);
}
