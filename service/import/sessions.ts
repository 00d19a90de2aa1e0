import type { Table } from '#domain/import/table.ts';
import type { ImportPlan } from './import-plan.ts';

/** A file that somebody is importing: read once, looked at from all sides, then written or dropped. */
export interface ImportSession {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly table: Table;
  /** What the last preview found. */
  readonly plan: ImportPlan | null;
  /** Ends the work that goes on with it. */
  readonly stop: AbortController | null;
}

export interface ImportSessions {
  put(session: ImportSession): void;
  find(id: string): ImportSession | undefined;
  drop(id: string): void;
}

const MOST = 4;

/** Held in memory of the store thread; a wizard that was left open is forgotten when others come after it. */
export function createImportSessions(): ImportSessions {
  const sessions = new Map<string, ImportSession>();
  return {
    put(session) {
      sessions.delete(session.id);
      sessions.set(session.id, session);
      for (const id of sessions.keys()) {
        if (sessions.size <= MOST) return;
        sessions.delete(id);
      }
    },
    find: (id) => sessions.get(id),
    drop: (id) => void sessions.delete(id),
  };
}
