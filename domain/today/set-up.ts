import type { DocumentLink } from '../document/document.ts';
import type { Instant } from '../time/period.ts';

export const troubles = ['rejected', 'defect', 'maintenance', 'expired', 'retired'] as const;
export type Trouble = (typeof troubles)[number];

/** A piece or kit that a visit holds, and where it stands when nobody has touched it. */
export interface Thing {
  readonly id: string;
  readonly kind: 'asset' | 'kit';
  readonly name: string;
  readonly tag: string;
  readonly modelName: string | null;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly roomId: string | null;
  readonly roomName: string | null;
  readonly place: string;
  readonly trouble: Trouble | null;
  readonly troubleNote: string;
  /** Its instruction cards and those of its model. */
  readonly cards: readonly DocumentLink[];
}

/** `there` stands in the room already; `fetch` comes from elsewhere in the building; `bring` from another location. */
export type Errand = 'there' | 'fetch' | 'bring';

export interface SetUpThing extends Thing {
  readonly errand: Errand;
}

export interface SetUpGroup {
  /** None when it is not known which of several rooms the things are for. */
  readonly roomId: string | null;
  readonly roomName: string | null;
  readonly things: readonly SetUpThing[];
}

export interface VisitPlace {
  readonly id: string;
  readonly name: string;
}

/** What must stand where for a visit: things that live in one of its rooms there, the others in its only room. */
export function setUpOf(
  locationId: string | null,
  rooms: readonly VisitPlace[],
  things: readonly Thing[],
): readonly SetUpGroup[] {
  const [first] = rooms;
  const fallback = first && rooms.length === 1 ? first : null;
  const groups = new Map<string | null, SetUpThing[]>([...rooms, { id: null }].map((room) => [room.id, []]));
  for (const thing of things) {
    const own = rooms.find((room) => room.id === thing.roomId);
    groups.get((own ?? fallback)?.id ?? null)?.push({ ...thing, errand: errandOf(thing, locationId, own) });
  }
  return [...groups]
    .filter(([, list]) => list.length > 0)
    .map(([roomId, list]) => ({
      roomId,
      roomName: rooms.find((room) => room.id === roomId)?.name ?? null,
      things: list,
    }));
}

export interface Bundle {
  /** The model when there are several of it, else the thing itself. */
  readonly name: string;
  readonly things: readonly SetUpThing[];
}

/** Equal pieces with the same errand become one line: "3 x Prusa MK4". */
export function bundle(things: readonly SetUpThing[]): readonly Bundle[] {
  const bundles = new Map<string, SetUpThing[]>();
  for (const thing of things) {
    const key = thing.modelName
      ? [thing.modelName, thing.errand, thing.trouble, thing.locationId, thing.roomId, thing.place].join('\n')
      : thing.id;
    const list = bundles.get(key);
    if (list) list.push(thing);
    else bundles.set(key, [thing]);
  }
  return [...bundles.values()].map((list) => ({
    name: list.length > 1 ? (list[0]?.modelName ?? '') : (list[0]?.name ?? ''),
    things: list,
  }));
}

interface VisitSetUp {
  readonly id: string;
  readonly start: Instant;
  readonly setupMinutes: number;
  readonly setUp: readonly SetUpGroup[];
}

export interface Gathering {
  readonly visitId: string;
  readonly start: Instant;
  readonly groups: readonly SetUpGroup[];
}

/** The round to make through the building: per visit the things that do not stand ready yet. A thing that an
 * earlier visit in the same room had fetched is there already. */
export function gatheringsOf(visits: readonly VisitSetUp[]): readonly Gathering[] {
  const at = new Map<string, string | null>();
  const gatherings: Gathering[] = [];
  for (const visit of [...visits].sort((a, b) => a.start - b.start)) {
    const groups: SetUpGroup[] = [];
    for (const group of visit.setUp) {
      const missing = group.things.filter((thing) =>
        at.has(thing.id) ? at.get(thing.id) !== group.roomId : thing.errand !== 'there',
      );
      for (const thing of group.things) at.set(thing.id, group.roomId);
      if (missing.length > 0) groups.push({ ...group, things: missing });
    }
    if (groups.length > 0) gatherings.push({ visitId: visit.id, start: visit.start, groups });
  }
  return gatherings;
}

function errandOf(thing: Thing, locationId: string | null, own: VisitPlace | undefined): Errand {
  if (own) return 'there';
  return thing.locationId !== null && locationId !== null && thing.locationId !== locationId ? 'bring' : 'fetch';
}
