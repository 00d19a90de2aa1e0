import {
  defaultRuleSettings,
  isRuleValue,
  type RuleScope,
  type RuleSettingName,
  type RuleSettings,
  ruleSettingDefinitions,
} from '#domain/booking/rule-settings.ts';
import { type ReadableDb, statement } from '../connection.ts';

export interface RuleScopes {
  readonly locationId?: string | null | undefined;
  readonly programmeId?: string | null | undefined;
}

/** The id of the setting row: the region's own, or that of one location or programme. */
export function ruleSettingId(
  name: RuleSettingName,
  scope?: { readonly kind: RuleScope; readonly id: string },
): string {
  return scope ? `rule.${name}@${scope.kind}:${scope.id}` : `rule.${name}`;
}

/** The settings that count for a booking: of its programme, else its location, else the region, else the default. */
export function readRuleSettings(db: ReadableDb, { locationId, programmeId }: RuleScopes = {}): RuleSettings {
  const rows = statement(
    db,
    "SELECT id, value FROM setting WHERE id >= 'rule.' AND id < 'rule/' AND deleted = 0",
  ).all() as { id: string; value: string }[];
  if (rows.length === 0) return defaultRuleSettings;
  const values = new Map(rows.map((row) => [row.id, JSON.parse(row.value) as unknown]));
  return Object.fromEntries(
    (Object.keys(ruleSettingDefinitions) as RuleSettingName[]).map((name) => {
      const ids = [
        ...(programmeId ? [ruleSettingId(name, { kind: 'programme', id: programmeId })] : []),
        ...(locationId ? [ruleSettingId(name, { kind: 'location', id: locationId })] : []),
        ruleSettingId(name),
      ];
      const value = ids.map((id) => values.get(id)).find((found) => isRuleValue(name, found));
      return [name, value ?? defaultRuleSettings[name]];
    }),
  ) as unknown as RuleSettings;
}
