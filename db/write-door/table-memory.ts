/** Answers that hold as long as nobody writes the tables they were read from. The write door tells of each row it writes, a
 * rollback forgets the tables it touched, and what another process wrote is noticed when a transaction or a look begins:
 * whoever reads after that may know more than the file said then, never less. */
export class TableMemory {
  readonly #answers = new Map<string, unknown>();
  readonly #keysByTable = new Map<string, Set<string>>();

  remember<T>(key: string, tables: readonly string[], read: () => T): T {
    const known = this.#answers.get(key);
    if (known !== undefined) return known as T;
    const answer = read();
    this.#answers.set(key, answer);
    for (const table of tables) {
      const keys = this.#keysByTable.get(table);
      if (keys) keys.add(key);
      else this.#keysByTable.set(table, new Set([key]));
    }
    return answer;
  }

  forgetTable(table: string): void {
    const keys = this.#keysByTable.get(table);
    if (!keys) return;
    for (const key of keys) this.#answers.delete(key);
    this.#keysByTable.delete(table);
  }

  forget(): void {
    this.#answers.clear();
    this.#keysByTable.clear();
  }
}

/** From memory where there is one (in a transaction, in a look), read anew elsewhere. */
export function remembered<T>(
  db: { readonly memory?: TableMemory },
  key: string,
  tables: readonly string[],
  read: () => T,
): T {
  return db.memory ? db.memory.remember(key, tables, read) : read();
}

/** As `remembered`, for answers about one thing each; `null` is an answer too. */
export function rememberedOf<T>(
  db: { readonly memory?: TableMemory },
  key: string,
  tables: readonly string[],
  id: string,
  read: () => T,
): T {
  if (!db.memory) return read();
  const answers = db.memory.remember(key, tables, () => new Map<string, T>());
  const known = answers.get(id);
  if (known !== undefined) return known;
  if (answers.size >= MOST_REMEMBERED) answers.clear();
  const answer = read();
  answers.set(id, answer);
  return answer;
}

const MOST_REMEMBERED = 10_000;
