import { toLocal } from '#domain/time/wall-time.ts';
import { dateInDigits, shortDate } from '../time/format.ts';

/** `zo 22 nov 2026 10:15`. */
export function formatMoment(instant: number, language: string): string {
  const { date, time } = toLocal(instant);
  return `${shortDate(date, language)} ${time}`;
}

/** `22-11-2026 10:15`, for where dates stand below each other. */
export function momentInDigits(instant: number, language: string): string {
  const { date, time } = toLocal(instant);
  return `${dateInDigits(date, language)} ${time}`;
}

/** `1,4 MB`. */
export function formatBytes(bytes: number, language: string): string {
  const inMegabytes = bytes >= 1_000_000;
  const unit = inMegabytes ? 'megabyte' : 'kilobyte';
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: inMegabytes ? 1 : 0 }).format(
    bytes / (inMegabytes ? 1_000_000 : 1000),
  );
}
