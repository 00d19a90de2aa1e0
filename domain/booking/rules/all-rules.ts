import type { BookingFacts } from '../facts.ts';
import type { Verdict, VerdictLevel } from '../verdict.ts';
import { capacity } from './capacity.ts';
import { groupSize } from './group-size.ts';
import { horizon } from './horizon.ts';
import { inspections } from './inspections.ts';
import { kitWhole } from './kit-whole.ts';
import { leadTime } from './lead-time.ts';
import { lendingTerms } from './lending-terms.ts';
import { locationClosed } from './location-closed.ts';
import { machineAudience } from './machine-audience.ts';
import { machineAuthorisation } from './machine-authorisation.ts';
import { machineFlaw } from './machine-flaw.ts';
import { machineGroupLimit } from './machine-group-limit.ts';
import { materialStock } from './material-stock.ts';
import { modelShort } from './model-short.ts';
import { nothingChosen } from './nothing-chosen.ts';
import { openingHours } from './opening-hours.ts';
import { optionTerm } from './option-term.ts';
import { overdueElsewhere } from './overdue-elsewhere.ts';
import { periodSane } from './period-sane.ts';
import { personAbsent } from './person-absent.ts';
import { personHours } from './person-hours.ts';
import { personTravel } from './person-travel.ts';
import { personVog } from './person-vog.ts';
import { programmeAudience } from './programme-audience.ts';
import { programmeGroupSize } from './programme-group-size.ts';
import { programmeLength } from './programme-length.ts';
import { programmeNeeds } from './programme-needs.ts';
import { programmeOffered } from './programme-offered.ts';
import { publicHoliday } from './public-holiday.ts';
import { resourceTaken } from './resource-taken.ts';
import { resourceUnfit } from './resource-unfit.ts';
import type { Rule } from './rule.ts';
import { schoolHoliday } from './school-holiday.ts';
import { siteElsewhere } from './site-elsewhere.ts';
import { siteNeeds } from './site-needs.ts';
import { studyDay } from './study-day.ts';
import { supervision } from './supervision.ts';
import { travelTime } from './travel-time.ts';
import { underWay } from './under-way.ts';
import { visitLength } from './visit-length.ts';
import { wayBack } from './way-back.ts';

const allRules: readonly Rule[] = [
  periodSane,
  resourceTaken,
  modelShort,
  resourceUnfit,
  inspections,
  machineAudience,
  machineFlaw,
  machineGroupLimit,
  kitWhole,
  overdueElsewhere,
  travelTime,
  underWay,
  lendingTerms,
  locationClosed,
  siteElsewhere,
  siteNeeds,
  openingHours,
  schoolHoliday,
  studyDay,
  publicHoliday,
  wayBack,
  optionTerm,
  capacity,
  groupSize,
  programmeOffered,
  programmeAudience,
  programmeLength,
  programmeNeeds,
  materialStock,
  programmeGroupSize,
  supervision,
  personAbsent,
  personHours,
  personVog,
  personTravel,
  machineAuthorisation,
  leadTime,
  horizon,
  visitLength,
  nothingChosen,
];

const weight: Record<VerdictLevel, number> = { block: 0, warning: 1, info: 2 };

/** What all rules say of a booking, the gravest first. */
export function judge(facts: BookingFacts): readonly Verdict[] {
  return allRules.flatMap((rule) => rule(facts)).sort((a, b) => weight[a.level] - weight[b.level]);
}
