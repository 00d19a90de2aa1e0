import { keepPreviousData, usePrefetchQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { addDays, DEFAULT_ZONE, type IsoDate, toInstant } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { useRuleValues } from '#renderer/rule/use-rule-values.ts';
import { useGroupLimits } from '#renderer/safety/use-group-limits.ts';
import { useLentThings } from '#renderer/sharing/use-lent-things.ts';
import { boardQuery } from '../board/board-query.ts';
import type { LoadedBoard } from '../board/loaded-board.ts';
import { type BoardView, datesOf, turned } from './board-address.ts';
import { indexBoard } from './board-index.ts';
import type { Closure, LabLocation, Resource, SchoolDays } from './board-types.ts';
import type { BoardWorld } from './live-verdict.ts';

export interface BoardContents {
  readonly world: BoardWorld;
  readonly resources: readonly Resource[];
  readonly locations: readonly LabLocation[];
  readonly zone: string;
  readonly board: LoadedBoard;
  readonly boardInput: BoardInput;
  /** The dates shown are not loaded yet; what is drawn belongs to the dates before. */
  readonly stale: boolean;
}

export interface BoardInput {
  readonly from: number;
  readonly until: number;
}

const noSchoolDays: SchoolDays = { schools: [], groups: [], holidays: [] };
const none: readonly never[] = [];

/** What the board shows, or undefined until its lanes and bookings are there for the first time. Closed days, holidays,
 * figures of rules and terms of lending come in when they come: they do not hold the first bar back. */
export function useBoardData(view: BoardView): {
  readonly contents: BoardContents | undefined;
  readonly error: unknown;
} {
  // Asked before the frame of the screen is drawn, so that the store answers meanwhile.
  usePrefetchQuery(orpc.resource.list.queryOptions({ input: {} }));
  usePrefetchQuery(orpc.location.list.queryOptions());
  const resources = useQuery(orpc.resource.list.queryOptions({ input: {} }));
  const locations = useQuery(orpc.location.list.queryOptions());
  const zone = zoneOf(locations.data?.locations ?? none, view.locationId);
  const dates = datesOf(view);
  const input = rangeOf(dates, zone);
  usePrefetchQuery(boardQuery(input));
  const board = useQuery({ ...boardQuery(input), placeholderData: keepPreviousData });
  const days = { from: dates[0], until: dates.at(-1) };
  const closures = useQuery(orpc.location.closures.queryOptions({ input: days, placeholderData: keepPreviousData }));
  const schoolDays = useQuery(
    orpc.calendar.board.queryOptions({
      input: { from: dates[0] ?? '', until: dates.at(-1) ?? '' },
      placeholderData: keepPreviousData,
    }),
  );
  const ruleValues = useRuleValues();
  const lent = useLentThings();
  const groupLimits = useGroupLimits();
  usePrefetchedNeighbours(view, zone, board.isSuccess);

  const world = useMemo(
    () =>
      board.data && resources.data && locations.data
        ? toWorld(
            board.data,
            resources.data.resources,
            locations.data.locations,
            closures.data?.closures ?? none,
            schoolDays.data ?? noSchoolDays,
            ruleValues,
            lent,
            groupLimits,
          )
        : undefined,
    [board.data, resources.data, locations.data, closures.data, schoolDays.data, ruleValues, lent, groupLimits],
  );
  const contents = world &&
    board.data &&
    resources.data &&
    locations.data && {
      world,
      resources: resources.data.resources,
      locations: locations.data.locations,
      zone,
      board: board.data,
      boardInput: input,
      stale: board.isPlaceholderData,
    };
  return { contents, error: resources.error ?? locations.error ?? board.error ?? closures.error ?? schoolDays.error };
}

function toWorld(
  board: LoadedBoard,
  resources: readonly Resource[],
  locations: readonly LabLocation[],
  closures: readonly Closure[],
  { schools, groups, holidays }: SchoolDays,
  ruleValues: ReadonlyMap<string, unknown>,
  lent: BoardWorld['lent'],
  groupLimits: BoardWorld['groupLimits'],
): BoardWorld {
  const stations = resources.filter((resource) => resource.kind === 'station' && resource.roomId);
  return {
    index: indexBoard(board),
    resourceById: new Map(resources.map((resource) => [resource.id, resource])),
    partsOf: new Map(
      [...Map.groupBy(stations, (station) => station.roomId ?? '')].map(([room, parts]) => [
        room,
        parts.map((part) => part.id),
      ]),
    ),
    locationById: new Map(locations.map((location) => [location.id, location])),
    closures,
    holidays,
    schoolById: new Map(
      schools.map(({ id, ...school }) => [
        id,
        { ...school, holidays: holidays.filter(({ region }) => region === school.region) },
      ]),
    ),
    groupsById: new Map(groups.map((booking) => [booking.bookingId, booking.groups])),
    ruleValues,
    lent,
    groupLimits,
  };
}

export function rangeOf(dates: readonly IsoDate[], zone: string): BoardInput {
  const [first = ''] = dates;
  return { from: toInstant(first, '00:00', zone), until: toInstant(addDays(dates.at(-1) ?? first, 1), '00:00', zone) };
}

/** All labs of a region share a zone; should they not, the chosen location decides. */
function zoneOf(locations: readonly LabLocation[], locationId: string | null): string {
  const chosen = locations.find((location) => location.id === locationId) ?? locations[0];
  return chosen?.timeZone ?? DEFAULT_ZONE;
}

/** The page before and after are asked once this one is there, so that turning shows them at once. */
function usePrefetchedNeighbours(view: BoardView, zone: string, ready: boolean) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!ready) return undefined;
    const timer = setTimeout(() => {
      for (const direction of [1, -1] as const) {
        const input = rangeOf(datesOf(turned(view, direction)), zone);
        void queries.prefetchQuery(boardQuery(input));
      }
    }, 400);
    return () => clearTimeout(timer);
  }, [queries, view, zone, ready]);
}
