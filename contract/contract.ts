import { attendanceContract } from './attendance.ts';
import { availabilityContract } from './availability.ts';
import { backupContract } from './backup.ts';
import { bookingContract } from './booking.ts';
import { calendarContract } from './calendar.ts';
import { customFieldContract } from './custom-field.ts';
import { documentContract } from './document.ts';
import { historyContract } from './history.ts';
import { importContract } from './import.ts';
import { inventoryContract } from './inventory.ts';
import { loanContract } from './loan.ts';
import { locationContract } from './location.ts';
import { organisationContract } from './organisation.ts';
import { personContract } from './person.ts';
import { planningContract } from './planning.ts';
import { programmeContract } from './programme.ts';
import { resourceContract } from './resource.ts';
import { ruleContract } from './rule.ts';
import { safetyContract } from './safety.ts';
import { searchContract } from './search.ts';
import { seriesContract } from './series.ts';
import { settingContract } from './setting.ts';
import { sharingContract } from './sharing.ts';
import { startContract } from './start.ts';
import { stockContract } from './stock.ts';
import { systemContract } from './system.ts';
import { todayContract } from './today.ts';
import { transportContract } from './transport.ts';
import { visitContract } from './visit.ts';

/** The only list of what crosses a process or a wire. One line per feature. */
export const contract = {
  attendance: attendanceContract,
  booking: bookingContract,
  calendar: calendarContract,
  availability: availabilityContract,
  customField: customFieldContract,
  document: documentContract,
  import: importContract,
  loan: loanContract,
  location: locationContract,
  planning: planningContract,
  programme: programmeContract,
  person: personContract,
  resource: resourceContract,
  organisation: organisationContract,
  inventory: inventoryContract,
  history: historyContract,
  rule: ruleContract,
  safety: safetyContract,
  search: searchContract,
  series: seriesContract,
  setting: settingContract,
  sharing: sharingContract,
  stock: stockContract,
  start: startContract,
  backup: backupContract,
  system: systemContract,
  today: todayContract,
  transport: transportContract,
  visit: visitContract,
};
