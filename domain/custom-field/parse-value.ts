import { type NumberStyle, readNumber } from '../import/number-style.ts';
import { foldText } from '../organisation/fold-text.ts';
import { accept, type Result, refusal, refuse } from '../result.ts';
import { dateAsTyped, parseTypedDate } from '../time/parse-typed.ts';
import { type IsoDate, isIsoDate } from '../time/wall-time.ts';
import { type CustomField, type CustomValues, MAX_VALUE } from './custom-field.ts';

const YES: ReadonlySet<string> = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x']);
const NO: ReadonlySet<string> = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0']);
const MOST = 1e12;

/** What somebody typed or a file says, as it is kept: `2,5` becomes `2.5`, `1-9-2026` becomes `2026-09-01`. Nothing stays
 * nothing. People type a decimal comma; what was kept, and some files, have a point. */
export function parseValue(
  field: CustomField,
  typed: string,
  today: IsoDate,
  numbers: NumberStyle = 'comma',
): Result<string> {
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
      const number = parseNumber(text, field.unit, numbers);
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

/** What is to be kept of what is given, by field; a value that cannot be read is refused beside its field. What stands there
 * already is left out: a choice that is offered no longer may stay where it is. Numbers come as they are kept, with a point,
 * unless they are of a file that says otherwise. */
export function checkValues(
  fields: readonly CustomField[],
  current: CustomValues,
  given: CustomValues,
  today: IsoDate,
  numbersOf: (fieldId: string) => NumberStyle = () => 'point',
): Result<CustomValues> {
  const kept: Record<string, string> = {};
  for (const [fieldId, text] of Object.entries(given)) {
    const now = current[fieldId] ?? '';
    const field = fields.find(({ id }) => id === fieldId);
    // The same letters are the same value, but for a number that is written another way than it is kept.
    if (text.trim() === now && field?.kind !== 'number') continue;
    if (!field) return refuse(refusal('custom-field/gone', { id: fieldId }));
    const value = parseValue(field, text, today, numbersOf(fieldId));
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

export function withoutUnit(text: string, unit: string): string {
  const folded = text.toLowerCase();
  return unit && folded.endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length).trim() : text;
}

function parseNumber(text: string, unit: string, style: NumberStyle): number | null {
  const number = readNumber(withoutUnit(text, unit), style);
  return number !== null && Number.isFinite(number) && Math.abs(number) <= MOST ? number : null;
}

function someOf(choices: readonly string[]): string {
  return choices.length > 6 ? `${choices.slice(0, 6).join(', ')}, …` : choices.join(', ');
}
