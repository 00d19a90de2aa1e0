/** One line of the operation log. */
export interface LoggedOp {
  readonly stream: number;
  readonly seq: number;
  readonly hlc: number;
  readonly table_no: number;
  readonly row_id: string;
  readonly patch: string | null;
}
