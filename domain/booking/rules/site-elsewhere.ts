import { MINUTE, overlaps, widen } from '#domain/time/period.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** A mobile lab stands at one place at a time, and takes a while to get to the next. */
export const siteElsewhere: Rule = ({ draft, location, settings, transport }) => {
  if (!location || draft.end <= draft.start) return [];
  const here = siteKey(draft.site?.address ?? '', draft.organisationId);
  if (here === '') return [];
  const period = widen(draft, draft.setupMinutes, draft.cleanupMinutes);
  const minutes = settings.labTravelMinutes;
  const reach = { start: period.start - minutes * MINUTE, end: period.end + minutes * MINUTE };
  return transport.sites
    .filter((other) => {
      const there = siteKey(other.address, other.organisationId);
      return there !== '' && there !== here && overlaps(other, reach);
    })
    .map(({ holder, start, end }): Verdict => {
      const facts = { location: location.name, holder, start, end, needed: minutes };
      return { level: 'warning', rule: 'site-elsewhere', field: 'start', facts };
    });
};

/** What tells one site from another; empty when nobody said where it is. */
export function siteKey(address: string, organisationId: string | null): string {
  return address.replaceAll(/\s+/g, ' ').trim().toLowerCase() || (organisationId ?? '');
}
