import { createHash } from 'node:crypto';
import type { CustomValues } from '#domain/custom-field/custom-field.ts';
import { parseValue } from '#domain/custom-field/parse-value.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { customFields, customValues } from './read-fields.ts';

/** What is to be kept of what was typed, by field; a value that cannot be read is refused beside its field. What stands there
 * already is left out: a choice that is offered no longer may stay where it is. */
export function checkValues(tx: Tx, assetId: string | null, typed: CustomValues): Result<CustomValues> {
  const given = Object.entries(typed);
  if (given.length === 0) return accept({});
  const fields = customFields(tx);
  const today = dateOf(tx.now);
  const kept: Record<string, string> = {};
  for (const [fieldId, text] of given) {
    const now = assetId === null ? '' : currentValue(tx, fieldId, assetId);
    if (text.trim() === now) continue;
    const field = fields.find(({ id }) => id === fieldId);
    if (!field) return refuse(refusal('custom-field/gone', { id: fieldId }));
    const value = parseValue(field, text, today);
    if (!value.ok) return value;
    kept[fieldId] = value.value;
  }
  return accept(kept);
}

/** Fills in fields of an asset inside an open transaction. True when anything changed. */
export function saveValuesIn(tx: Tx, assetId: string, typed: CustomValues): Result<boolean> {
  const values = checkValues(tx, assetId, typed);
  if (!values.ok) return values;
  let any = false;
  for (const [fieldId, value] of Object.entries(values.value)) {
    if (value === '' && currentValue(tx, fieldId, assetId) === '') continue;
    const patch = { asset_id: assetId, field_id: fieldId, content: value, deleted: 0 } as const;
    any = write(tx, 'custom_value', valueId(fieldId, assetId), patch) || any;
  }
  return accept(any);
}

/** Of two records of one thing: what the kept one lacks, it takes over as it stands. */
export function takeOverValues(tx: Tx, keptId: string, doubleId: string): void {
  for (const [fieldId, content] of Object.entries(customValues(tx, doubleId).get(doubleId) ?? {})) {
    if (currentValue(tx, fieldId, keptId) !== '') continue;
    const patch = { asset_id: keptId, field_id: fieldId, content, deleted: 0 } as const;
    write(tx, 'custom_value', valueId(fieldId, keptId), patch);
  }
}

/** The same on every copy: who fills in the same field of the same asset writes the same row. */
export function valueId(fieldId: string, assetId: string): string {
  const hash = createHash('sha256').update(`${fieldId} ${assetId}`).digest('hex');
  // Version 8: a UUID made by a rule of our own.
  const digits = `${hash.slice(0, 12)}8${hash.slice(13, 16)}8${hash.slice(17, 32)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function currentValue(db: ReadableDb, fieldId: string, assetId: string): string {
  const value = statement(db, 'SELECT content FROM custom_value WHERE id = ? AND deleted = 0')
    .pluck()
    .get(valueId(fieldId, assetId));
  return typeof value === 'string' ? value : '';
}
