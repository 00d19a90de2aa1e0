import { expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { checkOrganisation } from './check-organisation.ts';
import { parseBoardCode, parseBranchCode, parseChamberCode, parsePostcode } from './codes.ts';
import { changesToMake, compareSchool, isInScope, type StoredSchool } from './compare-register.ts';
import { foldText } from './fold-text.ts';
import { newOrganisation } from './new-organisation.ts';
import { parseRegisterRow, parseSchoolType } from './parse-register-row.ts';
import { rankMatch, searchWords } from './rank-match.ts';

const mapping = {
  branchCode: 0,
  name: 1,
  postcode: 2,
  city: 3,
  phone: 4,
  holidayRegion: 5,
  houseNumber: 6,
  houseLetter: 7,
  houseSuffix: 8,
  pupils: 9,
};
const columns = 10;
const row = (...cells: string[]) => parseRegisterRow({ row: 2, cells }, mapping, columns);

test('normalises codes as text: upper case, no spaces, leading zeros kept', () => {
  expect([parseBranchCode(' 00ab 01'), parseBranchCode('00AB'), parseBranchCode('0AB01')]).toEqual([
    '00AB01',
    '00AB00',
    null,
  ]);
  expect([parseBoardCode('01234'), parseBoardCode('1234')]).toEqual(['01234', null]);
  expect([parseChamberCode('01234567'), parseChamberCode('1234567')]).toEqual(['01234567', null]);
  expect([parsePostcode('1234ab'), parsePostcode('1234 AB'), parsePostcode('0234 AB')]).toEqual([
    '1234 AB',
    '1234 AB',
    null,
  ]);
});

test('reads a row: one space is empty, places get small letters, a house number is put together', () => {
  const read = row('99xx00', ' De  Uil ', '5671aa', 'NUENEN CA', ' ', 'Zuid', '3', 'b', 'II', '<5');
  expect(read.ok && read.value).toMatchObject({
    branchCode: '99XX00',
    name: 'De Uil',
    postcode: '5671 AA',
    city: 'Nuenen ca',
    phone: null,
    holidayRegion: 'zuid',
    houseNumber: '3b-II',
    pupils: null,
  });
});

test('tells all that is wrong with a row at once, with the field and what stood there', () => {
  const read = row('99X', '', '12', '', '', 'Oost', '', '', '', 'veel', 'te veel');
  expect(read.ok ? [] : read.refusal.map(({ code, field, given }) => [code, field, given])).toEqual([
    ['too-many-cells', null, 'te veel'],
    ['name-missing', 'name', ''],
    ['code-wrong', 'branchCode', '99X'],
    ['postcode-wrong', 'postcode', '12'],
    ['region-unknown', 'holidayRegion', 'Oost'],
    ['pupils-wrong', 'pupils', 'veel'],
  ]);
});

test('refuses no row by throwing, whatever its cells hold', () => {
  fc.assert(fc.property(fc.array(fc.string(), { maxLength: 15 }), (cells) => void row(...cells)));
});

test.each([
  ['basisschool', 'school_po'],
  ['VBO/MAVO/HAVO', 'school_vo'],
  ['VMBO', 'school_vo'],
  ['PRO', 'school_vo'],
  ['(V)SO', 'school_so'],
  ['SBAO', 'school_so'],
  ['Speciaal basisonderwijs', 'school_so'],
  ['kapper', null],
])('%s is a %s', (text, kind) => {
  expect(parseSchoolType(text)).toBe(kind);
});

const stored: StoredSchool = {
  id: 'a',
  branchCode: '99XX00',
  status: 'active',
  kind: 'school_po',
  name: 'De Uil',
  street: '',
  houseNumber: '',
  postcode: '5671 AA',
  city: 'Nuenen ca',
  municipality: '',
  province: '',
  boardCode: null,
  denomination: '',
  phone: '040',
  email: '',
  website: '',
  holidayRegion: 'zuid',
  pupils: 100,
};

test('changes only what the register knows: an empty cell leaves the region what it has', () => {
  const read = row('99XX00', 'De Nieuwe Uil', '5671 AA', 'Nuenen ca', ' ', '', '', '', '', '');
  if (!read.ok) throw new Error('not read');
  expect(compareSchool(stored, read.value)).toEqual([{ field: 'name', before: 'De Uil', after: 'De Nieuwe Uil' }]);
});

test('keeps what a person typed unless it is to be overwritten', () => {
  const changes = [
    { field: 'name', before: 'a', after: 'b', byHand: true },
    { field: 'phone', before: '1', after: '2', byHand: false },
  ] as const;
  expect([changesToMake(changes, false).length, changesToMake(changes, true).length]).toEqual([1, 2]);
});

test('takes the schools of the chosen municipalities, or of all when none is chosen', () => {
  const place = { municipality: 'Best', province: 'Noord-Brabant' };
  const inScope = (provinces: string[], municipalities: string[]) => isInScope({ provinces, municipalities }, place);
  expect([
    inScope([], []),
    inScope(['Noord-Brabant'], ['Best']),
    inScope([], ['Son']),
    inScope(['Drenthe'], []),
  ]).toEqual([true, true, false, false]);
});

test('folds case, accents, apostrophes and spaces, and folding twice changes nothing', () => {
  expect(foldText(' ’T  HÁRT Çelik Øre ')).toBe("'t hart celik ore");
  expect(searchWords('  ')).toEqual([]);
  expect([
    rankMatch('De Uil', 'de u'),
    rankMatch('De Uil', 'uil'),
    rankMatch('De Uil', 'il'),
    rankMatch('De Uil', 'x'),
  ]).toEqual([0, 1, 2, 3]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test('tells what is wrong with a form, field by field', () => {
  const draft = newOrganisation({
    kind: 'school_po',
    name: ' ',
    branchCode: '1',
    boardCode: '',
    postcode: 'x',
    email: 'a@b',
  });
  const wrong = checkOrganisation(draft);
  expect(wrong.ok ? [] : wrong.refusal.map(({ field }) => field)).toEqual(['name', 'branchCode', 'postcode', 'email']);
  const right = checkOrganisation({ ...draft, name: "O'Brien", branchCode: '99xx00', postcode: '1234ab', email: '' });
  expect(right.ok && [right.value.branchCode, right.value.boardCode, right.value.postcode]).toEqual([
    '99XX00',
    null,
    '1234 AB',
  ]);
});
