import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { openBoundedFile } from './bounded-file.ts';

export type Log = Logger;

/** Says what went wrong on this machine, for the person who is asked for help; no names, no bookings. */
export function openLog(directory: string): Log {
  const file = openBoundedFile(join(directory, 'techlab.log'), 1_000_000);
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, file);
}
