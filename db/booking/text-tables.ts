/** How much of which table the other side has. */
export interface KnownTexts {
  readonly table: string;
  readonly count: number;
}

/** Texts that are told once and named by their place from then on. It only grows. */
export class TextTable {
  readonly id: string;
  readonly texts: string[] = [];
  readonly #places = new Map<string, number>();

  constructor(id: string) {
    this.id = id;
  }

  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.texts.push(text) - 1;
    this.#places.set(text, place);
    return place;
  }
}

/** A window that stays open for months begins anew now and then. */
const MOST_TEXTS = 100_000;
/** As many windows as one computer has open; one more begins anew, which costs it one larger answer. */
const MOST_TABLES = 12;

/** One table per window, so that no window is told of what only another has seen. */
export class TextTables {
  readonly #newId: () => string;
  readonly #tables = new Map<string, TextTable>();

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** The table that goes on from what the other side knows, or a new one. */
  goOn(known: KnownTexts | undefined): TextTable {
    const found = known && this.#tables.get(known.table);
    const usable = found && known.count <= found.texts.length && known.count < MOST_TEXTS;
    const table = usable ? found : new TextTable(this.#newId());
    this.#tables.delete(table.id);
    this.#tables.set(table.id, table);
    const [oldest] = this.#tables.keys();
    if (this.#tables.size > MOST_TABLES && oldest) this.#tables.delete(oldest);
    return table;
  }
}
