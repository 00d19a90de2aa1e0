import { tz } from '@date-fns/tz';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import { type Instant, MINUTE } from '#domain/time/period.ts';
import { toInstant } from '#domain/time/wall-time.ts';

/** How the moments of a file are written. */
export interface MomentFormat {
  /** Unicode date tokens as date-fns reads them, such as `M/d/yy H:mm`. */
  readonly pattern: string;
  readonly zone: string;
  /** Added to the year as read: a file that writes 0014 for 2014 takes 2000. */
  readonly yearOffset: number;
}

const UTC = tz('UTC');
const REFERENCE = UTC(new Date(Date.UTC(2000, 0, 1)));

/** The instant of a wall time written in a file, or null when it does not fit the pattern. */
export function parseMoment(text: string, format: MomentFormat): Instant | null {
  // Read in UTC, where every wall time exists, so that no zone of this computer shifts it.
  const read = parse(text.trim(), format.pattern, REFERENCE, { in: UTC });
  if (!isValid(read)) return null;
  const year = read.getFullYear() + format.yearOffset;
  if (year < 1 || year > 9999) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(read.getMonth() + 1)}-${two(read.getDate())}`;
  const minute = toInstant(date, `${two(read.getHours())}:${two(read.getMinutes())}`, format.zone);
  return minute + read.getSeconds() * (MINUTE / 60);
}
