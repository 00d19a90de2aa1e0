import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { isEmpty } from '../status/read-status.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { addBookings } from './bookings.ts';
import { addTravelTimes, leaveSitesOpen } from './carried.ts';
import { addClosures } from './closures.ts';
import { addCustomFields } from './custom-fields.ts';
import { addDayCounts } from './day-counts.ts';
import { addDocuments } from './documents.ts';
import { addAssets, addKits } from './inventory.ts';
import { addLending } from './lending.ts';
import { addLocations } from './locations.ts';
import { addOrganisations } from './organisations.ts';
import { addPeople } from './people.ts';
import { addProgrammes, renewProgrammes } from './programmes.ts';
import { createRandom } from './random.ts';
import { addSafety } from './safety.ts';
import { addSharing } from './sharing.ts';
import { addStock } from './stock.ts';
import { addStudyDays } from './study-days.ts';
import { addWishes } from './wishes.ts';

export interface DemoMade {
  readonly transactionId: string;
  readonly bookings: number;
}

const SEED = 20_260_831;

/** Fills an empty store with the invented region, in one transaction. The same day gives the same region. */
export function makeDemo(store: Store, act: Act): Result<DemoMade> {
  return transact(store, act, (tx) => {
    if (!isEmpty(tx)) return refuse(refusal('start/not-empty'));
    const random = createRandom(SEED);
    write(tx, 'setting', 'region.name', { value: JSON.stringify('Demoregio Vlierrode') });
    write(tx, 'setting', 'region.demo', { value: 'true' });
    const organisations = addOrganisations(tx, random);
    const locations = addLocations(tx);
    const closed = addClosures(tx, locations);
    const assets = addAssets(tx, random, locations, organisations.companies);
    const kits = addKits(tx, locations, assets);
    const programmes = addProgrammes(tx, kits);
    const bookings = addBookings(tx, random, { locations, organisations, assets, kits, programmes, closed });
    addPeople(tx, locations, organisations.companies);
    addSharing(tx, assets, locations, organisations.companies);
    addSafety(tx, createRandom(SEED + 1), assets);
    renewProgrammes(tx, programmes);
    addStudyDays(tx, organisations.primary);
    addStock(tx, locations);
    addWishes(tx, random, organisations, locations, programmes);
    addLending(tx, random);
    addDocuments(tx, assets);
    addTravelTimes(tx, locations);
    leaveSitesOpen(tx);
    addDayCounts(tx, createRandom(SEED + 2));
    addCustomFields(tx, assets);
    return accept({ transactionId: tx.id, bookings });
  });
}
