import { assetImportFields } from '../inventory/import-fields.ts';
import { foldText } from '../organisation/fold-text.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '../result.ts';

export const customFieldKinds = ['text', 'number', 'date', 'choice', 'yes_no'] as const;
export type CustomFieldKind = (typeof customFieldKinds)[number];

/** What a coordinator wants to know of assets besides what Techlab asks. */
export interface CustomFieldDraft {
  readonly name: string;
  readonly kind: CustomFieldKind;
  /** Of a number: `W`, `kg`. */
  readonly unit: string;
  /** Of a choice, in the order in which they are offered. */
  readonly choices: readonly string[];
  /** Only for models of this category; empty for all assets. */
  readonly category: string;
  /** A hint on the page of an asset; it never stands in the way. */
  readonly required: boolean;
}

export interface CustomField extends CustomFieldDraft {
  readonly id: string;
}

/** By the id of the field. */
export type CustomValues = Readonly<Record<string, string>>;

export const MOST_FIELDS = 40;
export const MOST_CHOICES = 50;
export const MAX_FIELD_NAME = 60;
export const MAX_UNIT = 20;
export const MAX_VALUE = 200;

/** The definition as it will be kept, or what is wrong with it. What its kind has no use for is dropped. */
export function checkField(
  draft: CustomFieldDraft,
  others: readonly Pick<CustomField, 'name'>[],
): Result<CustomFieldDraft> {
  const name = tidy(draft.name);
  const wrong = nameProblem(name, others);
  if (wrong) return refuse(wrong);
  const unit = draft.kind === 'number' ? tidy(draft.unit) : '';
  if (unit.length > MAX_UNIT) return refuse(refusal('custom-field/unit-long', { most: MAX_UNIT }, 'unit'));
  const choices = draft.kind === 'choice' ? unique(draft.choices.map(tidy)) : [];
  if (draft.kind === 'choice' && choices.length === 0) {
    return refuse(refusal('custom-field/choices-empty', {}, 'choices'));
  }
  if (choices.length > MOST_CHOICES) {
    const facts = { given: choices.length, most: MOST_CHOICES };
    return refuse(refusal('custom-field/choices-many', facts, 'choices'));
  }
  const long = choices.find((choice) => choice.length > MAX_VALUE);
  if (long) {
    const facts = { choice: `${long.slice(0, 30)}…`, letters: long.length, most: MAX_VALUE };
    return refuse(refusal('custom-field/choice-long', facts, 'choices'));
  }
  return accept({ ...draft, name, unit, choices, category: draft.category.trim() });
}

/** Whether assets of a category are asked for it. */
export function appliesTo(field: Pick<CustomField, 'category'>, category: string): boolean {
  return field.category === '' || foldText(field.category) === foldText(category);
}

/** Column headings under which a field is exported and read back. */
export function headingOf({ name, unit }: Pick<CustomField, 'name' | 'unit'>): string {
  return unit ? `${name} (${unit})` : name;
}

/** Columns that every list of assets has or may have: a second one of that name could not be told from it. */
const taken: ReadonlySet<string> = new Set(
  [
    ...assetImportFields.flatMap(({ name, headers }) => [name, ...headers]),
    ...[
      'status',
      'id',
      'te boeken',
      'bookable',
      'thuislocatie',
      'home location',
      'betaald uit',
      'gekocht op',
      'prijs',
      'garantie tot en met',
    ],
  ].map(bare),
);

function nameProblem(name: string, others: readonly Pick<CustomField, 'name'>[]): Refusal | null {
  if (bare(name) === '') return refusal('custom-field/name-empty', {}, 'name');
  if (name.length > MAX_FIELD_NAME) {
    return refusal('custom-field/name-long', { letters: name.length, most: MAX_FIELD_NAME }, 'name');
  }
  if (taken.has(bare(name))) return refusal('custom-field/name-built-in', { name }, 'name');
  if (others.some((other) => bare(other.name) === bare(name))) {
    return refusal('custom-field/name-taken', { name }, 'name');
  }
  return null;
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The first of each, whatever its case. */
function unique(texts: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const text of texts) if (text && !kept.has(foldText(text))) kept.set(foldText(text), text);
  return [...kept.values()];
}

function bare(text: string): string {
  return foldText(text).replaceAll(/[^a-z0-9]/g, '');
}
