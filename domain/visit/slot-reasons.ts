import { schoolDayEnd } from '../calendar/day-model.ts';
import type { DayModel } from '../organisation/organisation.ts';
import { type FairnessFact, isBelowQuota } from '../planning/fairness.ts';
import type { Fact } from '../result.ts';
import { MINUTE } from '../time/period.ts';
import { toLocal, weekdayOf } from '../time/wall-time.ts';
import type { RankedBy, WaitingWish } from './rank-slots.ts';

/** Why a time is good, or what to mind: looked up by `reason`, filled with `facts`. */
export interface SlotReason {
  readonly reason: string;
  readonly tone: 'good' | 'plain' | 'mind';
  readonly facts: Readonly<Record<string, Fact>>;
}

export interface ReasonFacts extends RankedBy {
  readonly zone: string;
  readonly mobile: boolean;
  readonly waiting: readonly WaitingWish[];
  readonly school: { readonly city: string; readonly dayModel: DayModel | null } | null;
  readonly fairness: FairnessFact | null;
  /** What nobody could be found for. */
  readonly lacking: readonly { readonly skill: string; readonly missing: number }[];
}

const NAMED = 3;

/** The reasons of a time in the order of the ranking: whose turn, how far, how well it fits. */
export function slotReasons(facts: ReasonFacts): readonly SlotReason[] {
  return [...byTurn(facts), ...byWay(facts), ...byRoom(facts), ...byCrew(facts)];
}

function byTurn({ waiting, fairness }: ReasonFacts): SlotReason[] {
  const others: SlotReason[] =
    waiting.length > 0
      ? [
          {
            reason: 'others-wait',
            tone: 'mind',
            facts: {
              count: waiting.length,
              schools: waiting
                .slice(0, NAMED)
                .map(({ name }) => name)
                .join(', '),
              more: Math.max(0, waiting.length - NAMED),
            },
          },
        ]
      : [];
  if (!fairness?.quota) return others;
  const { had, planned, quota } = fairness;
  if (had + planned === 0) return [{ reason: 'first-visit', tone: 'good', facts: { quota } }, ...others];
  return isBelowQuota(fairness)
    ? [{ reason: 'below-quota', tone: 'good', facts: { count: had + planned, quota } }, ...others]
    : others;
}

function byWay({ near, mobile, travelMinutes, school, zone, start, end }: ReasonFacts): SlotReason[] {
  if (!school) return [];
  const travel: SlotReason = mobile
    ? { reason: 'comes-to-school', tone: 'good', facts: {} }
    : near
      ? { reason: 'same-town', tone: 'good', facts: { city: school.city } }
      : { reason: 'travel', tone: 'plain', facts: { minutes: travelMinutes } };
  const ends = schoolDayEnd(school.dayModel, weekdayOf(toLocal(start, zone).date));
  if (!ends) return [travel];
  const back = toLocal(end + travelMinutes * MINUTE, zone).time;
  return back <= ends.at
    ? [travel, { reason: 'school-hours', tone: 'good', facts: { back, ends: ends.at } }]
    : [travel];
}

function byRoom({ seatsLeft }: ReasonFacts): SlotReason[] {
  if (seatsLeft === null) return [{ reason: 'seats-unknown', tone: 'mind', facts: {} }];
  return seatsLeft === 0
    ? [{ reason: 'exact-fit', tone: 'good', facts: {} }]
    : [{ reason: 'seats-left', tone: 'plain', facts: { count: seatsLeft } }];
}

function byCrew({ lacking }: ReasonFacts): SlotReason[] {
  return lacking.map(({ skill, missing }) => ({
    reason: 'nobody-yet',
    tone: 'mind',
    facts: { skill, count: missing },
  }));
}
