/** Answers that hold as long as nobody writes the tables they were read from. Only a transaction uses it: its lock keeps other
 * processes out, the write door tells of each row it writes, a rollback forgets the tables it touched, and what another
 * process wrote before is noticed when the transaction opens. */
export class TableMemory {
  readonly #answers = new Map<string, { readonly tables: readonly string[]; readonly answer: unknown }>();

  remember<T>(key: string, tables: readonly string[], read: () => T): T {
    const known = this.#answers.get(key);
    if (known) return known.answer as T;
    const answer = read();
    this.#answers.set(key, { tables, answer });
    return answer;
  }

  forgetTable(table: string): void {
    for (const [key, { tables }] of this.#answers) if (tables.includes(table)) this.#answers.delete(key);
  }

  forget(): void {
    this.#answers.clear();
  }
}

/** From memory in a transaction, read anew outside. */
export function remembered<T>(
  db: { readonly memory?: TableMemory },
  key: string,
  tables: readonly string[],
  read: () => T,
): T {
  return db.memory ? db.memory.remember(key, tables, read) : read();
}
