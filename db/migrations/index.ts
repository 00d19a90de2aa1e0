import { foundation } from './0001-foundation.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** In order; the position is the schema number (`user_version`) a file has afterwards. Frozen once released. */
export const migrations: readonly Migration[] = [foundation];
