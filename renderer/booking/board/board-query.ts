import type { QueryKey } from '@tanstack/react-query';
import { readColumns } from '#domain/booking/board-columns.ts';
import { client, orpc } from '#renderer/client.ts';
import { isSameBoard, type LoadedBoard, loadedBoard } from './loaded-board.ts';
import { WindowTextKeeper } from './window-texts.ts';

export interface BoardRange {
  readonly from: number;
  readonly until: number;
  readonly locationId?: string;
  readonly organisationId?: string;
}

/** One per window, as the client itself is. */
const keeper = new WindowTextKeeper();

/** Its answer is a board, no longer what crossed. */
export function boardKey(input: BoardRange): QueryKey {
  return orpc.booking.columns.queryKey({ input });
}

/** Of any range: for refreshing all boards. */
export function anyBoardKey() {
  return orpc.booking.columns.key();
}

/** The bookings and claims of a range, for useQuery and prefetchQuery. */
export function boardQuery(input: BoardRange) {
  return {
    queryKey: boardKey(input),
    queryFn: ({ signal }: { signal: AbortSignal }) => loadBoard(input, signal),
    // The same answer keeps the same board, so that nothing is drawn anew.
    structuralSharing: (before: unknown, now: unknown) =>
      before && isSameBoard(before as LoadedBoard, now as LoadedBoard) ? before : now,
  };
}

async function loadBoard(input: BoardRange, signal: AbortSignal): Promise<LoadedBoard> {
  const { known } = keeper;
  const { table, first, texts, columns } = await client.booking.columns(
    { ...input, ...(known && { known }) },
    { signal },
  );
  return loadedBoard(readColumns(columns), keeper.take(table, first, texts));
}
