import { isIsoDate } from '#domain/time/wall-time.ts';

/** What is known already when somebody begins to plan a visit. */
export interface VisitPrefill {
  readonly organisationId?: string | undefined;
  readonly programmeId?: string | undefined;
  readonly locationId?: string | undefined;
  readonly groups?: string | undefined;
  readonly pupils?: string | undefined;
  readonly firstOn?: string | undefined;
  readonly lastOn?: string | undefined;
  readonly waitlistEntryId?: string | undefined;
}

const words = {
  school: 'organisationId',
  programme: 'programmeId',
  location: 'locationId',
  groups: 'groups',
  pupils: 'pupils',
  from: 'firstOn',
  until: 'lastOn',
  entry: 'waitlistEntryId',
} as const satisfies Record<string, keyof VisitPrefill>;

/** `/visit/school=…&pupils=24`: the wizard with what is known filled in. */
export function visitAddress(prefill: VisitPrefill): string {
  const parts = Object.entries(words).flatMap(([word, name]) => {
    const value = prefill[name];
    return value ? [`${word}=${encodeURIComponent(value)}`] : [];
  });
  return `/visit/${parts.join('&')}`;
}

/** What an address says; what it does not say, or says wrong, is left open. */
export function parseVisitAddress(path: string): VisitPrefill {
  const parts = (path.split('/')[2] ?? '').split('&').map((part) => part.split('=') as [string, string?]);
  const prefill: Partial<Record<keyof VisitPrefill, string>> = {};
  for (const [word, value] of parts) {
    const name = words[word as keyof typeof words];
    if (name && value) prefill[name] = decodeURIComponent(value);
  }
  const date = (value: string | undefined) => (value && isIsoDate(value) ? value : undefined);
  return { ...prefill, firstOn: date(prefill.firstOn), lastOn: date(prefill.lastOn) };
}
