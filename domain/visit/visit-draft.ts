import type { BookingDraft, Need } from '../booking/booking.ts';
import { newDraft } from '../booking/new-draft.ts';
import type { Period } from '../time/period.ts';
import type { VisitQuestion } from './visit-question.ts';

/** What a visit is about: the newest version of a programme, or a school's own question. */
export interface VisitSubject {
  readonly programmeVersionId: string | null;
  /** Empty for an own question. */
  readonly title: string;
  readonly lengthMinutes: number;
  readonly setupMinutes: number;
  readonly cleanupMinutes: number;
}

/** One group at one time with all that it gets. */
export interface VisitPart extends Period {
  readonly pupils: number;
  readonly supervisors: number | null;
  readonly needs: readonly Need[];
}

type Contact = Pick<BookingDraft, 'contactName' | 'contactEmail' | 'contactPhone' | 'groupLabel' | 'notes'>;
type Decision = Pick<BookingDraft, 'status' | 'optionUntil' | 'overrides'>;

/** The booking of one group. Groups of one class carry the same title, with which of how many it is. */
export function visitDraft(
  question: Pick<VisitQuestion, 'organisationId' | 'groups'>,
  subject: VisitSubject,
  place: { readonly locationId: string; readonly index: number; readonly count: number },
  part: VisitPart,
  given: Partial<Contact & Decision & Pick<BookingDraft, 'title'>> = {},
): BookingDraft {
  const title = given.title || subject.title;
  const number = place.count > 1 ? `${place.index + 1}/${place.count}` : '';
  return newDraft(part, {
    ...given,
    kind: 'visit',
    title: [title, number].filter(Boolean).join(' '),
    organisationId: question.organisationId,
    locationId: place.locationId,
    setupMinutes: subject.setupMinutes,
    cleanupMinutes: subject.cleanupMinutes,
    programmeVersionId: subject.programmeVersionId,
    groups: question.groups,
    pupils: part.pupils,
    supervisors: part.supervisors,
    needs: part.needs,
  });
}
