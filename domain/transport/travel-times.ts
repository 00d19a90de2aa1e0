/** What is known of the roads between locations. */
export interface TravelTimes {
  /** Minutes by `pairOf`, the same in both directions. */
  readonly minutes: ReadonlyMap<string, number>;
  /** Per location; those at one address are next door. */
  readonly addresses: ReadonlyMap<string, string>;
}

export const noTravelTimes: TravelTimes = { minutes: new Map(), addresses: new Map() };

/** The two locations in a fixed order, so that two devices that fill in the same road write the same row. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a}:${b}` : `${b}:${a}`;
}

/** Minutes from one location to another: as filled in, none at the same address, else the usual. */
export function travelMinutes(times: TravelTimes, a: string, b: string, usual: number): number {
  if (a === b) return 0;
  const known = times.minutes.get(pairOf(a, b));
  if (known !== undefined) return known;
  const address = times.addresses.get(a);
  return address && address === times.addresses.get(b) ? 0 : usual;
}

/** No road is longer. */
export function longestMinutes(times: TravelTimes, usual: number): number {
  return Math.max(usual, ...times.minutes.values());
}
