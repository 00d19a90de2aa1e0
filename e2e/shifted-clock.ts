import { shiftClock } from './shift-clock.ts';

// Loaded before the program under test, in each of its threads (NODE_OPTIONS --import).
shiftClock(Number(process.env['TECHLAB_E2E_SHIFT_MS'] ?? 0));
