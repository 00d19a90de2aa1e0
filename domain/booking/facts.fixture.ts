import { nobody } from '../person/person.ts';
import { noTransport } from '../transport/transport-facts.ts';
import { type BookingFacts, noMachines } from './facts.ts';
import { defaultRuleSettings } from './rule-settings.ts';

/** A booking of which nothing else is known than this. */
export function bareFacts(known: Pick<BookingFacts, 'draft' | 'now'> & Partial<BookingFacts>): BookingFacts {
  return {
    allocations: [],
    resources: new Map(),
    conflicts: [],
    shortages: [],
    location: null,
    school: null,
    programme: null,
    inMachineHall: false,
    settings: defaultRuleSettings,
    crew: nobody,
    terms: [],
    materials: [],
    machines: noMachines,
    kits: [],
    loneParts: [],
    transport: noTransport,
    ...known,
  };
}
