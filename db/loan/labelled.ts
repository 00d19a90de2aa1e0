import { foldCode } from '#domain/scan/read-code.ts';
import { type ReadableDb, statement } from '../connection.ts';

/** The ids of what carries the label `@folded`; the label of a double leads to the record that is kept. */
export const LABELLED_SQL = `SELECT coalesce(merged_into, id) FROM asset WHERE deleted = 0 AND lower(trim(asset_tag)) = @folded
  UNION SELECT id FROM kit WHERE deleted = 0 AND lower(trim(code)) = @folded`;

export interface Labelled {
  readonly id: string;
  readonly name: string;
}

/** The machines and cases with a label: mostly one, sometimes two. */
export function labelled(db: ReadableDb, code: string): readonly Labelled[] {
  return statement(
    db,
    `SELECT id, name FROM resource WHERE deleted = 0 AND id IN (${LABELLED_SQL}) ORDER BY kind DESC, name`,
  ).all({ folded: foldCode(code) }) as Labelled[];
}
