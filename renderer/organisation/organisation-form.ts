import type { OrganisationDraft } from '#domain/organisation/organisation.ts';

/** The form holds text where a person may type anything; the draft is made of it when it is saved. */
export type FormValues = Omit<
  OrganisationDraft,
  'branchCode' | 'boardCode' | 'chamberCode' | 'pupils' | 'travelMinutes'
> & {
  readonly branchCode: string;
  readonly boardCode: string;
  readonly chamberCode: string;
  readonly pupils: number | string;
  readonly travelMinutes: number | string;
};

export const emptyForm: FormValues = {
  kind: 'school_po',
  name: '',
  branchCode: '',
  boardCode: '',
  chamberCode: '',
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
  pupils: '',
  travelMinutes: '',
  status: 'active',
  note: '',
};

type Stored = Omit<OrganisationDraft, 'status'> & { readonly status: string };

export function toForm(organisation: Stored): FormValues {
  const values = Object.keys(emptyForm).map((key) => [key, organisation[key as keyof FormValues] ?? '']);
  return {
    ...emptyForm,
    ...Object.fromEntries(values),
    holidayRegion: organisation.holidayRegion,
    dayModel: organisation.dayModel,
    status: organisation.status === 'closed' ? 'closed' : 'active',
  };
}

export function toDraft(values: FormValues): OrganisationDraft {
  return {
    ...values,
    branchCode: values.branchCode || null,
    boardCode: values.boardCode || null,
    chamberCode: values.chamberCode || null,
    pupils: values.pupils === '' ? null : Number(values.pupils),
    travelMinutes: values.travelMinutes === '' ? null : Number(values.travelMinutes),
  };
}
