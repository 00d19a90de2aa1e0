import type { ProgrammeVersion } from '#domain/programme/programme.ts';
import { parseTypedTime } from '#domain/time/parse-typed.ts';
import type { BookingFormValues } from './form-values.ts';

const DAY = 24 * 60;

/** What the fields become when a programme is chosen: its name where nobody typed another, its length and buffers. Past
 * midnight the end is left to the person. */
export function programmeValues(
  values: BookingFormValues,
  version: ProgrammeVersion | undefined,
  previousName: string | undefined,
): Partial<BookingFormValues> {
  const isOwnTitle = values.title.trim() !== '' && values.title !== previousName;
  if (!version) return { programmeVersionId: null, ...(!isOwnTitle && { title: '' }) };
  const end = endOf(values.startTime, version.durationMinutes);
  return {
    programmeVersionId: version.id,
    ...(!isOwnTitle && { title: version.name }),
    setupMinutes: minutesAsTyped(version.setupMinutes),
    cleanupMinutes: minutesAsTyped(version.cleanupMinutes),
    ...(end && values.endDate === '' && { endTime: end }),
  };
}

/** The wall time so many minutes later on the same day; null when there is none. */
export function endOf(typedStart: string, minutes: number): string | null {
  const start = parseTypedTime(typedStart);
  if (!start) return null;
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  if (end > DAY) return null;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

function minutesAsTyped(minutes: number): string {
  return minutes === 0 ? '' : String(minutes);
}
