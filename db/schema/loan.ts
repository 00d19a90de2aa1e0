export interface LoanRow {
  id: string;
  packed: string;
  by_lab: 0 | 1;
  deleted: 0 | 1;
}

export interface LoanDetailRow {
  id: string;
  taken_by: string;
  condition: string;
  deleted: 0 | 1;
}

export interface LoanLineRow {
  id: string;
  loan_id: string;
  resource_id: string | null;
  kit_id: string | null;
  kit_line_id: string | null;
  description: string;
  quantity: number;
  out_at: number;
  position: number;
  deleted: 0 | 1;
}

/** Derived: the database keeps it itself. */
export interface OpenLoanLineRow {
  line_id: string;
}

export interface LoanCheckRow {
  id: string;
  loan_id: string;
  line_id: string | null;
  resource_id: string | null;
  at: number;
  returned: number;
  missing: number;
  damaged: number;
  refilled: number;
  note: string;
  deleted: 0 | 1;
}
