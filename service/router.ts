import { attendanceService } from './attendance.ts';
import { availabilityService } from './availability.ts';
import { backupService } from './backup.ts';
import { bookingService } from './booking.ts';
import { calendarService } from './calendar.ts';
import { service } from './context.ts';
import { customFieldService } from './custom-field.ts';
import { documentService } from './document.ts';
import { historyService } from './history.ts';
import { importService } from './import.ts';
import { inventoryService } from './inventory.ts';
import { loanService } from './loan.ts';
import { locationService } from './location.ts';
import { organisationService } from './organisation.ts';
import { personService } from './person.ts';
import { planningService } from './planning.ts';
import { programmeService } from './programme.ts';
import { resourceService } from './resource.ts';
import { ruleService } from './rule.ts';
import { safetyService } from './safety.ts';
import { searchService } from './search.ts';
import { seriesService } from './series.ts';
import { settingService } from './setting.ts';
import { sharingService } from './sharing.ts';
import { startService } from './start.ts';
import { stockService } from './stock.ts';
import { systemService } from './system.ts';
import { todayService } from './today.ts';
import { transportService } from './transport.ts';
import { visitService } from './visit.ts';

/** Implements the whole contract; a missing procedure is a type error. One line per feature. */
export const router = service.router({
  attendance: attendanceService,
  booking: bookingService,
  calendar: calendarService,
  availability: availabilityService,
  customField: customFieldService,
  document: documentService,
  import: importService,
  loan: loanService,
  location: locationService,
  planning: planningService,
  programme: programmeService,
  person: personService,
  resource: resourceService,
  organisation: organisationService,
  inventory: inventoryService,
  history: historyService,
  rule: ruleService,
  safety: safetyService,
  search: searchService,
  series: seriesService,
  setting: settingService,
  sharing: sharingService,
  stock: stockService,
  start: startService,
  backup: backupService,
  system: systemService,
  today: todayService,
  transport: transportService,
  visit: visitService,
});
