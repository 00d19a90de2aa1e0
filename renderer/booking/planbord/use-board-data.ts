import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { addDays, DEFAULT_ZONE, type IsoDate, toInstant } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { useRuleValues } from '#renderer/rule/use-rule-values.ts';
import { useLentThings } from '#renderer/sharing/use-lent-things.ts';
import { type BoardView, datesOf, turned } from './board-address.ts';
import { indexBoard } from './board-index.ts';
import type { Board, Closure, LabLocation, Resource, SchoolDays } from './board-types.ts';
import type { BoardWorld } from './live-verdict.ts';

export interface BoardContents {
  readonly world: BoardWorld;
  readonly resources: readonly Resource[];
  readonly locations: readonly LabLocation[];
  readonly zone: string;
  readonly board: Board;
  readonly boardInput: BoardInput;
  /** The dates shown are not loaded yet; what is drawn belongs to the dates before. */
  readonly stale: boolean;
}

export interface BoardInput {
  readonly from: number;
  readonly until: number;
}

const nothing: Board = { bookings: [], claims: [] };
const noSchoolDays: SchoolDays = { schools: [], groups: [], holidays: [] };
const none: readonly never[] = [];

/** Everything the board shows, or undefined until all of it is there for the first time. */
export function useBoardData(view: BoardView): {
  readonly contents: BoardContents | undefined;
  readonly error: unknown;
} {
  const resources = useQuery(orpc.resource.list.queryOptions({ input: {} }));
  const locations = useQuery(orpc.location.list.queryOptions());
  const zone = zoneOf(locations.data?.locations ?? none, view.locationId);
  const dates = datesOf(view);
  const input = rangeOf(dates, zone);
  const board = useQuery(orpc.booking.board.queryOptions({ input, placeholderData: keepPreviousData }));
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
  usePrefetchedNeighbours(view, zone, board.isSuccess);

  const loaded = resources.data && locations.data && board.data && closures.data && schoolDays.data;
  const world = useMemo(
    () =>
      toWorld(
        board.data ?? nothing,
        resources.data?.resources ?? none,
        locations.data?.locations ?? none,
        closures.data?.closures ?? none,
        schoolDays.data ?? noSchoolDays,
        ruleValues,
        lent,
      ),
    [board.data, resources.data, locations.data, closures.data, schoolDays.data, ruleValues, lent],
  );
  const contents = loaded && {
    world,
    resources: loaded && resources.data.resources,
    locations: locations.data.locations,
    zone,
    board: board.data,
    boardInput: input,
    stale: board.isPlaceholderData,
  };
  return { contents, error: resources.error ?? locations.error ?? board.error ?? closures.error ?? schoolDays.error };
}

function toWorld(
  board: Board,
  resources: readonly Resource[],
  locations: readonly LabLocation[],
  closures: readonly Closure[],
  { schools, groups, holidays }: SchoolDays,
  ruleValues: ReadonlyMap<string, unknown>,
  lent: BoardWorld['lent'],
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
        void queries.prefetchQuery(orpc.booking.board.queryOptions({ input }));
      }
    }, 400);
    return () => clearTimeout(timer);
  }, [queries, view, zone, ready]);
}
