export const schoolKinds = ['school_po', 'school_vo', 'school_so'] as const;
export const organisationKinds = [
  ...schoolKinds,
  'mbo',
  'company',
  'board',
  'foundation',
  'municipality',
  'other',
] as const;
export const organisationStatuses = ['active', 'closed', 'merged'] as const;
export const holidayRegions = ['noord', 'midden', 'zuid'] as const;
export const dayModels = ['traditional', 'continuous', 'five_equal', 'hoorns', 'other'] as const;

export type SchoolKind = (typeof schoolKinds)[number];
export type OrganisationKind = (typeof organisationKinds)[number];
export type OrganisationStatus = (typeof organisationStatuses)[number];
export type HolidayRegion = (typeof holidayRegions)[number];
export type DayModel = (typeof dayModels)[number];

/** An organisation as a person fills it in. */
export interface OrganisationDraft {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly branchCode: string | null;
  readonly boardCode: string | null;
  readonly chamberCode: string | null;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
  readonly municipality: string;
  readonly province: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly denomination: string;
  readonly holidayRegion: HolidayRegion | null;
  readonly dayModel: DayModel | null;
  readonly pupils: number | null;
  readonly travelMinutes: number | null;
  readonly status: 'active' | 'closed';
  readonly note: string;
}

export interface ContactDraft {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
}

export function isSchool(kind: OrganisationKind): kind is SchoolKind {
  return (schoolKinds as readonly string[]).includes(kind);
}
