/** What one committed transaction changed, for the windows: table names with the ids touched; none when they are very many. */
export interface Change {
  readonly transactionId: string;
  readonly tables: Readonly<Record<string, readonly string[]>>;
}
