/** Fetches the board while nothing else happens: it is the largest screen, and the next one for most people. */
export function preloadScreens(): void {
  requestIdleCallback(() => void import('../booking/planbord/Planbord.tsx'));
}
