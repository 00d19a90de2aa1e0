import type { client } from '../client.ts';

/** What the store tells of a file that was chosen. */
export type OpenedFile = Awaited<ReturnType<typeof client.import.open>>;
