export interface ResourceTermsRow {
  id: string;
  resource_id: string;
  owner_id: string;
  first_on: string | null;
  last_on: string | null;
  hours: string;
  notice_days: number;
  approval: 'none' | 'owner' | 'lab';
  contact: string;
  note: string;
  recalled_from: string | null;
  recall_reason: string;
  deleted: 0 | 1;
}
