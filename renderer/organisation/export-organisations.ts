import type { TFunction } from 'i18next';
import { writeCsv } from '#domain/import/write-csv.ts';
import type { HolidayRegion, OrganisationKind, OrganisationStatus } from '#domain/organisation/organisation.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { desktop } from '../desktop.ts';

interface ExportLine {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly branchCode: string | null;
  readonly chamberCode: string | null;
  readonly postcode: string;
  readonly city: string;
  readonly municipality: string;
  readonly province: string;
  readonly phone: string;
  readonly holidayRegion: HolidayRegion | null;
  readonly status: OrganisationStatus;
}

const fields = [
  'branchCode',
  'chamberCode',
  'name',
  'kind',
  'postcode',
  'city',
  'municipality',
  'province',
  'phone',
  'holidayRegion',
  'status',
] as const;

/** The list as it stands, for a spreadsheet; its Dutch headings are those that the import knows. */
export async function exportOrganisations(
  lines: readonly ExportLine[],
  style: 'semicolon' | 'comma',
  t: TFunction,
): Promise<void> {
  const text = writeCsv(
    fields.map((field) => t(`organisation:field.${field}`)),
    lines.map((line) => [
      line.branchCode,
      line.chamberCode,
      line.name,
      t(`organisation:kind.${line.kind}`),
      line.postcode,
      line.city,
      line.municipality,
      line.province,
      line.phone,
      line.holidayRegion && t(`organisation:region.${line.holidayRegion}`),
      t(`organisation:status.${line.status}`),
    ]),
    { style },
  );
  const name = `${t('organisation:exportName')}-${dateOf(Date.now())}.csv`;
  await desktop.saveFile(name, new TextEncoder().encode(text));
}
