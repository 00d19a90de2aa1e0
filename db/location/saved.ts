/** What a command answers: the row it was about, and the transaction so that it can be undone. */
export interface Saved {
  readonly id: string;
  readonly transactionId: string;
}
