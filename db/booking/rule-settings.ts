import {
  effectiveRuleSettings,
  isRuleValue,
  type RuleScope,
  type RuleScopes,
  type RuleSettingName,
  type RuleSettings,
  ruleSettingDefinitions,
  ruleSettingId,
  ruleSettingNames,
} from '#domain/booking/rule-settings.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { remembered } from '../write-door/table-memory.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';

export interface RuleValue {
  readonly name: RuleSettingName;
  readonly scope: { readonly kind: RuleScope; readonly id: string } | null;
  readonly value: number | string;
}

/** The settings that count for a booking in these scopes. */
export function readRuleSettings(db: ReadableDb, scopes: RuleScopes = {}): RuleSettings {
  const values = remembered(db, 'rule settings', ['setting'], () => readValues(db));
  return effectiveRuleSettings(values, scopes);
}

/** Every value that somebody set; defaults and values that another version wrote are not in it. */
export function listRuleValues(db: ReadableDb): readonly RuleValue[] {
  return [...readValues(db)].flatMap(([id, value]) => {
    const [, word, kind, scopeId] = /^rule\.(\w+)(?:@(location|programme):(.+))?$/.exec(id) ?? [];
    const name = ruleSettingNames.find((known) => known === word);
    if (!name || !isRuleValue(name, value)) return [];
    return [{ name, scope: kind && scopeId ? { kind: kind as RuleScope, id: scopeId } : null, value }];
  });
}

/** Sets a figure, or with null goes back to what counts without it. */
export function saveRuleValue(
  store: Store,
  act: Act,
  { name, scope, value }: Omit<RuleValue, 'value'> & { readonly value: number | string | null },
): Result<{ transactionId: string }> {
  return transact(store, act, (tx) => {
    const definition = ruleSettingDefinitions[name];
    const scopes: readonly RuleScope[] = definition.scopes;
    if (scope && !scopes.includes(scope.kind)) return refuse(refusal('rule/scope', { name }));
    const id = ruleSettingId(name, scope ?? undefined);
    if (value === null) {
      if (statement(tx, 'SELECT 1 FROM setting WHERE id = ?').get(id)) remove(tx, 'setting', id);
      return accept({ transactionId: tx.id });
    }
    if (!isRuleValue(name, value)) {
      if (definition.kind === 'choice') return refuse(refusal('rule/unknown-choice', { name }, 'value'));
      return refuse(refusal('rule/out-of-bounds', { name, least: definition.least, most: definition.most }, 'value'));
    }
    write(tx, 'setting', id, { value: JSON.stringify(value), deleted: 0 });
    return accept({ transactionId: tx.id });
  });
}

function readValues(db: ReadableDb): ReadonlyMap<string, unknown> {
  const rows = statement(
    db,
    "SELECT id, value FROM setting WHERE id >= 'rule.' AND id < 'rule/' AND deleted = 0",
  ).all() as { id: string; value: string }[];
  return new Map(rows.map((row) => [row.id, JSON.parse(row.value)]));
}
