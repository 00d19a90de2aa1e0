import i18next from 'i18next';
import { dateOf, toLocal } from '#domain/time/wall-time.ts';
import { longDate } from '../time/format.ts';
import type { GapCandidate, GapFound } from './gap-request.ts';

/** A letter to a school, always in Dutch: schools read it, whatever language the app speaks. */
export function offerText(candidate: GapCandidate, { slot, zone, locationName }: GapFound): string {
  const t = i18next.getFixedT('nl', 'planning');
  const facts = {
    contact: candidate.contactName || candidate.name,
    school: candidate.name,
    day: longDate(dateOf(slot.start, zone), 'nl'),
    start: toLocal(slot.start, zone).time,
    end: toLocal(slot.end, zone).time,
    location: locationName ?? '',
    until: longDate(candidate.optionUntil, 'nl'),
    programme: candidate.programmeName ?? '',
  };
  return [
    t('letter.greeting', facts),
    t(candidate.wishId ? 'letter.waited' : 'letter.free'),
    t(locationName ? 'letter.when' : 'letter.whenOnly', facts),
    candidate.programmeName ? t('letter.programme', facts) : '',
    t('letter.answer', facts),
    t('letter.close'),
  ]
    .filter(Boolean)
    .join('\n\n');
}
