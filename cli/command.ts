export interface Command {
  /** One word, or two: `import schools`. */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Gives the exit code; throws CliError for wrong usage or a refusal. */
  run(args: readonly string[]): Promise<number>;
}
