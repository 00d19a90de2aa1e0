import type { ImportField, Mapping } from '../import/map-columns.ts';

/** What a school register may bring, in the order in which columns are handed out. */
export const registerFields = [
  {
    name: 'branchCode',
    required: true,
    headers: [
      'vestigingscode',
      'vestigingsnummer',
      'brin vestigingsnummer',
      'brincode',
      'brin nummer',
      'instellingscode',
      'brin',
    ],
  },
  {
    name: 'name',
    required: true,
    headers: ['vestigingsnaam', 'schoolnaam', 'instellingsnaam vestiging', 'instellingsnaam', 'naam'],
  },
  { name: 'type', headers: ['type', 'schooltype', 'onderwijssoort', 'onderwijstype', 'soort po', 'soort'] },
  { name: 'street', headers: ['straatnaam', 'straat', 'adres'] },
  { name: 'houseNumber', headers: ['huisnummer', 'huisnummertoevoeging', 'huisnr'] },
  { name: 'houseLetter', headers: ['huisletter'] },
  { name: 'houseSuffix', headers: ['huisnummertoevoeging', 'toevoeging'] },
  { name: 'postcode', headers: ['postcode'] },
  { name: 'city', headers: ['plaatsnaam', 'plaats', 'woonplaats'] },
  { name: 'municipality', headers: ['gemeentenaam', 'gemeente'] },
  { name: 'province', headers: ['provincie', 'provincienaam'] },
  { name: 'boardCode', headers: ['bevoegd gezag nummer', 'bevoegdgezagnr', 'bestuursnummer'] },
  { name: 'denomination', headers: ['denominatie', 'richting'] },
  { name: 'phone', headers: ['telefoonnummer', 'telefoon', 'tel'] },
  { name: 'email', headers: ['e-mailadres', 'email', 'e-mail'] },
  { name: 'website', headers: ['internetadres', 'website', 'url', 'internet'] },
  { name: 'holidayRegion', headers: ['vakantieregio', 'regio vakantie'] },
  { name: 'pupils', headers: ['leerlingen', 'aantal leerlingen', 'leerlingaantal'] },
] as const satisfies readonly ImportField<string>[];

export type RegisterFieldName = (typeof registerFields)[number]['name'];
export type RegisterMapping = Mapping<RegisterFieldName>;
