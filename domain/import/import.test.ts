import { expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { mapColumns, overrideMapping } from './map-columns.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import { decodeText, isBinary, sniffEncoding } from './sniff-encoding.ts';
import { writeCsv } from './write-csv.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

test('tells windows-1252 with curly quotes from UTF-8, with or without its mark', () => {
  const curly = bytes(0x91, 0x92, 0xe9, 0x80);
  expect([sniffEncoding(curly), decodeText(curly, 'windows-1252')]).toEqual(['windows-1252', '‘’é€']);
  expect(sniffEncoding(utf8('’t Çelik'))).toBe('utf-8');
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61), 'utf-8')).toBe('a');
  const utf16 = bytes(0xff, 0xfe, 0x61, 0x00);
  expect([sniffEncoding(utf16), decodeText(utf16, 'utf-16le'), isBinary(utf16, 'utf-16le')]).toEqual([
    'utf-16le',
    'a',
    false,
  ]);
});

test('takes a spreadsheet or a photo for what it is: no text', () => {
  expect(isBinary(bytes(0x50, 0x4b, 3, 4), 'utf-8')).toBe(true);
  expect(isBinary(bytes(0x89, 0x50, 0, 1), 'windows-1252')).toBe(true);
  expect(isBinary(utf8('PKB;naam'), 'utf-8')).toBe(false);
});

test.each([
  ['a;b;c\n1,5;2,5;3,5\n', ';'],
  ['a,b\n"x;y;z",2\n"p;q;r",3\n', ','],
  ['a\tb\n1\t2\n', '\t'],
  ['naam\nalleen\neen kolom\n', ';'],
  ['a;b\n"eerste\nregel;nog een";2\n', ';'],
])('finds the delimiter of %j', (text, delimiter) => {
  expect(sniffDelimiter(text)).toBe(delimiter);
});

const fields = [
  { name: 'name', headers: ['vestigingsnaam', 'naam'] },
  { name: 'number', headers: ['huisnummer', 'huisnummertoevoeging'] },
  { name: 'suffix', headers: ['huisnummertoevoeging', 'toevoeging'] },
] as const;

test('maps columns loosely, the best name first, and each column once', () => {
  expect(mapColumns(['NAAM', 'Vestigings-naam', 'HUISNUMMER-TOEVOEGING'], fields)).toEqual({ name: 1, number: 2 });
  expect(mapColumns(['huisnummer', 'huisnummertoevoeging', 'Naam school'], fields)).toEqual({
    number: 0,
    suffix: 1,
    name: 2,
  });
  expect(mapColumns(['GEBIED NAAM', 'x'], fields)).toEqual({});
});

test('lets the command line name a column for a field, and says which words name nothing', () => {
  const { mapping, unknown } = overrideMapping(['A=B', 'Kop'], fields, {}, [
    'a=b=name',
    'kop=SUFFIX',
    'weg=name',
    'kop=niets',
  ]);
  expect(mapping).toEqual({ name: 0, suffix: 1 });
  expect(unknown).toEqual(['weg=name', 'kop=niets']);
});

test('writes what a Dutch spreadsheet opens well, and guards cells that it would run', () => {
  const rows = [
    ['=1+1', 2.5, null],
    ['a;"b"', -3, '-@x'],
    [' spatie', 0, '+31 40'],
  ];
  expect(writeCsv(['x', 'y', 'z'], rows, { style: 'semicolon' })).toBe(
    '\uFEFFx;y;z\r\n\'=1+1;2,5;\r\n"a;""b""";-3;\'-@x\r\n" spatie";0;\'+31 40\r\n',
  );
  expect(writeCsv(['x'], [[2.5], ['1,5']], { style: 'comma' })).toBe('x\r\n2.5\r\n"1,5"\r\n');
});

test('never writes a cell that starts with a formula sign, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const line = writeCsv(['h'], [[text]], { style: 'comma' }).slice('h\r\n'.length);
      expect(line).not.toMatch(/^"?[=+\-@]/);
    }),
  );
});
