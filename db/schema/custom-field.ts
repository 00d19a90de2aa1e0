export interface CustomFieldRow {
  id: string;
  name: string;
  kind: 'text' | 'number' | 'date' | 'choice' | 'yes_no';
  unit: string;
  choices: string;
  category: string;
  required: 0 | 1;
  position: number;
  deleted: 0 | 1;
}

export interface CustomValueRow {
  id: string;
  asset_id: string;
  field_id: string;
  content: string;
  deleted: 0 | 1;
}
