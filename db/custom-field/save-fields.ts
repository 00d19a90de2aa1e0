import { type CustomFieldDraft, checkField, MOST_FIELDS } from '#domain/custom-field/custom-field.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { statement } from '../connection.ts';
import type { Changed } from '../inventory/models.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { customFields, customFieldUses } from './read-fields.ts';

/** Adds or changes a field. What is filled in keeps its kind: a number does not become a date. */
export function saveField(store: Store, act: Act, id: string, draft: CustomFieldDraft): Result<Changed> {
  return transact(store, act, (tx) => {
    const fields = customFields(tx);
    const current = customFieldUses(tx, false).find((field) => field.id === id);
    if (!current) {
      if (isRemoved(tx, id)) return refuse(refusal('custom-field/gone', { id }));
      if (fields.length >= MOST_FIELDS) return refuse(refusal('custom-field/many', { most: MOST_FIELDS }));
    }
    const others = fields.filter((field) => field.id !== id);
    const checked = checkField(draft, others);
    if (!checked.ok) return checked;
    const { choices, required, ...columns } = checked.value;
    if (current && current.kind !== columns.kind && current.filled > 0) {
      return refuse(refusal('custom-field/kind-in-use', { count: current.filled }, 'kind'));
    }
    const changed = write(tx, 'custom_field', id, {
      ...columns,
      choices: JSON.stringify(choices),
      required: required ? 1 : 0,
      ...(!current && { position: lastPosition(tx) + 1 }),
    });
    return accept({ id, transactionId: changed ? tx.id : '' });
  });
}

/** Takes a field off every screen. What is filled in stays, and shows again when the field comes back. */
export function removeField(store: Store, act: Act, id: string): Result<Changed> {
  return transact(store, act, (tx) => {
    if (!customFields(tx).some((field) => field.id === id)) return refuse(refusal('custom-field/gone', { id }));
    remove(tx, 'custom_field', id);
    return accept({ id, transactionId: tx.id });
  });
}

export function restoreField(store: Store, act: Act, id: string): Result<Changed> {
  return transact(store, act, (tx) => {
    const field = customFieldUses(tx, true).find((removed) => removed.id === id);
    if (!field) return refuse(refusal('custom-field/gone', { id }));
    const fields = customFields(tx);
    if (fields.length >= MOST_FIELDS) return refuse(refusal('custom-field/many', { most: MOST_FIELDS }));
    const checked = checkField(field, fields);
    if (!checked.ok) return checked;
    write(tx, 'custom_field', id, { deleted: 0, position: lastPosition(tx) + 1 });
    return accept({ id, transactionId: tx.id });
  });
}

/** The order in which they are asked; fields that are not named come after. */
export function orderFields(store: Store, act: Act, ids: readonly string[]): Result<Changed> {
  return transact(store, act, (tx) => {
    const known = customFields(tx).map(({ id }) => id);
    const wanted = ids.filter((id) => known.includes(id));
    const order = [...wanted, ...known.filter((id) => !wanted.includes(id))];
    for (const [position, id] of order.entries()) write(tx, 'custom_field', id, { position });
    return accept({ id: order[0] ?? '', transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

function isRemoved(tx: Tx, id: string): boolean {
  return statement(tx, 'SELECT deleted FROM custom_field WHERE id = ?').pluck().get(id) === 1;
}

function lastPosition(tx: Tx): number {
  return (
    (statement(tx, 'SELECT max(position) FROM custom_field WHERE deleted = 0').pluck().get() as number | null) ?? -1
  );
}
