import type { SiteNeedKind } from './site.ts';

/** A place where a mobile lab stood, or that of an organisation, as an alternative for a visit. */
export interface KnownSite {
  /** Empty: at the address of the organisation that the visit is for. */
  readonly address: string;
  readonly contact: string;
  /** Whose visits it was for. */
  readonly holder: string;
  readonly isSameSchool: boolean;
  /** What was confirmed there before. */
  readonly had: readonly SiteNeedKind[];
}

const MOST = 3;

/** Sites that had all that is not confirmed here, and where the lab can be then: of the same school first. */
export function otherSitesFor(
  known: readonly KnownSite[],
  missing: readonly SiteNeedKind[],
  isHere: (site: KnownSite) => boolean,
  canStandThen: (site: KnownSite) => boolean,
): readonly KnownSite[] {
  return known
    .filter((site) => !isHere(site) && missing.every((kind) => site.had.includes(kind)) && canStandThen(site))
    .toSorted((a, b) => Number(b.isSameSchool) - Number(a.isSameSchool) || b.had.length - a.had.length)
    .slice(0, MOST);
}
