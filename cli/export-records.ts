import { csvValue } from '#domain/custom-field/csv-value.ts';
import { headingOf } from '#domain/custom-field/custom-field.ts';
import { dateOf, toLocal } from '#domain/time/wall-time.ts';
import type { StoreClient } from './with-client.ts';

const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2100, 0, 1);
const PAGE = 10_000;

export async function organisationRecords(client: StoreClient) {
  const lines: Awaited<ReturnType<StoreClient['organisation']['list']>>['lines'] = [];
  for (;;) {
    const page = await client.organisation.list({ offset: lines.length, limit: PAGE });
    lines.push(...page.lines);
    if (page.lines.length < PAGE) return lines;
  }
}

export async function assetRecords(client: StoreClient) {
  const [{ assets }, { fields }] = await Promise.all([client.inventory.asset.list(), client.customField.list()]);
  return assets.map(({ bookable, customValues, ...asset }) => ({
    ...asset,
    bookable: bookable ? 'yes' : 'no',
    ...Object.fromEntries(
      fields.map((field) => [
        headingOf(field),
        csvValue(field, customValues[field.id] ?? '', { yes: 'yes', no: 'no' }),
      ]),
    ),
  }));
}

export async function bookingRecords(client: StoreClient) {
  const [{ bookings, claims }, { resources }, { locations }] = await Promise.all([
    client.booking.board({ from: FIRST, until: LAST, includeCancelled: true }),
    client.resource.list(),
    client.location.list(),
  ]);
  const resourceNames = new Map(resources.map((resource) => [resource.id, resource.name]));
  const places = new Map(locations.map((location) => [location.id, location]));
  const held = Map.groupBy(
    claims.filter((claim) => claim.direct),
    (claim) => claim.bookingId,
  );
  return bookings.map((booking) => {
    const place = booking.locationId ? places.get(booking.locationId) : undefined;
    const zone = place?.timeZone;
    return {
      id: booking.id,
      kind: booking.kind,
      status: booking.status,
      title: booking.title,
      organisation: booking.organisationName,
      location: place?.name ?? null,
      date: dateOf(booking.start, zone),
      start: toLocal(booking.start, zone).time,
      endDate: dateOf(booking.end, zone),
      end: toLocal(booking.end, zone).time,
      group: booking.groupLabel,
      pupils: booking.pupils,
      supervisors: booking.supervisors,
      resources: (held.get(booking.id) ?? [])
        .map((claim) => resourceNames.get(claim.resourceId) ?? claim.resourceId)
        .join(', '),
    };
  });
}
