import { foldText } from '../organisation/fold-text.ts';
import { accept, type Result, refusal, refuse } from '../result.ts';
import { dateAsTyped, parseTypedDate } from '../time/parse-typed.ts';
import { type IsoDate, isIsoDate } from '../time/wall-time.ts';
import { type CustomField, type CustomValues, MAX_VALUE } from './custom-field.ts';

const YES: ReadonlySet<string> = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x']);
const NO: ReadonlySet<string> = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0']);
/** With or without points between the thousands; the last comma or point is the decimal one. */
const NUMBER = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$|^[+-]?\d+\.\d+$/;
const MOST = 1e12;

/** What somebody typed or a file says, as it is kept: `2,5` becomes `2.5`, `1-9-2026` becomes `2026-09-01`. Nothing stays nothing. */
export function parseValue(field: CustomField, typed: string, today: IsoDate): Result<string> {
  const text = typed.trim();
  if (text === '') return accept('');
  const facts = { name: field.name, given: text.length > 40 ? `${text.slice(0, 40)}…` : text };
  const wrong = (what: 'long' | 'number' | 'date' | 'choice' | 'yes-no', more = {}) =>
    refuse(refusal(`custom-field/value-${what}`, { ...facts, ...more }, `customValues.${field.id}`));
  if (text.length > MAX_VALUE) return wrong('long', { letters: text.length, most: MAX_VALUE });
  switch (field.kind) {
    case 'text':
      return accept(text);
    case 'number': {
      const number = parseNumber(withoutUnit(text, field.unit));
      return number === null ? wrong('number') : accept(String(Number(number.toFixed(6))));
    }
    case 'date': {
      const date = isIsoDate(text) ? text : parseTypedDate(text, today);
      return date ? accept(date) : wrong('date');
    }
    case 'choice': {
      const choice = field.choices.find((known) => foldText(known) === foldText(text));
      return choice === undefined ? wrong('choice', { choices: someOf(field.choices) }) : accept(choice);
    }
    case 'yes_no':
      if (YES.has(foldText(text))) return accept('yes');
      return NO.has(foldText(text)) ? accept('no') : wrong('yes-no');
  }
}

/** What is to be kept of what was typed, by field; a value that cannot be read is refused beside its field. What stands there
 * already is left out: a choice that is offered no longer may stay where it is. */
export function checkValues(
  fields: readonly CustomField[],
  current: CustomValues,
  typed: CustomValues,
  today: IsoDate,
): Result<CustomValues> {
  const kept: Record<string, string> = {};
  for (const [fieldId, text] of Object.entries(typed)) {
    const now = current[fieldId] ?? '';
    if (text.trim() === now) continue;
    const field = fields.find(({ id }) => id === fieldId);
    if (!field) return refuse(refusal('custom-field/gone', { id: fieldId }));
    const value = parseValue(field, text, today);
    if (!value.ok) return value;
    if (value.value !== now) kept[fieldId] = value.value;
  }
  return accept(kept);
}

/** As Dutch people write it: `2,5`, `01-09-2026`. Text and choices as they are. */
export function valueAsTyped(kind: CustomField['kind'], value: string): string {
  if (kind === 'number') return value.replace('.', ',');
  return kind === 'date' && isIsoDate(value) ? dateAsTyped(value) : value;
}

/** As it is kept and as it is typed, whatever its kind, for a search that knows no kinds. */
export function searchText(value: string): string {
  if (isIsoDate(value)) return `${value} ${dateAsTyped(value)}`;
  return /^-?\d+\.\d+$/.test(value) ? `${value} ${value.replace('.', ',')}` : value;
}

function withoutUnit(text: string, unit: string): string {
  const folded = text.toLowerCase();
  return unit && folded.endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length).trim() : text;
}

function parseNumber(text: string): number | null {
  const packed = text.replaceAll(' ', '');
  if (!NUMBER.test(packed)) return null;
  const isDutch = packed.includes(',') || /^[+-]?\d{1,3}(?:\.\d{3})+$/.test(packed);
  const number = Number(isDutch ? packed.replaceAll('.', '').replace(',', '.') : packed);
  return Number.isFinite(number) && Math.abs(number) <= MOST ? number : null;
}

function someOf(choices: readonly string[]): string {
  return choices.length > 6 ? `${choices.slice(0, 6).join(', ')}, …` : choices.join(', ');
}
