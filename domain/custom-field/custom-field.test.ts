import { describe, expect, test } from 'vitest';
import { mapColumns } from '../import/map-columns.ts';
import { assetImportFields } from '../inventory/import-fields.ts';
import { fc, runs } from '../property.fixture.ts';
import { type CustomField, checkField } from './custom-field.ts';
import { importFieldsOf, splitColumns } from './import-columns.ts';
import { parseValue, valueAsTyped } from './parse-value.ts';

const draft = { name: 'Vermogen', kind: 'number', unit: 'W', choices: [], category: '', required: false } as const;
const field = (patch: Partial<CustomField>): CustomField => ({ id: 'f', ...draft, ...patch });
const TODAY = '2026-11-22';

describe('a definition', () => {
  test('is tidied, and keeps only what its kind uses', () => {
    const choices = [' Rood ', 'rood', '', 'Blauw'];
    expect(checkField({ ...draft, name: '  Kleur  kabel ', kind: 'choice', choices }, [])).toEqual({
      ok: true,
      value: { ...draft, name: 'Kleur kabel', kind: 'choice', unit: '', choices: ['Rood', 'Blauw'] },
    });
    expect(checkField({ ...draft, choices }, [])).toEqual({ ok: true, value: draft });
  });

  test.each([
    ['no name', { name: ' – ' }, 'name-empty', 'name'],
    ['a name of 200 letters', { name: 'a'.repeat(200) }, 'name-long', 'name'],
    ['the name of a field of Techlab', { name: 'Serie-nummer' }, 'name-built-in', 'name'],
    ['a name that another has', { name: 'ARBO klasse' }, 'name-taken', 'name'],
    ['a choice without choices', { kind: 'choice' as const }, 'choices-empty', 'choices'],
    [
      '51 choices',
      { kind: 'choice' as const, choices: Array.from({ length: 51 }, (_, at) => `Keuze ${at}`) },
      'choices-many',
      'choices',
    ],
    ['a choice of 201 letters', { kind: 'choice' as const, choices: ['a'.repeat(201)] }, 'choice-long', 'choices'],
  ])('is refused with %s', (_, patch, what, at) => {
    const checked = checkField({ ...draft, ...patch }, [{ name: 'Arbo-klasse' }]);
    expect(checked).toMatchObject({ ok: false, refusal: { code: `custom-field/${what}`, field: at } });
  });

  test('finds its column with and without the unit, apart from the columns of every asset', () => {
    const fields = importFieldsOf([field({}), field({ id: 'g', name: 'Arbo-klasse', unit: '' })]);
    const columnsIn = (header: readonly string[]) =>
      splitColumns(mapColumns(header, [...assetImportFields, ...fields]));
    expect(columnsIn(['Labelcode', 'Vermogen (W)', 'ARBO KLASSE'])).toEqual({
      columns: { assetTag: 0 },
      customColumns: { f: 1, g: 2 },
    });
    expect(columnsIn(['vermogen'])).toEqual({ columns: {}, customColumns: { f: 0 } });
  });
});

describe('a value', () => {
  test.each([
    ['number', '2,5', '2.5'],
    ['number', '2.5', '2.5'],
    ['number', '1.500', '1500'],
    ['number', '1.234,50', '1234.5'],
    ['number', '-0,5 w', '-0.5'],
    ['number', ' 40 ', '40'],
    ['date', '1-9-2026', '2026-09-01'],
    ['date', '2026-09-01', '2026-09-01'],
    ['choice', ' ROOD', 'Rood'],
    ['yes_no', 'Ja', 'yes'],
    ['yes_no', 'n', 'no'],
    ['text', " 't Hart 🙂 ", "'t Hart 🙂"],
    ['text', 'a'.repeat(200), 'a'.repeat(200)],
    ['date', '  ', ''],
  ] as const)('%s: %s is kept as %s', (kind, typed, kept) => {
    expect(parseValue(field({ kind, choices: ['Rood'] }), typed, TODAY)).toEqual({ ok: true, value: kept });
  });

  test.each([
    ['number', 'ca. 5', 'number'],
    ['number', '1,2,3', 'number'],
    ['number', '1e400', 'number'],
    ['number', '9'.repeat(30), 'number'],
    ['date', '31-02-2026', 'date'],
    ['date', 'ooit', 'date'],
    ['choice', 'Groen', 'choice'],
    ['yes_no', 'misschien', 'yes-no'],
    ['text', 'a'.repeat(201), 'long'],
  ] as const)('%s: %s is refused', (kind, typed, what) => {
    expect(parseValue(field({ kind, choices: ['Rood'] }), typed, TODAY)).toMatchObject({
      refusal: { code: `custom-field/value-${what}`, field: 'customValues.f', facts: { name: 'Vermogen' } },
    });
  });

  test('that was kept, shown and typed again is the same value', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (number) => {
        const kept = parseValue(field({}), String(Math.round(number * 100) / 100), TODAY);
        const value = kept.ok ? kept.value : '';
        const again = parseValue(field({}), valueAsTyped('number', value), TODAY);
        expect(again).toEqual(kept);
      }),
      runs(100),
    );
    expect(valueAsTyped('date', '2026-09-01')).toBe('01-09-2026');
  });
});
