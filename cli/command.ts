export interface Command {
  readonly usage: string;
  readonly summary: string;
  /** Gives the exit code; throws CliError for wrong usage or a refusal. */
  run(args: readonly string[]): Promise<number>;
}
