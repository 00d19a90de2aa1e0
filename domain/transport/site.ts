/** What a mobile lab can ask of the place where it stands for a visit. */
export const siteNeedKinds = ['power', 'space', 'level', 'water', 'parking', 'contact'] as const;
export type SiteNeedKind = (typeof siteNeedKinds)[number];

export interface SiteNeed {
  readonly kind: SiteNeedKind;
  /** How much: "32 A", "4 × 12 m"; empty when the need says it all. */
  readonly detail: string;
}

/** Where a mobile lab stands for a visit, and what somebody there has confirmed. */
export interface BookingSite {
  /** Empty: at the address of the organisation that it is for. */
  readonly address: string;
  /** Who is there. */
  readonly contact: string;
  readonly confirmed: readonly SiteNeedKind[];
}

export const newSite: BookingSite = { address: '', contact: '', confirmed: [] };

/** At another time everything has to be confirmed once more. */
export function siteAskedAnew(site: BookingSite | null): BookingSite | null {
  return site && { ...site, confirmed: [] };
}

/** The needs in a stored text; what another version wrote otherwise is left out. */
export function parseSiteNeeds(json: string): readonly SiteNeed[] {
  return listIn(json).flatMap((entry): SiteNeed[] => {
    const { kind, detail } = (entry ?? {}) as Record<string, unknown>;
    return isSiteNeedKind(kind) ? [{ kind, detail: typeof detail === 'string' ? detail : '' }] : [];
  });
}

export function parseConfirmed(json: string): readonly SiteNeedKind[] {
  return listIn(json).filter(isSiteNeedKind);
}

export function unconfirmedNeeds(needs: readonly SiteNeed[], site: BookingSite | null): readonly SiteNeed[] {
  return needs.filter(({ kind }) => !site?.confirmed.includes(kind));
}

function isSiteNeedKind(value: unknown): value is SiteNeedKind {
  return siteNeedKinds.some((kind) => kind === value);
}

function listIn(json: string): readonly unknown[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value : [];
}
