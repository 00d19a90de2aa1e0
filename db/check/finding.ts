/** One thing that is wrong with a data file. The sentence is looked up by `kind`. */
export interface Finding {
  readonly kind:
    | 'damaged-page'
    | 'broken-reference'
    | 'occupancy-missing'
    | 'occupancy-unfounded'
    | 'log-chain-broken'
    | 'log-gap'
    | 'damaged-content'
    | 'search-differs'
    | 'row-differs'
    | 'row-without-log';
  readonly table: string;
  readonly rowId: string;
  readonly detail: string;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Findings beyond the list, which is cut so that a ruined file does not flood the screen. */
  readonly more: number;
  readonly rows: number;
  readonly operations: number;
}
