import type { IsoDate } from '#domain/time/wall-time.ts';

/** What is known already when the dialog opens. */
export interface AbsenceRequest {
  readonly personId?: string;
  readonly firstOn?: IsoDate;
  readonly lastOn?: IsoDate;
}

const EVENT = 'techlab/absence';

/** Opens "call in sick" from anywhere in the window. */
export function requestAbsence(request: AbsenceRequest): void {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: request }));
}

/** Gives the way to stop listening. */
export function onAbsenceRequest(listener: (request: AbsenceRequest) => void): () => void {
  const hear = (event: Event) => listener((event as CustomEvent<AbsenceRequest>).detail);
  window.addEventListener(EVENT, hear);
  return () => window.removeEventListener(EVENT, hear);
}
