import type { ContactDraft } from '#domain/organisation/organisation.ts';

export interface ContactLine extends ContactDraft {
  readonly id: string;
  readonly organisationId: string;
}
