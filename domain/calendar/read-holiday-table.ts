import type { ImportField, Mapping } from '../import/map-columns.ts';
import type { TableRow } from '../import/table.ts';
import { foldText } from '../organisation/fold-text.ts';
import { type HolidayRegion, holidayRegions } from '../organisation/organisation.ts';
import { type IsoDate, isIsoDate } from '../time/wall-time.ts';
import { doubtsOf, type HolidayDoubt } from './check-holiday.ts';
import { type HolidayName, type HolidayPeriod, holidayKey } from './holiday-period.ts';
import { schoolYearOf } from './school-year.ts';

export type HolidayFieldName = 'holiday' | 'region' | 'firstOn' | 'lastOn';

/** The columns of a holiday table, by the names that public files give them. */
export const holidayFields: readonly (ImportField<HolidayFieldName> & { readonly required: true })[] = [
  { name: 'holiday', headers: ['vakantie', 'naam', 'name', 'holiday', 'omschrijving'], required: true },
  { name: 'region', headers: ['vakantieregio', 'regio', "regio's", 'groups', 'region'], required: true },
  {
    name: 'firstOn',
    headers: ['eerste dag', 'van', 'vanaf', 'begin', 'begindatum', 'start', 'startdate', 'startdatum'],
    required: true,
  },
  {
    name: 'lastOn',
    headers: ['laatste dag', 'tot en met', 't/m', 'einde', 'eind', 'einddatum', 'enddate', 'end', 'tot'],
    required: true,
  },
];

export interface ReadHoliday extends HolidayPeriod {
  /** The row of the file. */
  readonly row: number;
  readonly doubts: readonly HolidayDoubt[];
}

/** A row that names no holiday of a region on certain days. */
export interface UnreadRow {
  readonly row: number;
  readonly problem: HolidayFieldName | 'order';
  readonly given: string;
}

/** One holiday per row and region, with what is doubtful about it. */
export function readHolidayTable(
  rows: readonly TableRow[],
  columns: Mapping<HolidayFieldName>,
): { readonly holidays: readonly ReadHoliday[]; readonly unread: readonly UnreadRow[] } {
  const read: Omit<ReadHoliday, 'doubts'>[] = [];
  const unread: UnreadRow[] = [];
  for (const { row, cells } of rows) {
    const cell = (field: HolidayFieldName) => cells[columns[field] ?? -1]?.trim() ?? '';
    const holiday = parseHoliday(cell('holiday'));
    const regions = parseRegions(cell('region'));
    const [firstOn, lastOn] = [parseDate(cell('firstOn')), parseDate(cell('lastOn'))];
    const wrong = (problem: UnreadRow['problem'], given: string) => unread.push({ row, problem, given });
    if (!holiday) wrong('holiday', cell('holiday'));
    else if (!regions) wrong('region', cell('region'));
    else if (!firstOn) wrong('firstOn', cell('firstOn'));
    else if (!lastOn) wrong('lastOn', cell('lastOn'));
    else if (lastOn < firstOn) wrong('order', `${cell('firstOn')} - ${cell('lastOn')}`);
    else {
      const schoolYear = schoolYearOf(firstOn);
      for (const region of regions) read.push({ row, schoolYear, holiday, region, firstOn, lastOn });
    }
  }
  return { holidays: read.map((period) => ({ ...period, doubts: allDoubts(period, read) })), unread };
}

function allDoubts(period: HolidayPeriod, all: readonly HolidayPeriod[]): readonly HolidayDoubt[] {
  const others = all.filter((other) => other !== period && other.region === period.region);
  const twice = others.some((other) => holidayKey(other) === holidayKey(period));
  const overlapping = others.some((other) => other.firstOn <= period.lastOn && period.firstOn <= other.lastOn);
  return [
    ...doubtsOf(period),
    ...(twice ? ['twice' as const] : []),
    ...(overlapping && !twice ? ['overlaps' as const] : []),
  ];
}

const holidayWords: readonly (readonly [HolidayName, RegExp])[] = [
  ['herfst', /herfst|autumn|fall/],
  ['kerst', /kerst|christmas/],
  ['voorjaar', /voorjaar|krokus|carnaval|spring/],
  ['zomer', /zomer|summer/],
  ['mei', /\bmei|\bmay\b/],
];

function parseHoliday(text: string): HolidayName | null {
  const folded = foldText(text);
  return holidayWords.find(([, word]) => word.test(folded))?.[0] ?? null;
}

const regionWords: Readonly<Record<string, HolidayRegion>> = {
  noord: 'noord',
  north: 'noord',
  no: 'noord',
  n: 'noord',
  midden: 'midden',
  central: 'midden',
  mi: 'midden',
  m: 'midden',
  zuid: 'zuid',
  south: 'zuid',
  zu: 'zuid',
  z: 'zuid',
};

/** `NO,MI`, `regio Noord`, `heel Nederland`; null when a word names no region. */
function parseRegions(text: string): readonly HolidayRegion[] | null {
  const folded = foldText(text);
  if (/\b(?:heel nederland|alle|landelijk|all)\b/.test(folded)) return holidayRegions;
  const words = folded.split(/[^a-z]+/).filter((word) => word && !/^(?:regio'?s?|region|nl|en)$/.test(word));
  const regions = words.map((word) => (Object.hasOwn(regionWords, word) ? regionWords[word] : undefined));
  const known = holidayRegions.filter((region) => regions.includes(region));
  return words.length > 0 && !regions.includes(undefined) ? known : null;
}

/** `2027-02-13` or, as Dutch people write, `13-02-2027`; anything else is not guessed at. */
function parseDate(text: string): IsoDate | null {
  const iso = text.slice(0, 10);
  if (isIsoDate(iso) && /^$|^T/.test(text.slice(10))) return iso;
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}
