import type { Chromium } from './chromium.ts';

/** Set once Chromium has started; what a window wants of it before then waits. */
const started = Promise.withResolvers<Chromium>();

export const chromiumStarted = started.promise;
export const setChromium = started.resolve;
