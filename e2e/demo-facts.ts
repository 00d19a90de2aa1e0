import { addDays, dateOf, dayPeriod, toLocal, weekdayOf } from '#domain/time/wall-time.ts';
import { type StoreClient, withClient } from '../cli/with-client.ts';

/** What the scenes open: things of the demo region that have something to show. */
export interface DemoFacts {
  /** The weekday from today on, within a week, on which most happens. */
  readonly busyDay: string;
  /** A booking of that day. */
  readonly bookingId: string;
  /** Where that booking cannot go: its room is taken then. */
  readonly taken: { readonly start: string; readonly end: string };
  readonly assetId: string;
  readonly kitId: string;
  readonly consumableId: string;
  /** Location and room of an asset, as they stand in an address. */
  readonly countedRoom: string;
  readonly organisationId: string;
  readonly programmeId: string;
  readonly locationId: string;
}

/** Looks them up in a folder with the demo region that no server has open. */
export function demoFacts(folder: string): Promise<DemoFacts> {
  return withClient(folder, async (client) => {
    const { busyDay, board } = await findBusyDay(client);
    const [clash] = board.claims.flatMap((claim) => {
      const other = board.claims.find(
        (one) => claim.direct && one.resourceId === claim.resourceId && one.bookingId !== claim.bookingId,
      );
      const booking = board.bookings.find(({ id }) => id === claim.bookingId);
      const holder = board.bookings.find(({ id }) => id === other?.bookingId);
      return booking?.organisationId && holder ? [{ booking, holder }] : [];
    });
    const { assets } = await client.inventory.asset.list();
    const { kits } = await client.inventory.kit.list();
    const { locations } = await client.location.list();
    const asset = assets.find(({ status, serialNumber }) => status === 'defect' && serialNumber) ?? assets[0];
    const { programmes } = await client.programme.list();
    const programme = programmes.find(({ version }) => version.name.includes('laser')) ?? programmes[0];
    const [kit] = kits;
    const { consumables } = await client.stock.list();
    const consumable = consumables.find(({ needed }) => needed > 0) ?? consumables[0];
    const [location] = locations;
    if (!clash?.booking.organisationId || !asset || !kit || !consumable || !location || !programme)
      throw new Error('the demo region lacks something');
    return {
      busyDay,
      bookingId: clash.booking.id,
      taken: { start: toLocal(clash.holder.start).time, end: toLocal(clash.holder.end).time },
      assetId: asset.id,
      kitId: kit.id,
      consumableId: consumable.id,
      countedRoom: `${asset.locationId}/${asset.roomId}`,
      organisationId: clash.booking.organisationId,
      programmeId: programme.id,
      locationId: location.id,
    };
  });
}

async function findBusyDay(client: StoreClient) {
  const today = dateOf(Date.now());
  const days = Array.from({ length: 7 }, (_, ahead) => addDays(today, ahead)).filter((day) => weekdayOf(day) <= 5);
  const boards = await Promise.all(
    days.map(async (day) => {
      const { start, end } = dayPeriod(day);
      return { busyDay: day, board: await client.booking.board({ from: start, until: end }) };
    }),
  );
  const [busiest] = boards.sort((a, b) => b.board.bookings.length - a.board.bookings.length);
  if (!busiest) throw new Error('a week without weekdays');
  return busiest;
}
