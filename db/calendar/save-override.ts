import type { OverrideKind } from '#domain/calendar/school-override.ts';
import { isSchool, type OrganisationKind } from '#domain/organisation/organisation.ts';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { addDays, type IsoDate } from '#domain/time/wall-time.ts';
import { statement } from '../connection.ts';
import type { Saved } from '../location/saved.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { overrideById } from './read-overrides.ts';

export interface OverrideDraft {
  readonly organisationId: string;
  readonly kind: OverrideKind;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly groups: readonly EducationGroup[];
  readonly note: string;
}

/** Longer is no study day or holiday but a slip of the year. */
const MOST_DAYS = 100;

/** Adds or changes what a school decided for itself; bookings stay where they are. */
export function saveOverride(store: Store, act: Act, id: string, draft: OverrideDraft): Result<Saved> {
  const { firstOn, lastOn } = draft;
  if (lastOn < firstOn) return refuse(refusal('calendar/last-before-first', { firstOn, lastOn }, 'lastOn'));
  if (lastOn > addDays(firstOn, MOST_DAYS)) return refuse(refusal('calendar/too-long', { most: MOST_DAYS }, 'lastOn'));
  return transact(store, act, (tx) => {
    const kind = statement(tx, 'SELECT kind FROM organisation WHERE id = ? AND deleted = 0')
      .pluck()
      .get(draft.organisationId) as OrganisationKind | undefined;
    if (!kind || !isSchool(kind)) return refuse(refusal('calendar/no-school', { id: draft.organisationId }));
    write(tx, 'school_override', id, {
      organisation_id: draft.organisationId,
      kind: draft.kind,
      first_on: firstOn,
      last_on: lastOn,
      groups: JSON.stringify(draft.groups),
      note: draft.note.trim(),
      deleted: 0,
    });
    return accept({ id, transactionId: tx.id });
  });
}

export function removeOverride(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    if (!overrideById(tx, id)) return refuse(refusal('calendar/override-not-found', { id }));
    remove(tx, 'school_override', id);
    return accept({ id, transactionId: tx.id });
  });
}
