import type { ResourceKind } from '../booking/booking.ts';
import type { ProgrammeNeed } from './programme.ts';

/** What a booking brings: a named resource, or so many of a model. */
export type Offer =
  | {
      readonly kind: ResourceKind;
      readonly resourceId: string;
      readonly modelId: string | null;
      readonly traits: readonly string[];
      readonly skills: readonly string[];
      readonly seats: number | null;
    }
  | { readonly kind: 'model'; readonly modelId: string; readonly quantity: number };

export interface UnmetNeed {
  readonly need: ProgrammeNeed;
  /** How many of it are lacking. */
  readonly missing: number;
}

/** What the needs ask and the offers do not bring. Material that is used up is bought, not booked: it never lacks here. */
export function unmetNeeds(needs: readonly ProgrammeNeed[], offers: readonly Offer[]): readonly UnmetNeed[] {
  const rooms = new Set(unmetRooms(needs, offers));
  return needs.flatMap((need): UnmetNeed[] => {
    const missing = need.kind === 'room' ? Number(rooms.has(need)) : lacking(need, offers);
    return missing > 0 ? [{ need, missing }] : [];
  });
}

function lacking(need: ProgrammeNeed, offers: readonly Offer[]): number {
  switch (need.kind) {
    case 'model': {
      const brought = offers.map((offer) => {
        if (offer.modelId !== need.modelId) return 0;
        return offer.kind === 'model' ? offer.quantity : 1;
      });
      return need.quantity - brought.reduce((sum, count) => sum + count, 0);
    }
    case 'skill': {
      const wanted = need.skill.toLowerCase();
      const able = offers.filter(
        (offer) => 'skills' in offer && offer.skills.some((one) => one.toLowerCase() === wanted),
      );
      return need.quantity - able.length;
    }
    case 'kit':
      return offers.some((offer) => 'resourceId' in offer && offer.resourceId === need.resourceId) ? 0 : 1;
    case 'room':
    case 'consumable':
      return 0;
  }
}

type RoomNeed = Extract<ProgrammeNeed, { kind: 'room' }>;

/** Each room stands for one need; the need that asks most chooses first, and takes the room that others want least. */
function unmetRooms(needs: readonly ProgrammeNeed[], offers: readonly Offer[]): readonly RoomNeed[] {
  const rooms = offers.flatMap((offer) => (offer.kind === 'room' && 'traits' in offer ? [offer] : []));
  const wanted = needs.filter((need) => need.kind === 'room').sort((a, b) => b.traits.length - a.traits.length);
  const used = new Set<string>();
  return wanted.filter((need) => {
    const fitting = rooms.filter((room) => !used.has(room.resourceId) && roomFits(need, room));
    const [room] = fitting.sort((a, b) => a.traits.length - b.traits.length);
    if (room) used.add(room.resourceId);
    return !room;
  });
}

/** A room that nobody counted the seats of may be large enough. */
export function roomFits(
  need: RoomNeed,
  room: { readonly traits: readonly string[]; readonly seats: number | null },
): boolean {
  const seats = need.seats === null || room.seats === null || room.seats >= need.seats;
  return seats && need.traits.every((trait) => room.traits.includes(trait));
}
