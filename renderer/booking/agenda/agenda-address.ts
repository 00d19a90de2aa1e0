import { type IsoDate, isIsoDate } from '#domain/time/wall-time.ts';

export const agendaViews = ['week', 'month', 'list'] as const;
export type AgendaView = (typeof agendaViews)[number];

/** The list starts on the chosen date and shows four weeks. */
export const LIST_DAYS = 28;

export interface AgendaAddress {
  readonly view: AgendaView;
  readonly date: IsoDate;
}

/** `/agenda/week/2026-11-24`: view and date are part of the address, so that back and reload return to them. */
export function toPath({ view, date }: AgendaAddress): string {
  return `/agenda/${view}/${date}`;
}

/** What an address says; what it leaves open, or says wrong, is this week. */
export function parsePath(path: string, today: IsoDate): AgendaAddress {
  const [, , view, date] = path.split('/');
  return {
    view: agendaViews.find((known) => known === view) ?? 'week',
    date: date && isIsoDate(date) ? date : today,
  };
}
