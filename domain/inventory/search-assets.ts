import { searchText } from '../custom-field/parse-value.ts';
import { foldLetters } from '../organisation/fold-text.ts';
import { type Lines, lineAt, linesOf } from './asset-columns.ts';
import type { PackedAssets } from './packed-assets.ts';

/** Rows whose texts are folded as one: small enough for an idle moment of the page. */
const AT_ONCE = 2000;

/** 1 for each row that has the word in one of its texts: names that many rows share are looked at once, the rest as one
 * long text. */
export function rowsWithWord(assets: PackedAssets, word: string): Uint8Array {
  const { codes, shared } = assets;
  const found = new Uint8Array(shared.count);
  const has = (text: string) => foldLetters(text).includes(word);
  const models = shared.models.map(({ name, category }) => has(name) || has(category));
  markCodes(found, codes.model, models);
  for (const [column, names] of [
    [codes.owner, shared.owners],
    [codes.location, shared.locations],
    [codes.room, shared.rooms],
  ] as const) {
    markCodes(
      found,
      column,
      names.map(({ name }) => has(name)),
    );
  }
  markCodes(found, codes.place, shared.places.map(has));
  for (let block = 0; block < blocksOf(assets); block += 1)
    markLines(found, textsOf(assets, block), word, block * AT_ONCE);
  return found;
}

/** Makes ready what a search looks through, block by block; each step takes some milliseconds. */
export function* prepareSearch(assets: PackedAssets): Generator<void> {
  for (let block = 0; block < blocksOf(assets); block += 1) {
    textsOf(assets, block);
    yield;
  }
}

function blocksOf({ shared }: PackedAssets): number {
  return Math.ceil(shared.count / AT_ONCE);
}

function markCodes(found: Uint8Array, codes: Int32Array, hits: readonly boolean[]): void {
  if (!hits.includes(true)) return;
  for (let at = 0; at < found.length; at += 1) if (hits[codes[at] ?? -1]) found[at] = 1;
}

function markLines(found: Uint8Array, { text, ends }: Lines, word: string, first: number): void {
  let at = 0;
  for (let hit = text.indexOf(word); hit >= 0; hit = text.indexOf(word, ends[at])) {
    while ((ends[at] ?? text.length) < hit) at += 1;
    found[first + at] = 1;
    if ((ends[at] ?? text.length) >= text.length) return;
  }
}

function textsOf(assets: PackedAssets, block: number): Lines {
  const known = assets.texts[block];
  if (known) return known;
  const first = block * AT_ONCE;
  const last = Math.min(first + AT_ONCE, assets.shared.count);
  const lines: string[] = [];
  for (let at = first; at < last; at += 1) lines.push(ownText(assets, at));
  const made = linesOf(foldLetters(lines.join('\n')), lines.length);
  assets.texts[block] = made;
  return made;
}

function ownText({ lines, customValues }: PackedAssets, at: number): string {
  const text = `${lineAt(lines.assetTag, at)}\t${lineAt(lines.name, at)}\t${lineAt(lines.serialNumber, at)}`;
  const own = customValues.get(at);
  if (!own) return text;
  return `${text}\t${Object.values(own).map(searchText).join('\t').replaceAll('\n', ' ')}`;
}
