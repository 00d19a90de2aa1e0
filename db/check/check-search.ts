import type { ReadableDb } from '../connection.ts';
import { differentDocs } from '../search/keep-search.ts';
import type { Finding } from './finding.ts';

/** What is found as one types is what the rows say. Nothing is lost when it is not: the index is made anew. */
export function* searchFindings(db: ReadableDb): Generator<Finding[]> {
  for (const { kind, rowIds } of differentDocs(db)) {
    yield rowIds.map((rowId): Finding => ({ kind: 'search-differs', table: kind, rowId, detail: '' }));
  }
}
