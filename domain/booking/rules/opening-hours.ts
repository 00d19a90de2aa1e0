import { addDays, toLocal, weekdayOf } from '#domain/time/wall-time.ts';
import type { Rule } from './rule.ts';

/** Opening hours are wall time in the location's zone. A booking over several days must start and end inside them. */
export const openingHours: Rule = ({ draft, location }) => {
  if (!location || location.openingHours.length === 0 || draft.end <= draft.start) return [];
  const start = toLocal(draft.start, location.zone);
  let end = toLocal(draft.end, location.zone);
  if (end.time === '00:00') end = { date: addDays(end.date, -1), time: '24:00' };
  const hoursOf = (date: string) => location.openingHours.filter((hours) => hours.weekday === weekdayOf(date));
  const oneSpan = start.date === end.date;
  const inside = oneSpan
    ? hoursOf(start.date).some((hours) => hours.opens <= start.time && end.time <= hours.closes)
    : hoursOf(start.date).some((hours) => hours.opens <= start.time && start.time < hours.closes) &&
      hoursOf(end.date).some((hours) => hours.opens < end.time && end.time <= hours.closes);
  if (inside) return [];
  const hours = hoursOf(start.date)
    .map(({ opens, closes }) => `${opens}-${closes}`)
    .join(', ');
  return [
    {
      level: 'warning',
      rule: hours ? 'outside-opening-hours' : 'not-open-that-day',
      field: 'start',
      facts: { location: location.name, day: start.date, hours },
    },
  ];
};
