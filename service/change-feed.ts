import { EventPublisher } from '@orpc/server';
import type { Change } from '#db/write-door/change.ts';

/** Carries each committed change to every open window. */
export type ChangeFeed = EventPublisher<{ change: Change }>;

export function createChangeFeed(): ChangeFeed {
  return new EventPublisher<{ change: Change }>({ maxBufferedEvents: 1000 });
}
