import companies from '#resources/demo/companies.json' with { type: 'json' };
import schools from '#resources/demo/schools.json' with { type: 'json' };
import type { OrganisationRow } from '../schema.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { Random } from './random.ts';

export interface DemoOrganisation {
  readonly id: string;
  readonly name: string;
  readonly contactRole: string;
  readonly email: string;
}

export interface DemoOrganisations {
  readonly primary: readonly DemoOrganisation[];
  readonly secondary: readonly DemoOrganisation[];
  readonly companies: readonly DemoOrganisation[];
}

/** Contacts are roles, not people: the demo invents nobody. */
const contactRoles = {
  school_po: ['W&T-coördinator', 'Leerkracht groep 8', 'ICT-coördinator', 'Directie'],
  school_so: ['Leerkracht bovenbouw', 'Directie'],
  school_vo: ['Teamleider techniek', 'TOA', 'Docent PIE', 'Decaan'],
  mbo: ['Opleidingscoördinator', 'Praktijkinstructeur'],
  company: ['Contactpersoon onderwijs', 'Bedrijfsleider', 'Personeelszaken'],
} as const;

export function addOrganisations(tx: Tx, random: Random): DemoOrganisations {
  let count = 0;
  const branchCode = () => {
    count += 1;
    const letters = String.fromCharCode(65 + Math.floor(count / 26), 65 + (count % 26));
    return `99${letters}00`;
  };
  const school = (kind: keyof typeof contactRoles, name: string, pupils: readonly [number, number]) =>
    add(tx, random, kind, name, { branch_code: branchCode(), pupils: random.int(...pupils), holiday_region: 'midden' });
  const primary = schools.primary.map((name) => school('school_po', name, [90, 420]));
  const special = schools.special.map((name) => school('school_so', name, [60, 140]));
  const secondary = schools.secondary.map((name) => school('school_vo', name, [300, 1400]));
  const vocational = schools.vocational.map((name) => school('mbo', name, [900, 3800]));
  return {
    primary: [...primary, ...special],
    secondary: [...secondary, ...vocational],
    companies: companies.names.map((name, index) =>
      add(tx, random, 'company', name, {
        chamber_code: `990${String(index + 1).padStart(5, '0')}`,
        note: `Vakgebied: ${companies.fields[index % companies.fields.length]}`,
      }),
    ),
  };
}

function add(
  tx: Tx,
  random: Random,
  kind: keyof typeof contactRoles,
  name: string,
  own: Partial<OrganisationRow>,
): DemoOrganisation {
  const id = tx.newId();
  const city = random.pick(schools.cities);
  const domain = `${slugOf(name)}.example`;
  const isPrimary = kind === 'school_po' || kind === 'school_so';
  write(tx, 'organisation', id, {
    kind,
    name,
    street: random.pick(schools.streets),
    house_number: String(random.int(1, 140)),
    postcode: `9999 ${random.pick([...'ABCDEFGH'])}${random.pick([...'KLMNPRST'])}`,
    city,
    municipality: city,
    email: `info@${domain}`,
    website: `https://www.${domain}`,
    travel_minutes: random.int(1, 9) * 5,
    ...(isPrimary && { day_model: random.pick(['continuous', 'continuous', 'five_equal', 'traditional']) }),
    ...own,
  });
  const roles = contactRoles[kind];
  const contacts = isPrimary ? roles.slice(0, 1 + random.int(0, 1)) : roles.slice(0, 2);
  for (const role of contacts) {
    write(tx, 'contact', tx.newId(), {
      organisation_id: id,
      name: role,
      role,
      email: `${slugOf(role)}@${domain}`,
    });
  }
  const [contactRole] = roles;
  return { id, name, contactRole, email: `${slugOf(contactRole)}@${domain}` };
}

function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
