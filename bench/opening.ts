import { execFileSync } from 'node:child_process';
import { closeSync, fdatasyncSync, fstatSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { statement } from '#db/connection.ts';
import { openStore } from '#service/open-store.ts';
import { median, printLine, timeEach } from './measure.ts';
import { ourStore } from './our-store.ts';
import { workload } from './workload.ts';

const RESOURCES = 8000;
const LEAST_BYTES = 180_000_000;
const SAMPLES = 15;

/** E: from a path to a store that answers its first question, against SQLite alone on the same file and question. */
export async function benchOpening(): Promise<void> {
  const ours = ourStore(RESOURCES, workload(RESOURCES));
  const { path } = ours;
  try {
    ours.store.db.sqlite.close();
    const size = sizeOf(path);
    if (size < LEAST_BYTES) throw new Error(`the file has only ${size} bytes`);
    const question = 'SELECT count(*) FROM location';
    const openOurs = () => {
      const opened = openStore({ path, now: Date.now, newId: v7, actor: 'bench' });
      const answer = statement(opened.context.store.db, question).pluck().get();
      opened.context.store.db.sqlite.close();
      return answer;
    };
    const openAlone = () => {
      const sqlite = new Database(path);
      const answer = sqlite.prepare(question).pluck().get();
      sqlite.close();
      return answer;
    };
    if (openOurs() !== openAlone()) throw new Error('E: the answers differ');
    await compare('warm', openOurs, openAlone, () => undefined, 25);
    await compare('pages dropped', openOurs, openAlone, () => dropPages(path), 120);
  } finally {
    ours.close();
  }
}

async function compare(
  state: string,
  ours: () => unknown,
  alone: () => unknown,
  prepare: () => void,
  mostMs: number,
): Promise<void> {
  const time = async (open: () => unknown) => {
    const samples: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      prepare();
      samples.push(...(await timeEach([open], 0)));
    }
    return median(samples) / 1000;
  };
  const [mine, theirs] = [await time(ours), await time(alone)];
  const goal = `<= ${mostMs} ms`;
  const met = mine <= mostMs;
  printLine({
    row: 'E',
    reference: `SQLite alone, ${state}`,
    unit: 'ms p50',
    ours: mine,
    theirs,
    ratio: theirs / mine,
    goal,
    met,
  });
}

/** Asks the system to forget the file's pages (`dd ... iflag=nocache`, GNU coreutils); elsewhere the row measures warm. */
function dropPages(path: string): void {
  const file = openSync(path, 'r+');
  fdatasyncSync(file);
  closeSync(file);
  if (process.platform === 'linux')
    execFileSync('dd', [`of=${path}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0', 'status=none']);
}

function sizeOf(path: string): number {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  closeSync(file);
  return size;
}
