/** The texts that the store has told this window, by their place in the store's table for it. */
export interface WindowTexts {
  readonly table: string;
  readonly texts: readonly string[];
  placeOf(text: string): number | undefined;
}

/** Questions that are asked before the first answer each begin a table. */
const MOST_TABLES = 8;

/** Keeps what this window was told, and goes on with the table of the last answer. */
export class WindowTextKeeper {
  readonly #tables = new Map<string, GrowingTexts>();

  get known(): { readonly table: string; readonly count: number } | undefined {
    const last = [...this.#tables.values()].at(-1);
    return last && { table: last.table, count: last.texts.length };
  }

  /** Answers to questions asked at once may overlap: what is known already is the same. */
  take(table: string, first: number, texts: readonly string[]): WindowTexts {
    const known = this.#tables.get(table) ?? new GrowingTexts(table);
    if (first > known.texts.length) throw new Error('texts of a table whose beginning this window does not know');
    known.append(texts.slice(known.texts.length - first));
    this.#tables.delete(table);
    this.#tables.set(table, known);
    const [oldest] = this.#tables.keys();
    if (this.#tables.size > MOST_TABLES && oldest) this.#tables.delete(oldest);
    return known;
  }
}

class GrowingTexts implements WindowTexts {
  readonly table: string;
  readonly texts: string[] = [];
  readonly #places = new Map<string, number>();

  constructor(table: string) {
    this.table = table;
  }

  append(texts: readonly string[]): void {
    for (const text of texts) this.#places.set(text, this.texts.push(text) - 1);
  }

  placeOf(text: string): number | undefined {
    return this.#places.get(text);
  }
}

/** With one text more, for what the page expects before the store has said it. */
export function withText(known: WindowTexts, text: string): WindowTexts {
  const place = known.texts.length;
  return {
    table: known.table,
    texts: [...known.texts, text],
    placeOf: (wanted) => known.placeOf(wanted) ?? (wanted === text ? place : undefined),
  };
}
