import type { OrganisationDraft } from './organisation.ts';

/** A primary school of which nothing is known but what is given. */
export function newOrganisation(given: Partial<OrganisationDraft> = {}): OrganisationDraft {
  return {
    kind: 'school_po',
    name: '',
    branchCode: null,
    boardCode: null,
    chamberCode: null,
    street: '',
    houseNumber: '',
    postcode: '',
    city: '',
    municipality: '',
    province: '',
    phone: '',
    email: '',
    website: '',
    denomination: '',
    holidayRegion: null,
    dayModel: null,
    pupils: null,
    travelMinutes: null,
    status: 'active',
    note: '',
    ...given,
  };
}
