import { statement } from '#db/connection.ts';
import { openDatabase } from '#db/open-database.ts';
import { findAnything } from '#db/search/find-anything.ts';
import { createStore, type Store } from '#db/store.ts';
import { type Tx, transact } from '#db/write-door/transaction.ts';
import { insert } from '#db/write-door/write.ts';
import { foldText } from '#domain/organisation/fold-text.ts';
import { accept } from '#domain/result.ts';
import { createIdSource } from '#service/id-source.ts';
import { median, printLine, timeEach } from './measure.ts';
import { randomFrom, YEAR_START } from './workload.ts';

const ASSETS = 100_000;
const PEOPLE_TYPE = 150;
const MOST = 6;
const ROUNDS = 5;
const ACT = { actor: 'bench', action: 'import.assets' };
const NAMES =
  'Prusa MK4|Prusa Mini|Lasersnijder Çelik|Soldeerstation|Draaibank|Kolomboor|3D-scanner|VR-bril|Lego Spike|Micro:bit set|Snijplotter|Naaimachine|Multimeter|Robotarm|Drone Tello|Camera Canon|Laptop Dell|Tablet iPad|Freesmachine|Lintzaag';

/** F: find as you type over 100,000 assets, letter by letter; beside the same question as an ordered LIKE. */
export async function benchSearch(): Promise<void> {
  const newId = createIdSource();
  const store = createStore(openDatabase(':memory:'), { now: () => YEAR_START, newId });
  const typed = fill(store);
  const ours = (text: string) =>
    findAnything(store, text, MOST, YEAR_START).flatMap(({ kind, id }) => (kind === 'asset' ? [id] : []));
  const theirs = (text: string) => orderedLike(store, foldText(text).split(' '));
  const keystrokes = typed.names.flatMap((name) =>
    Array.from({ length: name.length }, (_, at) => name.slice(0, at + 1)).filter((text) => text.trim() === text),
  );
  const told = keystrokes.filter((text) => text.split(' ').every((word) => word.length >= 3));
  for (const text of [...told.filter((_, at) => at % 10 === 0), ...typed.rare]) {
    const [a, b] = [ours(text).join(), theirs(text).join()];
    if (a !== b) throw new Error(`F answers differ for ${text}: ${a} and ${b}`);
  }
  const letters = await middles(keystrokes, ours);
  const likeLetters = await middles(
    told.filter((_, at) => at % 40 === 0),
    theirs,
  );
  const slow = percentile(letters, 0.99) / 1000;
  const slowLike = percentile(likeLetters, 0.99) / 1000;
  const reference = 'ordered LIKE over the folded texts';
  printLine({
    row: 'F p99 of a letter',
    reference,
    R: ASSETS,
    unit: 'ms',
    ours: slow,
    theirs: slowLike,
    ratio: slowLike / slow,
    goal: '<= 1 ms',
    met: slow <= 1,
  });
  const rare = median(
    await timeEach(
      typed.rare.map((text) => () => ours(text)),
      10,
    ),
  );
  const rareLike = median(
    await timeEach(
      typed.rare.slice(0, 30).map((text) => () => theirs(text)),
      2,
    ),
  );
  const ratio = rareLike / rare;
  printLine({
    row: 'F rare match',
    reference,
    R: ASSETS,
    unit: 'us',
    ours: rare,
    theirs: rareLike,
    ratio,
    goal: '>= 20x',
    met: ratio >= 20,
  });
}

/** Gives what people type: names with their label, and parts of serial numbers, which are in one asset or in few. */
function fill(store: Store): { readonly names: readonly string[]; readonly rare: readonly string[] } {
  const random = randomFrom(23);
  const names = NAMES.split('|');
  const typed: string[] = [];
  const rare: string[] = [];
  transact(store, ACT, (tx) => {
    const locations = ['Lab Noord', 'Lab Zuid', 'Lab Oost', 'Techbus', 'De Loods'].map((name) => addLocation(tx, name));
    const modelId = tx.newId();
    insert(tx, 'asset_model', modelId, { name: 'Model' });
    for (let at = 0; at < ASSETS; at += 1) {
      const id = tx.newId();
      const tag = `A-${String(at).padStart(6, '0')}`;
      const serial = Math.floor(random() * 2 ** 40).toString(36);
      const name = `${names[Math.floor(random() * names.length)]} ${tag}`;
      insert(tx, 'resource', id, { kind: 'asset', name, location_id: locations[at % locations.length] ?? null });
      insert(tx, 'asset', id, { model_id: modelId, asset_tag: tag, serial_number: serial });
      if (at % Math.floor(ASSETS / PEOPLE_TYPE) === 0) {
        typed.push(name);
        rare.push(serial.slice(1, 6));
      }
    }
    return accept(null);
  });
  return { names: typed, rare };
}

function addLocation(tx: Tx, name: string): string {
  const id = tx.newId();
  insert(tx, 'location', id, { name });
  return id;
}

/** The same question and order, asked of a table with the texts, by patterns. */
function orderedLike(store: Store, words: readonly string[]): readonly string[] {
  const where = words.map((_, at) => `text LIKE '%' || @w${at} || '%'`).join(' AND ');
  return statement(
    store.db,
    `SELECT row_id FROM search_doc WHERE kind_no = 11 AND ${where}
     ORDER BY CASE WHEN title LIKE @whole || '%' THEN 0 WHEN title LIKE '% ' || @whole || '%' THEN 1
         WHEN title LIKE @w0 || '%' THEN 2 WHEN title LIKE '% ' || @w0 || '%' THEN 3 ELSE 4 END,
       CASE WHEN title LIKE @whole || '%' THEN title
         WHEN title LIKE '% ' || @whole || '%' THEN substr(title, instr(title, ' ' || @whole) + 1)
         WHEN title LIKE @w0 || '%' THEN title
         WHEN title LIKE '% ' || @w0 || '%' THEN substr(title, instr(title, ' ' || @w0) + 1) ELSE '' END, doc LIMIT ${MOST}`,
  )
    .pluck()
    .all({ whole: words.join(' '), ...Object.fromEntries(words.map((word, at) => [`w${at}`, word])) }) as string[];
}

/** Of each text the middle of five rounds: what else the machine does falls on single questions, not on the same five. */
async function middles(texts: readonly string[], ask: (text: string) => unknown): Promise<readonly number[]> {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(
      await timeEach(
        texts.map((text) => () => ask(text)),
        0,
      ),
    );
  }
  return texts.map((_, at) => median(rounds.map((round) => round[at] ?? Number.NaN)));
}

function percentile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
