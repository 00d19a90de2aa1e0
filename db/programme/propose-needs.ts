import type { Need } from '#domain/booking/booking.ts';
import { needsFor } from '#domain/programme/needs-for.ts';
import type { ProgrammeNeed } from '#domain/programme/programme.ts';
import { roomFits, unmetNeeds } from '#domain/programme/unmet-needs.ts';
import type { Period } from '#domain/time/period.ts';
import type { PlanContext } from '../booking/booking-plan.ts';
import { neededParts } from '../booking/resources.ts';
import { statement } from '../connection.ts';
import { offersOf } from './programme-fact.ts';
import { readVersion } from './read-versions.ts';

export interface ProposalQuestion {
  readonly versionId: string;
  readonly locationId: string | null;
  /** Buffers included; null while no time is known: then any room is as good. */
  readonly period: Period | null;
  readonly pupils: number | null;
  /** What is chosen already. */
  readonly needs: readonly Need[];
}

interface RoomRow {
  readonly id: string;
  readonly capacity: number | null;
  readonly traits: string;
}

/** All that is chosen, with what the programme needs beside it: its models and kits, and at the location the smallest
 * room that fits and is free. People are left for a person to ask. */
export function proposeNeeds(context: PlanContext, question: ProposalQuestion): readonly Need[] {
  const version = readVersion(context.db, question.versionId);
  if (!version) return question.needs;
  const wanted = needsFor(version, question.pupils);
  return unmetNeeds(wanted, offersOf(context.db, question.needs)).reduce<readonly Need[]>(
    (needs, { need, missing }) => withNeed(context, { ...question, needs }, need, missing),
    question.needs,
  );
}

function withNeed(
  context: PlanContext,
  question: ProposalQuestion,
  need: ProgrammeNeed,
  missing: number,
): readonly Need[] {
  const { needs } = question;
  switch (need.kind) {
    case 'model': {
      const { modelId } = need;
      const asked = needs.find((one) => one.kind === 'model' && one.modelId === modelId);
      if (asked?.kind !== 'model') return [...needs, { kind: 'model', modelId, quantity: missing }];
      return needs.map((one) => (one === asked ? { ...asked, quantity: asked.quantity + missing } : one));
    }
    case 'kit':
      return [...needs, { kind: 'resource', resourceId: need.resourceId }];
    case 'room': {
      const room = freeRoom(context, question, need);
      return room ? [...needs, { kind: 'resource', resourceId: room }] : needs;
    }
    case 'skill':
    case 'consumable':
      return needs;
  }
}

function freeRoom(
  context: PlanContext,
  { locationId, period, needs }: ProposalQuestion,
  need: Extract<ProgrammeNeed, { kind: 'room' }>,
): string | undefined {
  if (!locationId) return undefined;
  const rooms = statement(
    context.db,
    `SELECT room.id, capacity, traits FROM room JOIN resource ON resource.id = room.id
     WHERE resource.location_id = ? AND room.deleted = 0 AND resource.deleted = 0 AND resource.bookable = 1
     ORDER BY capacity IS NULL, capacity, resource.name`,
  ).all(locationId) as RoomRow[];
  const isFree = (id: string) =>
    period === null ||
    neededParts(context.db, id).every((part) =>
      context.occupancy.isFree(part, period.start, period.end, context.bookingId),
    );
  return rooms.find(
    ({ id, capacity, traits }) =>
      !needs.some((one) => one.kind === 'resource' && one.resourceId === id) &&
      roomFits(need, { seats: capacity, traits: JSON.parse(traits) as string[] }) &&
      isFree(id),
  )?.id;
}
