import type { BookingDraft } from '#domain/booking/booking.ts';
import type { BookingFacts } from '#domain/booking/facts.ts';
import { siteElsewhere, siteKey } from '#domain/booking/rules/site-elsewhere.ts';
import type { Verdict } from '#domain/booking/verdict.ts';
import { type KnownSite, otherSitesFor } from '#domain/transport/other-site.ts';
import { parseConfirmed, unconfirmedNeeds } from '#domain/transport/site.ts';
import { type ReadableDb, statement } from '../connection.ts';

const MOST_VISITS = 400;

interface VisitRow {
  readonly address: string;
  readonly contact: string;
  readonly confirmed: string;
  readonly organisationId: string;
  readonly holder: string;
  readonly ownAddress: string;
}

/** Where else a mobile lab can stand when its site does not have all, or the lab stands elsewhere then: sites of this school, and
 * of others in the same town, that had it before. None when nothing is the matter. */
export function siteAlternatives(
  db: ReadableDb,
  facts: BookingFacts,
  verdicts: readonly Verdict[],
  bookingId: string | undefined,
): readonly KnownSite[] {
  const { draft, location } = facts;
  const isAsked = verdicts.some(({ rule }) => rule === 'site-needs' || rule === 'site-elsewhere');
  if (!isAsked || !location?.siteNeeds || draft.organisationId === null) return [];
  const here = siteKey(draft.site?.address ?? '', draft.organisationId);
  const missing = unconfirmedNeeds(location.siteNeeds, draft.site).map(({ kind }) => kind);
  const standsThere = ({ address, contact }: KnownSite) => {
    const moved: BookingDraft = { ...draft, site: { address, contact, confirmed: [] } };
    return siteElsewhere({ ...facts, draft: moved }).length === 0;
  };
  const isHere = ({ address }: KnownSite) => siteKey(address, draft.organisationId) === here;
  return otherSitesFor(knownSites(db, draft.organisationId, bookingId), missing, isHere, standsThere);
}

/** Each place once, with all that was ever confirmed there and who was there last. */
function knownSites(db: ReadableDb, organisationId: string, bookingId: string | undefined): readonly KnownSite[] {
  const rows = statement(
    db,
    `SELECT coalesce(booking_site.address, '') AS address, coalesce(booking_site.contact, '') AS contact,
       coalesce(booking_site.confirmed, '[]') AS confirmed, organisation.id AS organisationId, organisation.name AS holder,
       trim(trim(organisation.street || ' ' || organisation.house_number) || ', ' ||
         trim(organisation.postcode || ' ' || organisation.city), ', ') AS ownAddress
     FROM organisation AS school
       JOIN organisation ON organisation.id = school.id OR (organisation.city = school.city AND school.city <> '')
       JOIN booking ON booking.organisation_id = organisation.id AND booking.deleted = 0 AND booking.intent <> 'cancelled'
       JOIN location ON location.id = booking.location_id AND location.mobile = 1
       LEFT JOIN booking_site ON booking_site.id = booking.id AND booking_site.deleted = 0
     WHERE school.id = ? AND booking.id <> ? ORDER BY booking.start_at DESC LIMIT ${MOST_VISITS}`,
  ).all(organisationId, bookingId ?? '') as VisitRow[];
  const places = Map.groupBy(rows, (row) => siteKey(row.address, row.organisationId));
  return [...places.values()].flatMap((visits): KnownSite[] => {
    // Of one place that two schools use, it is the school's own.
    const first = visits.find((visit) => visit.organisationId === organisationId) ?? visits[0];
    if (!first) return [];
    const isSameSchool = first.organisationId === organisationId;
    const address = first.address || (isSameSchool ? '' : first.ownAddress);
    if (address === '' && !isSameSchool) return [];
    const had = [...new Set(visits.flatMap(({ confirmed }) => parseConfirmed(confirmed)))];
    return [{ address, contact: first.contact, holder: first.holder, isSameSchool, had }];
  });
}
