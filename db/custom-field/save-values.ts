import { createHash } from 'node:crypto';
import type { CustomValues } from '#domain/custom-field/custom-field.ts';
import { checkValues } from '#domain/custom-field/parse-value.ts';
import { accept, type Result } from '#domain/result.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { customFields, customValues } from './read-fields.ts';

/** Fills in fields of an asset inside an open transaction. True when anything changed. */
export function saveValuesIn(tx: Tx, assetId: string, typed: CustomValues): Result<boolean> {
  if (Object.keys(typed).length === 0) return accept(false);
  const current = customValues(tx, assetId).get(assetId) ?? {};
  const values = checkValues(customFields(tx), current, typed, dateOf(tx.now));
  if (!values.ok) return values;
  for (const [fieldId, content] of Object.entries(values.value)) writeValue(tx, assetId, fieldId, content);
  return accept(Object.keys(values.value).length > 0);
}

/** Of two records of one thing: what the kept one lacks, it takes over as it stands. */
export function takeOverValues(tx: Tx, keptId: string, doubleId: string): void {
  const kept = customValues(tx, keptId).get(keptId) ?? {};
  for (const [fieldId, content] of Object.entries(customValues(tx, doubleId).get(doubleId) ?? {})) {
    if (!kept[fieldId]) writeValue(tx, keptId, fieldId, content);
  }
}

/** The same on every copy: who fills in the same field of the same asset writes the same row. */
export function valueId(fieldId: string, assetId: string): string {
  const hash = createHash('sha256').update(`${fieldId} ${assetId}`).digest('hex');
  // Version 8: a UUID made by a rule of our own.
  const digits = `${hash.slice(0, 12)}8${hash.slice(13, 16)}8${hash.slice(17, 32)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function writeValue(tx: Tx, assetId: string, fieldId: string, content: string): void {
  const patch = { asset_id: assetId, field_id: fieldId, content, deleted: 0 } as const;
  write(tx, 'custom_value', valueId(fieldId, assetId), patch);
}
