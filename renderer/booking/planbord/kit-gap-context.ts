import { createContext } from 'react';
import type { KitGaps } from '../board/use-kit-gaps.ts';

/** Beside the scene: what kits lack comes in later than the bars, and must not draw them all again. */
export const KitGapContext = createContext<KitGaps>({ ofKit: () => '', ofBooking: () => '' });
