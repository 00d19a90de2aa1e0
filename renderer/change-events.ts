import type { QueryClient } from '@tanstack/react-query';
import { client } from './client.ts';

/** Which features of the contract show rows of a table. A table that is not named here refreshes everything. */
const featuresByTable: Readonly<Record<string, readonly string[]>> = {
  booking: [
    'booking',
    'person',
    'today',
    'organisation',
    'inventory',
    'location',
    'calendar',
    'programme',
    'planning',
    'stock',
    'loan',
    'transport',
  ],
  booking_detail: ['booking', 'person', 'today', 'planning', 'stock', 'transport'],
  allocation: ['loan', 'booking', 'person', 'today', 'inventory', 'sharing', 'safety', 'attendance', 'transport'],
  override: ['booking', 'rule', 'calendar', 'location'],
  organisation: ['organisation', 'person', 'booking', 'today', 'inventory', 'calendar', 'planning', 'transport'],
  organisation_link: ['organisation'],
  contact: ['organisation', 'booking'],
  location: ['location', 'person', 'resource', 'today', 'inventory', 'stock', 'transport'],
  room: ['location', 'resource', 'today', 'planning'],
  station: ['location', 'resource', 'today'],
  opening_hours: ['location', 'booking', 'today', 'planning', 'transport'],
  closure: ['location', 'booking', 'today', 'planning', 'transport'],
  resource: ['location', 'resource', 'inventory', 'today', 'programme', 'planning', 'stock', 'transport'],
  resource_part: ['resource', 'inventory', 'booking', 'today', 'transport'],
  asset_model: ['inventory', 'person', 'resource', 'today', 'programme', 'safety'],
  asset: ['loan', 'inventory', 'resource', 'today', 'safety', 'stock', 'transport', 'document'],
  kit: ['inventory', 'resource', 'today', 'transport'],
  kit_line: ['loan', 'inventory'],
  attachment: ['inventory', 'document', 'today'],
  document: ['document', 'today'],
  custom_field: ['customField', 'inventory'],
  custom_value: ['customField', 'inventory'],
  series: ['booking', 'series'],
  setting: ['setting', 'rule', 'booking', 'start', 'planning', 'transport'],
  holiday_period: ['calendar', 'booking', 'planning'],
  school_override: ['calendar', 'booking', 'organisation', 'planning'],
  programme: ['programme'],
  person: ['person', 'resource', 'booking', 'today', 'attendance', 'transport'],
  programme_version: ['programme', 'booking', 'planning', 'stock', 'today'],
  programme_need: ['programme', 'stock', 'today'],
  person_detail: ['person', 'transport'],
  person_hours: ['person', 'booking'],
  person_absence: ['person', 'booking', 'today', 'attendance'],
  person_authorisation: ['person', 'booking', 'safety'],
  attendance: ['attendance'],
  visit_count: ['today', 'booking'],
  out_of_place: ['today'],
  waitlist_entry: ['planning'],
  loan: ['loan', 'transport'],
  loan_detail: ['loan'],
  loan_line: ['loan', 'inventory', 'transport'],
  loan_check: ['loan', 'inventory', 'transport'],
  resource_terms: ['sharing', 'booking', 'inventory', 'location'],
  defect: ['loan', 'safety', 'inventory', 'resource', 'today'],
  inspection: ['loan', 'safety', 'inventory', 'resource', 'today'],
  inspection_plan: ['loan', 'safety', 'inventory', 'resource', 'today'],
  machine_record: ['safety', 'inventory'],
  consumable: ['stock', 'booking', 'today'],
  stock_movement: ['stock', 'booking', 'today'],
  stocktake: ['stock', 'inventory'],
  travel_time: ['transport', 'booking'],
  transport_trip: ['transport'],
  trip_plan: ['transport', 'booking'],
  booking_site: ['booking', 'today', 'transport'],
  stocktake_line: ['loan', 'stock', 'inventory', 'today'],
};

/** Shown anew after every change, whatever it touched. */
const always = ['history', 'search', 'system', 'backup', 'start', 'visit'];

const RETRY_MS = 2000;

/** Listens for as long as the window lives; after a lost connection everything is asked anew. */
export async function followChanges(queries: QueryClient): Promise<never> {
  for (;;) {
    try {
      for await (const change of await client.system.changes()) refresh(queries, Object.keys(change.tables));
    } catch {
      // The store was away (restart, sleep): the next round asks everything anew.
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    await queries.invalidateQueries();
  }
}

function refresh(queries: QueryClient, tables: readonly string[]): void {
  if (tables.some((table) => !featuresByTable[table])) {
    void queries.invalidateQueries();
    return;
  }
  const features = new Set([...always, ...tables.flatMap((table) => featuresByTable[table] ?? [])]);
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => {
      const [path] = queryKey as readonly [readonly string[] | undefined];
      return Array.isArray(path) && features.has(path[0] as string);
    },
  });
}
