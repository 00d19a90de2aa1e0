import type { DayModel } from '../organisation/organisation.ts';
import type { WallTime } from '../time/wall-time.ts';

interface SchoolDayEnd {
  readonly at: WallTime;
  /** The pupils have the afternoon off. */
  readonly halfDay: boolean;
}

const full = (at: WallTime): SchoolDayEnd => ({ at, halfDay: false });
const half: SchoolDayEnd = { at: '12:30', halfDay: true };

/** Monday to Friday, as most schools with that model keep it. A school that does otherwise is `other`. */
const ends: Readonly<Record<DayModel, readonly SchoolDayEnd[]>> = {
  traditional: [full('15:15'), full('15:15'), half, full('15:15'), full('15:15')],
  continuous: [full('14:30'), full('14:30'), half, full('14:30'), full('14:30')],
  five_equal: [full('14:00'), full('14:00'), full('14:00'), full('14:00'), full('14:00')],
  hoorns: [full('14:45'), full('14:45'), half, full('14:45'), half],
  other: [],
};

/** When school ends on a weekday (1 Monday); null when nobody knows or there is no school. */
export function schoolDayEnd(model: DayModel | null, weekday: number): SchoolDayEnd | null {
  return (model && ends[model][weekday - 1]) ?? null;
}
