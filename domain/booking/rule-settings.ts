/** The figures that the booking rules go by: settings with a default (DOMAIN.md 5), never constants in a rule. */
interface NumberSetting {
  readonly kind: 'number';
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly unit: 'pupils' | 'supervisors' | 'minutes' | 'days' | 'working_days' | 'months' | 'visits';
  /** Where another value than the region's may be set. */
  readonly scopes: readonly RuleScope[];
}

interface ChoiceSetting {
  readonly kind: 'choice';
  readonly default: string;
  readonly options: readonly string[];
  readonly scopes: readonly RuleScope[];
}

export type RuleScope = 'location' | 'programme';

const everywhere = ['location', 'programme'] as const;

/** In the order in which the settings screen shows them. */
export const ruleSettingDefinitions = {
  groupMost: { kind: 'number', default: 30, least: 1, most: 1000, unit: 'pupils', scopes: everywhere },
  pupilsPerSupervisor: { kind: 'number', default: 10, least: 1, most: 100, unit: 'pupils', scopes: everywhere },
  pupilsPerSupervisorMachine: { kind: 'number', default: 6, least: 1, most: 100, unit: 'pupils', scopes: everywhere },
  supervisorsLeast: { kind: 'number', default: 2, least: 0, most: 20, unit: 'supervisors', scopes: everywhere },
  leadDays: { kind: 'number', default: 28, least: 0, most: 400, unit: 'days', scopes: everywhere },
  horizonDays: { kind: 'number', default: 550, least: 7, most: 1500, unit: 'days', scopes: everywhere },
  shortestMinutes: { kind: 'number', default: 30, least: 0, most: 1440, unit: 'minutes', scopes: everywhere },
  longestMinutes: { kind: 'number', default: 480, least: 15, most: 10_080, unit: 'minutes', scopes: everywhere },
  pupilsFinalDays: { kind: 'number', default: 7, least: 0, most: 60, unit: 'days', scopes: ['location'] },
  travelMinutes: { kind: 'number', default: 20, least: 0, most: 240, unit: 'minutes', scopes: ['location'] },
  labTravelMinutes: { kind: 'number', default: 30, least: 0, most: 240, unit: 'minutes', scopes: [] },
  siteDays: { kind: 'number', default: 14, least: 0, most: 400, unit: 'days', scopes: ['location'] },
  optionWorkingDays: { kind: 'number', default: 10, least: 1, most: 60, unit: 'working_days', scopes: [] },
  loanDays: { kind: 'number', default: 14, least: 1, most: 365, unit: 'days', scopes: ['location'] },
  materialDays: { kind: 'number', default: 14, least: 0, most: 400, unit: 'days', scopes: ['location'] },
  quotaPo: { kind: 'number', default: 1, least: 0, most: 50, unit: 'visits', scopes: [] },
  quotaVo: { kind: 'number', default: 2, least: 0, most: 50, unit: 'visits', scopes: [] },
  vogRule: { kind: 'choice', default: 'supervised', options: ['block', 'supervised', 'warn'], scopes: [] },
  inspectionLapse: { kind: 'choice', default: 'reason', options: ['block', 'reason', 'inform'], scopes: [] },
  inspectionAheadDays: { kind: 'number', default: 56, least: 0, most: 365, unit: 'days', scopes: [] },
  vogMaxAgeMonths: { kind: 'number', default: 36, least: 1, most: 120, unit: 'months', scopes: [] },
} as const satisfies Record<string, NumberSetting | ChoiceSetting>;

type Definitions = typeof ruleSettingDefinitions;
export type RuleSettingName = keyof Definitions;

export const ruleSettingNames = Object.keys(ruleSettingDefinitions) as RuleSettingName[];

export type RuleSettings = {
  readonly [Name in RuleSettingName]: Definitions[Name] extends ChoiceSetting
    ? Definitions[Name]['options'][number]
    : number;
};

export const defaultRuleSettings: RuleSettings = Object.fromEntries(
  Object.entries(ruleSettingDefinitions).map(([name, definition]) => [name, definition.default]),
) as unknown as RuleSettings;

export interface RuleScopes {
  readonly locationId?: string | null | undefined;
  readonly programmeId?: string | null | undefined;
}

/** The id under which a value is kept: the region's own, or that of one location or programme. */
export function ruleSettingId(
  name: RuleSettingName,
  scope?: { readonly kind: RuleScope; readonly id: string },
): string {
  return scope ? `rule.${name}@${scope.kind}:${scope.id}` : `rule.${name}`;
}

/** What counts for a booking: the value of its programme, else its location, else the region, else the default. */
export function effectiveRuleSettings(values: ReadonlyMap<string, unknown>, scopes: RuleScopes = {}): RuleSettings {
  if (values.size === 0) return defaultRuleSettings;
  return Object.fromEntries(
    ruleSettingNames.map((name) => {
      const value = idsOf(name, scopes)
        .map((id) => values.get(id))
        .find((found) => isRuleValue(name, found));
      return [name, value ?? defaultRuleSettings[name]];
    }),
  ) as unknown as RuleSettings;
}

function idsOf(name: RuleSettingName, { programmeId, locationId }: RuleScopes): readonly string[] {
  return [
    ...(programmeId ? [ruleSettingId(name, { kind: 'programme', id: programmeId })] : []),
    ...(locationId ? [ruleSettingId(name, { kind: 'location', id: locationId })] : []),
    ruleSettingId(name),
  ];
}

/** A value that this setting cannot have (another version, a broken file) counts as not set. */
export function isRuleValue(name: RuleSettingName, value: unknown): value is RuleSettings[RuleSettingName] {
  const definition: NumberSetting | ChoiceSetting = ruleSettingDefinitions[name];
  return definition.kind === 'number'
    ? typeof value === 'number' && Number.isInteger(value) && value >= definition.least && value <= definition.most
    : typeof value === 'string' && definition.options.includes(value);
}
