import { type ReadableDb, statement } from '../connection.ts';

export interface CountedPeople {
  readonly pupils: number | null;
  readonly supervisors: number | null;
}

/** Who really came to a visit; null while nobody counted. */
export function visitCount(db: ReadableDb, bookingId: string): CountedPeople | null {
  const row = statement(db, 'SELECT pupils, supervisors FROM visit_count WHERE id = ? AND deleted = 0').get(bookingId);
  return (row as CountedPeople | undefined) ?? null;
}
