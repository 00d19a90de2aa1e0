import { type ResourceKind, resourceKinds } from '#domain/booking/booking.ts';
import { addDays, type IsoDate, isIsoDate, mondayOf, weekdayOf } from '#domain/time/wall-time.ts';

/** What the address bar remembers of the board, so that a link or the back button shows the same. */
export interface BoardView {
  readonly view: 'day' | 'week';
  readonly date: IsoDate;
  /** A week without its weekend has five days. */
  readonly weekDays: 5 | 7;
  readonly zoom: Zoom;
  readonly asList: boolean;
  readonly text: string;
  readonly locationId: string | null;
  readonly kinds: readonly ResourceKind[];
}

export const zooms = [60, 30, 15] as const;
export type Zoom = (typeof zooms)[number];

export const boardPath = '/planbord';

/** `/planbord/week/2026-11-23/zoom=30&q=metaal`; what is missing or makes no sense takes the usual value. */
export function parseBoardAddress(path: string, usual: BoardView): BoardView {
  const [view, date, ...rest] = path.slice(boardPath.length).split('/').filter(Boolean);
  const options = new URLSearchParams(rest.join('/'));
  const zoom = zooms.find((step) => String(step) === options.get('zoom'));
  const days = options.get('days');
  const shape = {
    view: view === 'day' || view === 'week' ? view : usual.view,
    weekDays: days === '7' ? 7 : days === '5' ? 5 : usual.weekDays,
  } as const;
  return {
    ...shape,
    date: date && isIsoDate(date) ? date : homeDate(shape, usual.date),
    zoom: zoom ?? usual.zoom,
    asList: options.get('as') === 'list',
    text: options.get('q') ?? '',
    locationId: options.get('location'),
    kinds: (options.get('kind') ?? '')
      .split(' ')
      .filter((kind): kind is ResourceKind => (resourceKinds as readonly string[]).includes(kind)),
  };
}

export function boardAddress(view: BoardView): string {
  const options = new URLSearchParams({ zoom: String(view.zoom), days: String(view.weekDays) });
  if (view.asList) options.set('as', 'list');
  if (view.text) options.set('q', view.text);
  if (view.locationId) options.set('location', view.locationId);
  if (view.kinds.length > 0) options.set('kind', view.kinds.join(' '));
  // A slash or question mark that was typed must not end the segment.
  return `${boardPath}/${view.view}/${view.date}/${options.toString()}`;
}

/** The dates on the board: the day, or the week around it. */
export function datesOf({ view, date, weekDays }: BoardView): readonly IsoDate[] {
  if (view === 'day') return [date];
  const monday = mondayOf(date);
  return Array.from({ length: weekDays }, (_, index) => addDays(monday, index));
}

/** One day or one week earlier or later. */
export function turned(view: BoardView, direction: -1 | 1): BoardView {
  return { ...view, date: addDays(view.date, view.view === 'day' ? direction : 7 * direction) };
}

/** Where "today" leads: in a week without its weekend, on a weekend, to the week that comes. */
export function homeDate({ view, weekDays }: Pick<BoardView, 'view' | 'weekDays'>, today: IsoDate): IsoDate {
  return view === 'week' && weekDays === 5 && weekdayOf(today) > 5 ? addDays(mondayOf(today), 7) : today;
}
