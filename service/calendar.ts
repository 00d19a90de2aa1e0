import { boardDays } from '#db/calendar/board-days.ts';
import { service } from './context.ts';

const os = service.calendar;

const board = os.board.handler(({ input, context }) => boardDays(context.store.db, input.from, input.until));

export const calendarService = { board };
