import i18next from 'i18next';
import { dateOf, toLocal } from '#domain/time/wall-time.ts';
import { longDate } from '../time/format.ts';
import type { GapCandidate, GapFound } from './gap-request.ts';

/** A letter to a school, always in Dutch: schools read it, whatever language the app speaks. */
export function offerText(candidate: GapCandidate, { slot, zone, locationName }: GapFound): string {
  const t = i18next.getFixedT('nl');
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
    t('planning:letter.greeting', facts),
    t(candidate.wishId ? 'planning:letter.waited' : 'planning:letter.free'),
    t(locationName ? 'planning:letter.when' : 'planning:letter.whenOnly', facts),
    candidate.programmeName ? t('planning:letter.programme', facts) : '',
    t('planning:letter.answer', facts),
    t('planning:letter.close'),
  ]
    .filter(Boolean)
    .join('\n\n');
}
