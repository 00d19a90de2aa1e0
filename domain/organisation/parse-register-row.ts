import type { TableRow } from '../import/table.ts';
import { accept, type Result, refuse } from '../result.ts';
import { isEmail, parseBoardCode, parseBranchCode, parsePostcode } from './codes.ts';
import { type HolidayRegion, holidayRegions, type SchoolKind } from './organisation.ts';
import { readablePlace } from './readable-place.ts';
import type { RegisterFieldName, RegisterMapping } from './register-fields.ts';

/** One school as the register has it. An absent or empty cell is null: it says nothing about the school. */
export interface RegisterSchool {
  readonly row: number;
  readonly branchCode: string;
  readonly kind: SchoolKind | null;
  readonly name: string;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly municipality: string | null;
  readonly province: string | null;
  readonly boardCode: string | null;
  readonly denomination: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly holidayRegion: HolidayRegion | null;
  readonly pupils: number | null;
}

export type RowProblemCode =
  | 'code-missing'
  | 'code-wrong'
  | 'code-twice'
  | 'name-missing'
  | 'postcode-wrong'
  | 'board-wrong'
  | 'region-unknown'
  | 'type-unknown'
  | 'pupils-wrong'
  | 'email-wrong'
  | 'too-long'
  | 'too-many-cells';

export interface RowProblem {
  readonly code: RowProblemCode;
  readonly field: RegisterFieldName | null;
  readonly given: string;
  /** The earlier row that says something else. */
  readonly otherRow: number | null;
}

const MAX_TEXT = 200;

/** Reads one row by its mapping. All that is wrong with it is told at once. */
export function parseRegisterRow(
  { row, cells }: TableRow,
  mapping: RegisterMapping,
  columns: number,
): Result<RegisterSchool, readonly RowProblem[]> {
  const problems: RowProblem[] = [];
  const raw = (field: RegisterFieldName): string => {
    const column = mapping[field];
    const cell = column === undefined ? '' : (cells[column] ?? '').replaceAll(/\s+/g, ' ').trim();
    // Our own export guards a cell that looks like a formula.
    return cell.replace(/^'(?=[=+\-@])/, '');
  };
  const complain = (code: RowProblemCode, field: RegisterFieldName | null, given: string) => {
    problems.push({ code, field, given: given.slice(0, 80), otherRow: null });
    return null;
  };
  const text = (field: RegisterFieldName): string | null => {
    const given = raw(field);
    if (given === '') return null;
    return given.length > MAX_TEXT ? complain('too-long', field, given) : given;
  };
  const parsed = <T>(field: RegisterFieldName, parse: (given: string) => T | null, code: RowProblemCode): T | null => {
    const given = raw(field);
    return given === '' ? null : (parse(given) ?? complain(code, field, given));
  };
  const place = (field: RegisterFieldName) => {
    const given = text(field);
    return given && readablePlace(given);
  };
  if (cells.slice(columns).some((cell) => cell.trim() !== ''))
    complain('too-many-cells', null, cells.slice(columns).join(' '));
  if (raw('branchCode') === '') complain('code-missing', 'branchCode', '');
  if (raw('name') === '') complain('name-missing', 'name', '');
  const school: RegisterSchool = {
    row,
    branchCode: parsed('branchCode', parseBranchCode, 'code-wrong') ?? '',
    kind: parsed('type', parseSchoolType, 'type-unknown'),
    name: text('name') ?? '',
    street: text('street'),
    houseNumber: houseNumberOf(raw),
    postcode: parsed('postcode', parsePostcode, 'postcode-wrong'),
    city: place('city'),
    municipality: place('municipality'),
    province: text('province'),
    boardCode: parsed('boardCode', parseBoardCode, 'board-wrong'),
    denomination: text('denomination'),
    phone: text('phone'),
    email: parsed('email', (given) => (isEmail(given) ? given : null), 'email-wrong'),
    website: text('website'),
    holidayRegion: parsed('holidayRegion', parseRegion, 'region-unknown'),
    // DUO hides numbers under five as `<5`: that says nothing exact.
    pupils: raw('pupils').startsWith('<') ? null : parsed('pupils', parseCount, 'pupils-wrong'),
  };
  return problems.length > 0 ? refuse(problems) : accept(school);
}

/** The old names of the levels too: VBO is what vmbo was called. */
export function parseSchoolType(text: string): SchoolKind | null {
  const type = text.toLowerCase();
  if (/basis(?:school|onderwijs)|^b(?:ao|o)$|^po$|primair/.test(type) && !type.includes('speciaal')) return 'school_po';
  if (/\bv?so\b|\(v\)so|\bsba?o\b|speciaal/.test(type)) return 'school_so';
  if (/v(?:m)?bo|mavo|havo|vwo|\bpro\b|praktijk|\bvo\b|voortgezet|brugjaar|gymnasium|atheneum|lyceum/.test(type))
    return 'school_vo';
  return null;
}

function parseRegion(text: string): HolidayRegion | null {
  const lower = text.toLowerCase().replace(/^regio /, '');
  return holidayRegions.find((region) => region === lower) ?? null;
}

function parseCount(text: string): number | null {
  const digits = text.replace(/^(\d{1,2})\.(\d{3})$/, '$1$2');
  return /^\d{1,5}$/.test(digits) ? Number(digits) : null;
}

function houseNumberOf(raw: (field: RegisterFieldName) => string): string | null {
  const number = raw('houseNumber');
  if (number === '') return null;
  const suffix = raw('houseSuffix');
  return `${number}${raw('houseLetter')}${suffix && `-${suffix}`}`.slice(0, MAX_TEXT);
}
