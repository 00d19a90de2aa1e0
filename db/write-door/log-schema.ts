/** Row types of the operation log (SYNC.md 1). */

export interface SyncDeviceRow {
  id: string;
  name: string;
  this: 0 | 1;
  created_at: number;
  token: string;
}

export interface SyncStreamRow {
  no: number;
  device_id: string;
  scope: string;
  seq: number;
  group_hash: Uint8Array | null;
}

export interface SyncGroupRow {
  stream: number;
  last_seq: number;
  first_seq: number;
  hlc: number;
  transaction_id: string;
  actor: string;
  action: string;
  /** How far its writer had seen the streams of other devices. Of its own it has seen all with a lower clock. */
  dependencies: string;
  previous_hash: Uint8Array | null;
  hash: Uint8Array;
}

export interface SyncOpRow {
  id: number;
  stream: number;
  seq: number;
  hlc: number;
  table_no: number;
  row_id: string;
  schema: number;
  patch: string | null;
}

export interface SyncRowRow {
  table_no: number;
  row_id: string;
  base: number;
  columns: string;
}
