/** 2: the words of the command are off; 3: the store refused. */
export class CliError extends Error {
  readonly exitCode: 2 | 3;
  constructor(exitCode: 2 | 3, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
