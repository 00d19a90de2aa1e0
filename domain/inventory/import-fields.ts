import type { ImportField } from '../import/map-columns.ts';

export const assetImportFieldNames = [
  'assetTag',
  'serialNumber',
  'model',
  'name',
  'location',
  'room',
  'place',
  'owner',
  'category',
  'amount',
  'note',
] as const;
export type AssetImportFieldName = (typeof assetImportFieldNames)[number];

/** The columns of a list of assets and what they may be called; our own export is read back. */
export const assetImportFields: readonly ImportField<AssetImportFieldName>[] = [
  {
    name: 'assetTag',
    headers: ['labelcode', 'label', 'asset tag', 'tag', 'inventarisnummer', 'code', 'nummer', 'uuid'],
  },
  { name: 'serialNumber', headers: ['serienummer', 'serial number', 'serial', 'sn'] },
  { name: 'model', headers: ['model', 'type', 'soort', 'artikel'] },
  { name: 'name', headers: ['naam', 'name', 'apparaat', 'omschrijving'] },
  {
    name: 'location',
    headers: ['staat nu in', 'is now at', 'locatie', 'location', 'lab', 'vestiging', 'location room'],
  },
  { name: 'room', headers: ['ruimte', 'room', 'lokaal'] },
  { name: 'place', headers: ['plek', 'place', 'kast', 'plaats', 'location specific'] },
  { name: 'owner', headers: ['eigenaar', 'owner'] },
  { name: 'category', headers: ['categorie', 'category', 'groep'] },
  { name: 'amount', headers: ['aantal', 'quantity', 'stuks', 'hoeveelheid'] },
  { name: 'note', headers: ['notitie', 'note', 'opmerking', 'opmerkingen', 'specific name'] },
];

/** What one row of the file says. A field whose column is absent is absent here: it is left as it is. */
export type AssetImportRow = { readonly [Field in AssetImportFieldName]?: string } & {
  /** The number that a spreadsheet shows for it. */
  readonly row: number;
  /** Of the fields of this region that have a column, by their id. */
  readonly customValues?: Readonly<Record<string, string>>;
};
