import type { BookingDraft, Need } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { optionUntilBefore } from '#domain/booking/option-until.ts';
import type { WaitingWish } from '#domain/planning/candidates.ts';
import type { ProgrammeVersion } from '#domain/programme/programme.ts';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { readBooking } from '../booking/read.ts';
import { resourceFacts } from '../booking/resources.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { zoneOf } from '../location/zone.ts';
import { latestVersions } from '../programme/read-versions.ts';

/** A free place for a group: a time at a location, with the rooms that go with it. */
export interface Slot {
  readonly locationId: string | null;
  readonly start: number;
  readonly end: number;
  readonly setupMinutes: number;
  readonly cleanupMinutes: number;
  readonly resourceIds: readonly string[];
}

const places: ReadonlySet<string> = new Set(['room', 'station']);

/** What a booking leaves free when it is gone: its time and the rooms and stations it had by name. */
export function slotOfBooking(db: ReadableDb, bookingId: string): Slot | undefined {
  const record = readBooking(db, bookingId);
  if (!record) return undefined;
  const { locationId, start, end, setupMinutes, cleanupMinutes, needs } = record.draft;
  const named = needs.flatMap((need) => (need.kind === 'resource' ? [need.resourceId] : []));
  const facts = resourceFacts(db, named);
  const resourceIds = named.filter((id) => places.has(facts.get(id)?.kind ?? ''));
  return { locationId, start, end, setupMinutes, cleanupMinutes, resourceIds };
}

export interface Offer {
  readonly organisationId: string;
  readonly wish: WaitingWish | null;
  readonly programme: ProgrammeVersion | null;
}

/** The programme of a wish as it is given now. */
export function programmeOf(db: ReadableDb, wish: WaitingWish | null): ProgrammeVersion | null {
  return (wish?.programmeId && latestVersions(db).get(wish.programmeId)) || null;
}

/** The option that the offer would be: the same room, with what the programme uses besides. */
export function offerDraft(
  db: ReadableDb,
  slot: Slot,
  { organisationId, wish, programme }: Offer,
  now: number,
): BookingDraft {
  const contact = firstContact(db, organisationId);
  return newDraft(slot, {
    title: programme?.name ?? '',
    organisationId,
    locationId: slot.locationId,
    setupMinutes: Math.max(slot.setupMinutes, programme?.setupMinutes ?? 0),
    cleanupMinutes: Math.max(slot.cleanupMinutes, programme?.cleanupMinutes ?? 0),
    status: 'option',
    optionUntil: answerBefore(db, slot, now),
    programmeVersionId: programme?.id ?? null,
    groups: wish?.groups ?? [],
    pupils: wish?.pupils ?? null,
    notes: wish?.note ?? '',
    contactName: contact?.name ?? '',
    contactEmail: contact?.email ?? '',
    contactPhone: contact?.phone ?? '',
    needs: [...slot.resourceIds.map((resourceId): Need => ({ kind: 'resource', resourceId })), ...needsOf(programme)],
  });
}

/** What the programme uses besides the room. */
function needsOf(version: ProgrammeVersion | null): readonly Need[] {
  return (version?.needs ?? []).flatMap((need): Need[] => {
    if (need.kind === 'model') return [{ kind: 'model', modelId: need.modelId, quantity: need.quantity }];
    return need.kind === 'kit' ? [{ kind: 'resource', resourceId: need.resourceId }] : [];
  });
}

function answerBefore(db: ReadableDb, { locationId, start }: Slot, now: number): IsoDate {
  const zone = zoneOf(db, locationId);
  const { optionWorkingDays } = readRuleSettings(db);
  return optionUntilBefore(dateOf(start, zone), dateOf(now, zone), optionWorkingDays);
}

interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Whom to write to: the first contact of the organisation. */
export function firstContact(db: ReadableDb, organisationId: string): Contact | undefined {
  return statement(
    db,
    'SELECT name, email, phone FROM contact WHERE organisation_id = ? AND deleted = 0 ORDER BY id LIMIT 1',
  ).get(organisationId) as Contact | undefined;
}
