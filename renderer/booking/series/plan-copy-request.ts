const EVENT = 'techlab/plan-copy';

/** Opens the copy of a year's plan from anywhere in the window. */
export function requestPlanCopy(): void {
  window.dispatchEvent(new CustomEvent(EVENT));
}

/** Gives the way to stop listening. */
export function onPlanCopyRequest(listener: () => void): () => void {
  window.addEventListener(EVENT, listener);
  return () => window.removeEventListener(EVENT, listener);
}
