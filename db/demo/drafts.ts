import type { BookingDraft, BookingKind, Need } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { addDays, type IsoDate, toInstant, weekdayOf } from '#domain/time/wall-time.ts';
import { newSite, siteNeedKinds } from '#domain/transport/site.ts';
import activities from '#resources/demo/activities.json' with { type: 'json' };
import type { DemoAsset, DemoKit } from './inventory.ts';
import type { DemoLocation, DemoRoom } from './locations.ts';
import type { DemoOrganisation, DemoOrganisations } from './organisations.ts';
import { type DemoProgramme, visitOfProgramme } from './programmes.ts';
import type { Random } from './random.ts';

/** The invented region that bookings are made in. */
export interface DemoRegion {
  readonly locations: readonly DemoLocation[];
  readonly organisations: DemoOrganisations;
  readonly assets: readonly DemoAsset[];
  readonly kits: readonly DemoKit[];
  readonly programmes: readonly DemoProgramme[];
  readonly closed: ReadonlySet<IsoDate>;
}

type Span = readonly [start: string, end: string];

interface RoomTheme {
  readonly visits: readonly string[];
  readonly lessons: readonly string[];
  readonly categories: readonly string[];
}

const themes: Readonly<Record<string, RoomTheme>> = activities.rooms;
/** The dagdelen of DOMAIN.md 5: with a quarter of an hour before and after they fit the opening hours. */
const halfDays: readonly Span[] = [
  ['08:45', '11:45'],
  ['12:30', '14:30'],
];
const lessonHours: readonly Span[] = [
  ['08:45', '10:15'],
  ['10:30', '12:00'],
  ['13:00', '14:30'],
];
const lateHours: readonly Span[] = [
  ['14:45', '16:15'],
  ['13:00', '16:00'],
];
const eveningHours: Span = ['19:00', '21:00'];
const weekendHours: readonly Span[] = [
  ['10:15', '12:30'],
  ['13:15', '15:45'],
];

export function visitOn(region: DemoRegion, random: Random, day: IsoDate): BookingDraft | null {
  const location = random.pick(openOn(region, day));
  const rooms = location.rooms.filter((room) => themeOf(room).visits.length > 0);
  const room = random.pick(rooms);
  const school = random.pick(region.organisations.primary);
  const span = random.pick(weekdayOf(day) > 5 ? weekendHours : halfDays);
  const title = random.pick(themeOf(room).visits);
  const pupils = Math.min(random.int(14, 30), room.capacity - 3);
  const visit: BookingDraft = {
    ...blank('visit', location, day, span, school),
    title,
    setupMinutes: 15,
    cleanupMinutes: 15,
    groupLabel: random.pick(activities.groupsPrimary),
    pupils,
    supervisors: Math.max(2, Math.ceil(pupils / 10)),
    notes: random.chance(0.15) ? random.pick(activities.notes) : '',
    needs: [{ kind: 'resource', resourceId: room.id }],
  };
  const programme = region.programmes.find(({ content, isOffered }) => isOffered && content.name === title);
  if (programme) return visitOfProgramme(visit, programme, random, room);
  return { ...visit, needs: [...visit.needs, ...modelNeeds(region, random, location, room)] };
}

/** A lesson that comes back every week at the same hour in the same room. */
export interface WeeklyLesson {
  readonly weekday: number;
  readonly draftOn: (day: IsoDate) => BookingDraft;
}

export function weeklyLesson(region: DemoRegion, random: Random): WeeklyLesson {
  const location = random.pick(region.locations.filter((place) => !place.inConstruction && !place.mobile));
  const room = random.pick(location.rooms.filter((one) => themeOf(one).lessons.length > 0));
  const school = random.pick(region.organisations.secondary);
  const title = random.pick(themeOf(room).lessons);
  const span = random.pick(lessonHours);
  const pupils = Math.min(random.int(10, 26), room.capacity - 2);
  const groupLabel = random.pick(activities.groupsSecondary);
  const needs: Need[] = [
    { kind: 'resource', resourceId: room.id },
    ...modelNeeds(region, random, location, room).slice(0, 1),
  ];
  return {
    weekday: random.int(1, 5),
    draftOn: (day) => ({
      ...blank('lesson', location, day, span, school),
      title,
      groupLabel,
      pupils,
      supervisors: 1,
      needs,
    }),
  };
}

/** A case goes out on Monday and comes back on Friday of the same week or the next. */
export function kitLoan(region: DemoRegion, random: Random, monday: IsoDate): BookingDraft {
  const kit = random.pick(region.kits);
  const location = region.locations.find((place) => place.id === kit.locationId) as DemoLocation;
  const lastDay = addDays(monday, random.chance(0.3) ? 11 : 4);
  return {
    ...blank('lesson', location, monday, ['08:45', '15:30'], random.pick(region.organisations.primary)),
    end: toInstant(lastDay, '15:30'),
    title: kit.name,
    needs: [{ kind: 'resource', resourceId: kit.id }],
  };
}

export function companyUseOn(region: DemoRegion, random: Random, day: IsoDate): BookingDraft {
  const location = random.pick(openOn(region, day));
  const room = random.pick(location.rooms);
  const span = weekdayOf(day) > 5 ? random.pick(weekendHours) : lateOrEvening(location, random, day);
  return {
    ...blank('company_use', location, day, span, random.pick(region.organisations.companies)),
    title: random.pick(activities.company),
    supervisors: null,
    needs: [{ kind: 'resource', resourceId: room.id }, ...modelNeeds(region, random, location, room).slice(0, 1)],
  };
}

export function volunteerOn(region: DemoRegion, random: Random, day: IsoDate): BookingDraft | null {
  const location = random.pick(openOn(region, day));
  const stations = location.rooms.flatMap((room) => room.stationIds);
  if (stations.length === 0) return null;
  const span = random.pick(weekdayOf(day) > 5 ? weekendHours : halfDays);
  return {
    ...blank('volunteer', location, day, span, random.pick(region.organisations.companies)),
    title: random.pick(activities.volunteer),
    needs: [{ kind: 'resource', resourceId: random.pick(stations) }],
  };
}

export function maintenanceOn(region: DemoRegion, random: Random, day: IsoDate): BookingDraft | null {
  const asset = random.pick(region.assets.filter((one) => one.whole && one.category === 'Machines'));
  const location = openOn(region, day).find((place) => place.id === asset.locationId);
  if (!location) return null;
  const service = region.organisations.companies[random.int(0, 4)] as DemoOrganisation;
  return {
    ...blank('maintenance', location, day, random.pick(lateHours), service),
    title: `${random.pick(activities.maintenance)} ${asset.modelName.toLowerCase()}`,
    needs: [{ kind: 'resource', resourceId: asset.id }],
  };
}

export function eventOn(region: DemoRegion, random: Random, day: IsoDate): BookingDraft | null {
  const location = random.pick(openOn(region, day));
  const isWeekend = weekdayOf(day) > 5;
  const hasEvening = spansOf(location, day).length > 1;
  if (!isWeekend && !hasEvening) return null;
  const room = random.pick(location.rooms);
  const span = isWeekend ? random.pick(weekendHours) : eveningHours;
  return {
    ...blank('event', location, day, span, null),
    title: random.pick(isWeekend ? activities.events : activities.evenings),
    needs: [{ kind: 'resource', resourceId: room.id }],
  };
}

/** The finished labs that are open on a day. */
export function openOn(region: DemoRegion, day: IsoDate): readonly DemoLocation[] {
  return region.locations.filter((location) => !location.inConstruction && spansOf(location, day).length > 0);
}

function spansOf(location: DemoLocation, day: IsoDate): readonly string[] {
  return location.days[weekdayOf(day)] ?? [];
}

function lateOrEvening(location: DemoLocation, random: Random, day: IsoDate): Span {
  return spansOf(location, day).length > 1 && random.chance(0.6) ? eveningHours : random.pick(lateHours);
}

function themeOf(room: DemoRoom): RoomTheme {
  return themes[room.code] as RoomTheme;
}

/** Up to two kinds of machines that stand at the lab and suit the room. */
function modelNeeds(region: DemoRegion, random: Random, location: DemoLocation, room: DemoRoom): Need[] {
  const { categories } = themeOf(room);
  const near = region.assets.filter(
    (asset) => asset.locationId === location.id && asset.whole && categories.includes(asset.category),
  );
  const chosen = new Map<string, number>();
  for (let kinds = random.int(0, 2); kinds > 0 && near.length > 0; kinds -= 1) {
    const { modelId } = random.pick(near);
    const pieces = near.filter((asset) => asset.modelId === modelId).length;
    chosen.set(modelId, random.int(1, Math.min(4, pieces)));
  }
  return [...chosen].map(([modelId, quantity]) => ({ kind: 'model', modelId, quantity }));
}

function blank(
  kind: BookingKind,
  location: DemoLocation,
  day: IsoDate,
  [start, end]: Span,
  organisation: DemoOrganisation | null,
): BookingDraft {
  const given = {
    kind,
    organisationId: organisation?.id ?? null,
    locationId: location.id,
    contactName: organisation?.contactRole ?? '',
    contactEmail: organisation?.email ?? '',
    site: location.mobile ? { ...newSite, confirmed: siteNeedKinds } : null,
  };
  return newDraft({ start: toInstant(day, start), end: toInstant(day, end) }, given);
}
