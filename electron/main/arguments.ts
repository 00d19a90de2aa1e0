import { resolve } from 'node:path';

export interface Arguments {
  /** Where the data lies instead of the user's own folder: a stick, a test, a second region. */
  readonly dataDirectory: string | undefined;
  /** Fill an empty store with the demo region. */
  readonly demo: boolean;
}

/** Electron's and Chromium's own switches stand in the same list, so unknown words are passed over. */
export function parseArguments(argv: readonly string[], workingDirectory: string): Arguments {
  const at = argv.findIndex((word) => word === '--data' || word.startsWith('--data='));
  const word = argv[at];
  const value = word === '--data' ? argv[at + 1] : word?.slice('--data='.length);
  return { dataDirectory: value ? resolve(workingDirectory, value) : undefined, demo: argv.includes('--demo') };
}
