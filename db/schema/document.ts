export interface DocumentRow {
  id: string;
  attachment_id: string;
  resource_id: string | null;
  model_id: string | null;
  title: string;
  deleted: 0 | 1;
}
