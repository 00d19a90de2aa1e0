import type { EducationGroup } from '../programme/education-group.ts';
import type { Fact } from '../result.ts';
import { addDays, type IsoDate } from '../time/wall-time.ts';

export const dayParts = ['morning', 'afternoon'] as const;
export type DayPart = (typeof dayParts)[number];

/** What a school wants that is no programme. */
export interface OwnQuestion {
  readonly lengthMinutes: number;
  readonly traits: readonly string[];
  readonly models: readonly { readonly modelId: string; readonly quantity: number }[];
  readonly skill: string;
}

/** Who wants to come, for what, and when it would suit. */
export interface VisitQuestion {
  readonly organisationId: string | null;
  readonly groups: readonly EducationGroup[];
  readonly pupils: number;
  /** They sit in the room too; null when nobody knows how many come. */
  readonly supervisors: number | null;
  readonly what: { readonly programmeId: string } | { readonly own: OwnQuestion };
  /** Both days included. */
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  /** ISO weekdays; none means any. */
  readonly weekdays: readonly number[];
  readonly dayPart: DayPart | null;
  readonly locationId: string | null;
  /** In how many groups; null leaves it to what fits. */
  readonly groupCount: number | null;
}

/** Why no time can be offered: looked up by `reason`, filled with `facts`. */
export interface Obstacle {
  readonly reason: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

export const MOST_GROUPS = 6;
export const MOST_SEARCHED_DAYS = 400;
const DAY_MINUTES = 1440;

export interface SearchedDays {
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

/** The days to look at: not before today, not beyond what can be planned, and no more than a year and a bit. */
export function searchedDays({ firstOn, lastOn }: SearchedDays, today: IsoDate, horizonDays: number): SearchedDays {
  const from = firstOn > today ? firstOn : today;
  const ends = [lastOn, addDays(today, horizonDays), addDays(from, MOST_SEARCHED_DAYS - 1)].sort();
  return { firstOn: from, lastOn: ends[0] as IsoDate };
}

/** What can never be, told before anything is looked up. */
export function impossible(
  question: Pick<VisitQuestion, 'pupils' | 'supervisors' | 'firstOn' | 'lastOn' | 'groupCount'>,
  lengthMinutes: number,
  today: IsoDate,
  horizonDays: number,
): Obstacle | null {
  const { pupils, supervisors, firstOn, lastOn, groupCount } = question;
  if (!Number.isInteger(pupils) || pupils < 1) return { reason: 'no-pupils', facts: { pupils } };
  if (supervisors !== null && supervisors < 0) return { reason: 'no-supervisors', facts: { supervisors } };
  if (groupCount !== null && (groupCount < 1 || groupCount > pupils))
    return { reason: 'group-count', facts: { groups: groupCount, pupils } };
  if (!(lengthMinutes >= 1 && lengthMinutes <= DAY_MINUTES))
    return { reason: 'length', facts: { minutes: lengthMinutes } };
  if (lastOn < firstOn) return { reason: 'period-reversed', facts: { firstOn, lastOn } };
  if (lastOn < today) return { reason: 'period-past', facts: { lastOn } };
  const until = addDays(today, horizonDays);
  return firstOn > until ? { reason: 'period-far', facts: { firstOn, until } } : null;
}
