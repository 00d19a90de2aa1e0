import type { SchoolCalendar } from '../calendar/days-off.ts';
import type { LackingLine } from '../inventory/kit-whole.ts';
import type { DayModel } from '../organisation/organisation.ts';
import type { CrewFacts } from '../person/person.ts';
import type { ProgrammeContent, ProgrammeStatus } from '../programme/programme.ts';
import type { Offer } from '../programme/unmet-needs.ts';
import type { InspectionState } from '../safety/inspection.ts';
import type { MachineRecord } from '../safety/machine-record.ts';
import type { LendingTerms } from '../sharing/terms.ts';
import type { Milli } from '../stock/amount.ts';
import type { Instant, Period } from '../time/period.ts';
import type { IsoDate, WallTime } from '../time/wall-time.ts';
import type { SiteNeed } from '../transport/site.ts';
import type { TransportFacts } from '../transport/transport-facts.ts';
import type { BookingDraft, ResourceKind } from './booking.ts';
import type { RuleSettings } from './rule-settings.ts';

/** One resource that a booking would take, with buffers. */
export interface PlannedAllocation extends Period {
  readonly resourceId: string;
  /** The model it answers to, when the booking asked for "n of a model". */
  readonly modelId: string | null;
  readonly flexible: boolean;
}

export interface ResourceFact {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly bookable: boolean;
  readonly capacity: number | null;
  readonly defectNote: string | null;
  readonly inMaintenance: boolean;
  /** Nobody knows where it is. */
  readonly missing: boolean;
  readonly retiredOn: IsoDate | null;
}

/** Somebody else holds a resource that is wanted. */
export interface Conflict extends Period {
  readonly resourceId: string;
  readonly resourceName: string;
  readonly bookingId: string;
  /** The organisation, title or kind that stands for the other booking. */
  readonly holder: string;
}

export interface ModelShortage {
  readonly modelId: string;
  readonly modelName: string;
  readonly wanted: number;
  readonly free: number;
  readonly total: number;
  /** Who holds pieces of it at that time, the first to let go in front. */
  readonly heldBy: readonly Conflict[];
}

export interface ClosureFact {
  readonly kind: 'closed' | 'desk_closed';
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly reason: string;
}

export interface OpeningHoursFact {
  readonly weekday: number;
  readonly opens: WallTime;
  readonly closes: WallTime;
}

export interface LocationFact {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly status: 'active' | 'in_construction' | 'closed';
  /** None at all means that nobody has filled them in yet: always open. */
  readonly openingHours: readonly OpeningHoursFact[];
  readonly closures: readonly ClosureFact[];
  /** Of a mobile lab only: what it asks of the place where it stands. */
  readonly siteNeeds?: readonly SiteNeed[];
}

/** The school that a booking is for, with its holidays around the days of the booking. */
export interface SchoolFact extends SchoolCalendar {
  readonly name: string;
  readonly dayModel: DayModel | null;
  /** One way; null leaves it to the settings. */
  readonly travelMinutes: number | null;
}

/** The programme that a visit is of, in the version it is planned with. */
export interface ProgrammeFact
  extends Pick<
    ProgrammeContent,
    'name' | 'groups' | 'durationMinutes' | 'leastPupils' | 'mostPupils' | 'pupilsPerSupervisor' | 'needs'
  > {
  readonly id: string;
  readonly status: ProgrammeStatus;
  /** This booking was of the programme before it is changed now. */
  readonly wasPlanned: boolean;
  /** What the models and kits in the needs are called, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** What the booking brings for it. */
  readonly offers: readonly Offer[];
}

/** All that the rules look at, gathered before they run. */
export interface BookingFacts {
  readonly draft: BookingDraft;
  readonly now: Instant;
  readonly allocations: readonly PlannedAllocation[];
  readonly resources: ReadonlyMap<string, ResourceFact>;
  readonly conflicts: readonly Conflict[];
  readonly shortages: readonly ModelShortage[];
  readonly location: LocationFact | null;
  /** Null when the booking is for no school. */
  readonly school: SchoolFact | null;
  /** Null when it is a visit of no programme. */
  readonly programme: ProgrammeFact | null;
  /** One of its rooms or workplaces is among machines. */
  readonly inMachineHall: boolean;
  readonly settings: RuleSettings;
  /** The people in the booking, and the machines that need one of them. */
  readonly crew: CrewFacts;
  /** Of the things in it that somebody else lends. */
  readonly terms: readonly TermsFact[];
  /** What its programme uses up of a stock that is kept. */
  readonly materials: readonly MaterialFact[];
  readonly machines: MachineFacts;
  readonly kits: readonly KitFact[];
  readonly loneParts: readonly LonePartFact[];
  readonly transport: TransportFacts;
}

/** A kit in the booking: what it goes without then, and how many of each model come along beside it. */
export interface KitFact {
  readonly resourceId: string;
  readonly name: string;
  readonly lacking: readonly LackingLine[];
  readonly supply: ReadonlyMap<string, number>;
}

/** A piece that is booked without the kit it belongs in. */
export interface LonePartFact {
  readonly resourceId: string;
  readonly name: string;
  readonly kit: string;
  /** Its kit says that it may be. */
  readonly alone: boolean;
}

/** Material that the programme uses up, and what is left of it when the bookings before have taken theirs. */
export interface MaterialFact {
  readonly name: string;
  readonly unit: string;
  readonly wanted: Milli;
  readonly left: Milli;
  readonly minimum: Milli;
  /** The stock has passed its date by then. */
  readonly expiredOn: IsoDate | null;
}

/** A thing in the booking, and what its owner agreed to. */
export interface TermsFact extends LendingTerms {
  readonly resourceId: string;
  readonly resourceName: string;
  readonly owner: string;
}

/** A machine in the booking, with what must be known before somebody uses it. */
export interface MachineFact extends Pick<MachineRecord, 'laserClass' | 'groups' | 'mostUsers'> {
  readonly resourceId: string;
  readonly resourceName: string;
  readonly model: string;
  /** It comes along inside a kit, so it can be taken out. */
  readonly inKit: boolean;
  readonly inspections: readonly InspectionState[];
  /** What was reported that does not keep it from working. */
  readonly flaw: string | null;
}

export interface MachineFacts {
  readonly things: readonly MachineFact[];
  /** The booking is for a primary school. */
  readonly forPrimary: boolean;
  /** Over how many things and workplaces the group is split. */
  readonly stops: number;
}

export const noMachines: MachineFacts = { things: [], forPrimary: false, stops: 0 };
