import { isPresent } from '#domain/person/presence.ts';
import { type Period, widen } from '#domain/time/period.ts';
import type { IsoDate, WallTime } from '#domain/time/wall-time.ts';
import type { OccupancyIndex } from '../booking/occupancy-index.ts';
import type { VisitPerson, WantedPeople } from './visit-people.ts';

export interface CrewQuestion {
  readonly wanted: readonly WantedPeople[];
  readonly placeId: string;
  readonly setupMinutes: number;
  readonly cleanupMinutes: number;
}

/** A time as it reads on the wall. */
export interface WallPeriod extends Period {
  readonly date: IsoDate;
  readonly from: WallTime;
  readonly until: WallTime;
}

/** How many of these people each group gets: fewer than it needs when the region has too few. */
export function seatsOfCrew({ people, quantity }: WantedPeople, groups: number): number {
  return Math.min(quantity, Math.floor(people.length / groups));
}

/** The people for each of so many groups at once, or null when those who could are busy or away. What too few in the
 * region can do is left open: whoever plans finds somebody, or gives the lesson. */
export function pickCrew(
  occupancy: OccupancyIndex,
  question: CrewQuestion,
  period: WallPeriod,
  groups: number,
): readonly (readonly string[])[] | null {
  const taken = new Set<string>();
  const crews = Array.from({ length: groups }, (): string[] => []);
  for (const crew of crews) {
    for (const wanted of question.wanted) {
      const present = wanted.people.filter(({ id }) => crew.includes(id)).length;
      for (let count = wanted.skill ? 0 : present; count < seatsOfCrew(wanted, groups); count += 1) {
        const able = wanted.people.filter(
          (person) => !taken.has(person.id) && canCome(occupancy, question, person, period),
        );
        const [chosen] = inOrder(able, question);
        if (!chosen) return null;
        taken.add(chosen.id);
        crew.push(chosen.id);
      }
    }
  }
  return crews;
}

/** Who serves most of what is wanted goes first, then who is there anyway. */
function inOrder(people: readonly VisitPerson[], { wanted, placeId }: CrewQuestion): readonly VisitPerson[] {
  const weight = (person: VisitPerson) =>
    2 * wanted.filter(({ people: able }) => !able.some(({ id }) => id === person.id)).length +
    Number(person.locationId !== placeId);
  return [...people].sort((a, b) => weight(a) - weight(b));
}

function canCome(occupancy: OccupancyIndex, question: CrewQuestion, person: VisitPerson, period: WallPeriod): boolean {
  const held = widen(period, question.setupMinutes, question.cleanupMinutes);
  return (
    period.date <= person.aloneUntil &&
    occupancy.isFree(person.id, held.start, held.end) &&
    isPresent(person, period.date, period.from, period.until)
  );
}
