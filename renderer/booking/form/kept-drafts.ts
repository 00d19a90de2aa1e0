import type { BookingFormValues } from './form-values.ts';

/** What somebody was filling in: enough to go on after the window was reloaded or the drawer closed. */
export interface KeptDraft {
  /** The booking that it makes or changes; made once, so that booking it twice books once. */
  readonly id: string;
  /** The revision that is being changed; null for a new booking. */
  readonly sequence: number | null;
  /** As the fields were before anything was typed. */
  readonly base: BookingFormValues;
  readonly values: BookingFormValues;
  readonly savedAt: number;
}

const CURRENT = 'techlab.booking.current';
const ASIDE = 'techlab.booking.set-aside';
const MOST_ASIDE = 10;

/** The form that was open when the window was reloaded. */
export function currentDraft(): KeptDraft | null {
  return read<KeptDraft>(CURRENT);
}

export function keepCurrent(draft: KeptDraft): void {
  sessionStorage.setItem(CURRENT, JSON.stringify(draft));
}

export function dropCurrent(): void {
  sessionStorage.removeItem(CURRENT);
}

/** Closed on purpose without booking, to go on with later. */
export function draftsAside(): readonly KeptDraft[] {
  return read<readonly KeptDraft[]>(ASIDE) ?? [];
}

export function setCurrentAside(): void {
  const current = currentDraft();
  if (!current) return;
  const others = draftsAside().filter((draft) => draft.id !== current.id);
  sessionStorage.setItem(ASIDE, JSON.stringify([current, ...others].slice(0, MOST_ASIDE)));
  dropCurrent();
}

export function dropAside(id: string): void {
  sessionStorage.setItem(ASIDE, JSON.stringify(draftsAside().filter((draft) => draft.id !== id)));
}

/** An unreadable rest of an older version is no draft. */
function read<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
