import type { BookingFacts } from '../facts.ts';
import type { Verdict } from '../verdict.ts';

/** A small pure function: looks at the facts of one booking, gives nothing or verdicts with fact, rule and way out. */
export type Rule = (facts: BookingFacts) => readonly Verdict[];
