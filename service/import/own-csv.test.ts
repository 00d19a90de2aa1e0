import { expect, test } from 'vitest';
import { csvValue } from '#domain/custom-field/csv-value.ts';
import type { CustomField, CustomFieldKind, CustomValues } from '#domain/custom-field/custom-field.ts';
import { checkValues, parseValue } from '#domain/custom-field/parse-value.ts';
import { sniffNumbers } from '#domain/import/number-style.ts';
import { type CsvVariant, writeCsv } from '#domain/import/write-csv.ts';
import { fc, runs } from '#domain/property.fixture.ts';
import { accept } from '#domain/result.ts';
import { importRow } from './import-rows.ts';
import { readTable } from './read-table.ts';

const TODAY = '2026-11-22';
const choices = ['Rood; of blauw', '"Klasse I"', "'=1", '- geen'];
const field = (kind: CustomFieldKind): CustomField => {
  const draft = { name: kind, unit: 'W', choices, category: '', required: false };
  return { ...draft, id: kind, kind };
};
const fields = (['text', 'number', 'date', 'choice', 'yes_no'] as const).map(field);

/** Kept values only: what a person typed was tidied when it was kept. */
const kept = (kind: CustomFieldKind, typed: fc.Arbitrary<string>) =>
  typed.map((text) => parseValue(field(kind), text, TODAY, 'point')).map((read) => (read.ok ? read.value : ''));

const rows = fc.array(
  fc.record({
    text: kept('text', fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom("'=1", '-5', '1.234'))),
    number: kept(
      'number',
      fc.oneof(
        fc.constantFrom('1.234', '12.345', '1234', '0.125', '-1.5', '1000000.001', '0.000001'),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => number.toFixed(6)),
      ),
    ),
    date: fc.constantFrom('', '2026-03-01', '1999-12-31'),
    choice: fc.constantFrom('', ...choices),
    yes_no: fc.constantFrom('', 'yes', 'no'),
  }),
  { minLength: 1, maxLength: 6 },
);

test.each<[CsvVariant['style'], { readonly yes: string; readonly no: string }]>([
  ['semicolon', { yes: 'Ja', no: 'Nee' }],
  ['semicolon', { yes: 'Yes', no: 'No' }],
  ['comma', { yes: 'Ja', no: 'Nee' }],
  ['comma', { yes: 'yes', no: 'no' }],
])('what is exported with a %s and read again is what it was (%j)', async (style, words) => {
  await fc.assert(
    fc.asyncProperty(rows, async (values) => {
      const header = ['Labelcode', ...fields.map(({ name }) => name)];
      const cells = values.map((value, at) => [
        `A-${at}`,
        ...fields.map((one) => csvValue(one, value[one.kind], words)),
      ]);
      const table = await readTable(new TextEncoder().encode(writeCsv(header, cells, { style })));
      if (!table.ok) throw new Error(table.refusal.code);
      const numbers = sniffNumbers(
        table.value.rows.map((row) => row.cells[2] ?? ''),
        table.value.delimiter === ',' ? 'point' : 'comma',
      );
      const columns = Object.fromEntries(fields.map(({ id }, at) => [id, at + 1]));
      const read = table.value.rows.map((row) => {
        const { row: _, ...given } = importRow(row, columns, Object.keys(columns));
        return given as Record<string, string>;
      });
      for (const [at, given] of read.entries()) {
        const value: CustomValues = values[at] ?? {};
        const filled = Object.fromEntries(Object.entries(value).filter(([, content]) => content !== ''));
        expect(checkValues(fields, {}, given, TODAY, () => numbers.style)).toEqual(accept(filled));
        expect(checkValues(fields, filled, given, TODAY, () => numbers.style)).toEqual(accept({}));
      }
    }),
    runs(40),
  );
});
