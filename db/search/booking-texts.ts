import { foldText } from '#domain/organisation/fold-text.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';

export interface BookingText {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly start: number;
  /** Folded. */
  readonly name: string;
  readonly text: string;
}

const SQL = `SELECT booking.id, ${HOLDER_SQL} AS title,
  booking_detail.title || coalesce(nullif(' · ' || group_label, ' · '), '') AS about, contact_name AS more, start_at AS start
  FROM booking JOIN booking_detail ON booking_detail.id = booking.id WHERE booking.deleted = 0 AND booking.intent <> 'cancelled'`;

/** What bookings are found by, in memory: an index in the file would make each booking dearer. Read at the first search;
 * after that only what was written since. */
export class BookingTexts {
  readonly #db: ReadableDb;
  readonly #stale = new Set<string>();
  #texts: Map<string, BookingText> | null = null;

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  /** Follows a commit. A new name of an organisation is the name of its bookings. */
  follow(touched: ReadonlyMap<string, ReadonlySet<string>>): void {
    if (!this.#texts) return;
    if (touched.has('organisation')) {
      this.forget();
      return;
    }
    for (const table of ['booking', 'booking_detail']) {
      for (const id of touched.get(table) ?? []) this.#stale.add(id);
    }
  }

  forget(): void {
    this.#texts = null;
    this.#stale.clear();
  }

  all(): Iterable<BookingText> {
    const known = this.#texts;
    if (!known) {
      const rows = statement(this.#db, SQL).all() as StoredText[];
      this.#texts = new Map(rows.map((row) => [row.id, folded(row)]));
      return this.#texts.values();
    }
    for (const id of this.#stale) {
      const row = statement(this.#db, `${SQL} AND booking.id = ?`).get(id) as StoredText | undefined;
      if (row) known.set(id, folded(row));
      else known.delete(id);
    }
    this.#stale.clear();
    return known.values();
  }
}

interface StoredText {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly more: string;
  readonly start: number;
}

function folded({ more, ...row }: StoredText): BookingText {
  return { ...row, name: foldText(row.title), text: foldText(`${row.title} ${row.about} ${more}`) };
}
