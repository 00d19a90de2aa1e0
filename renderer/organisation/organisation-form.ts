import { newOrganisation } from '#domain/organisation/new-organisation.ts';
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
  ...newOrganisation(),
  branchCode: '',
  boardCode: '',
  chamberCode: '',
  pupils: '',
  travelMinutes: '',
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
