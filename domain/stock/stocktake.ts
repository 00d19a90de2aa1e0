import { readCode, sameCode } from '../scan/read-code.ts';

/** Where a thing stands: in a room, or at a location outside any room. */
export interface Spot {
  readonly locationId: string;
  /** Null: what stands at the location in no room. */
  readonly roomId: string | null;
}

export interface CountedThing {
  readonly id: string;
  readonly name: string;
  readonly assetTag: string;
  /** Labels that still lead to it: of records that were merged into this one. */
  readonly formerTags: readonly string[];
  readonly locationId: string | null;
  readonly roomId: string | null;
  /** Lent out now: nobody expects to see it. */
  readonly isOut: boolean;
}

export interface StocktakeReport<T extends CountedThing> {
  readonly found: readonly T[];
  readonly missing: readonly T[];
  /** Seen here, but it belongs in another place. */
  readonly elsewhere: readonly T[];
  /** Belongs here and is lent out; no difference. */
  readonly out: readonly T[];
}

export function standsAt(thing: Pick<CountedThing, 'locationId' | 'roomId'>, spot: Spot): boolean {
  return spot.roomId === null
    ? thing.locationId === spot.locationId && thing.roomId === null
    : thing.roomId === spot.roomId;
}

/** What was expected in a place against what was seen there; seeing it twice is seeing it once. */
export function compareStocktake<T extends CountedThing>(
  things: readonly T[],
  spot: Spot,
  seenIds: ReadonlySet<string>,
): StocktakeReport<T> {
  const here = things.filter((thing) => standsAt(thing, spot));
  const unseen = here.filter(({ id }) => !seenIds.has(id));
  return {
    found: here.filter(({ id }) => seenIds.has(id)),
    missing: unseen.filter(({ isOut }) => !isOut),
    elsewhere: things.filter((thing) => seenIds.has(thing.id) && !standsAt(thing, spot)),
    out: unseen.filter(({ isOut }) => isOut),
  };
}

export type Scanned<T> =
  | { readonly kind: 'expected' | 'elsewhere' | 'again'; readonly thing: T }
  | { readonly kind: 'unknown'; readonly code: string };

/** What a scanned or typed code means in this stocktake. Of two things with one label the one that belongs here counts. */
export function seenByCode<T extends CountedThing>(
  text: string,
  things: readonly T[],
  spot: Spot,
  seenIds: ReadonlySet<string>,
): Scanned<T> {
  const read = readCode(text);
  const code = read.kind === 'code' ? read.code : text.trim();
  const carries = (tag: string) => tag !== '' && sameCode(tag, code);
  const labelled = things.filter(({ assetTag, formerTags }) => carries(assetTag) || formerTags.some(carries));
  const thing = labelled.find((one) => standsAt(one, spot)) ?? labelled[0];
  if (!thing) return { kind: 'unknown', code };
  if (seenIds.has(thing.id)) return { kind: 'again', thing };
  return { kind: standsAt(thing, spot) ? 'expected' : 'elsewhere', thing };
}
