import { defaultRuleSettings } from '#domain/booking/rule-settings.ts';
import { schoolYearDays, schoolYearOf } from '#domain/calendar/school-year.ts';
import { type EducationGroup, educationGroups } from '#domain/programme/education-group.ts';
import { addDays, type IsoDate } from '#domain/time/wall-time.ts';
import type { DayPart } from '#domain/visit/visit-question.ts';
import type { VisitPrefill } from './visit-address.ts';
import type { Question } from './visit-types.ts';

/** The question as it stands in the form. Numbers are text: what cannot be read stays in sight. */
export interface VisitValues {
  readonly organisationId: string | null;
  readonly groups: readonly EducationGroup[];
  readonly pupils: string;
  readonly supervisors: string;
  /** Null is a question of the school's own. */
  readonly isOwn: boolean;
  readonly programmeId: string | null;
  readonly lengthMinutes: string;
  readonly traits: readonly string[];
  readonly modelId: string | null;
  readonly quantity: string;
  readonly skill: string;
  readonly firstOn: IsoDate | null;
  readonly lastOn: IsoDate | null;
  readonly weekdays: readonly number[];
  readonly dayPart: DayPart | null;
  readonly locationId: string | null;
  readonly groupCount: number | null;
}

/** What a part of the form shows and changes. */
export interface QuestionPart {
  readonly values: VisitValues;
  readonly onChange: (changed: Partial<VisitValues>) => void;
}

/** The holidays begin in July: there is nothing to plan beyond. Schools ask some weeks ahead, so the search begins there. */
const SUMMER_DAYS = 14;

export function newVisitValues(prefill: VisitPrefill, today: IsoDate): VisitValues {
  const firstOn = prefill.firstOn ?? addDays(today, defaultRuleSettings.leadDays);
  return {
    organisationId: prefill.organisationId ?? null,
    groups: educationGroups.filter((group) => prefill.groups?.split(',').includes(group)),
    pupils: prefill.pupils ?? '',
    supervisors: '',
    isOwn: false,
    programmeId: prefill.programmeId ?? null,
    lengthMinutes: '120',
    traits: [],
    modelId: null,
    quantity: '1',
    skill: '',
    firstOn,
    lastOn: prefill.lastOn ?? addDays(schoolYearDays(schoolYearOf(firstOn)).lastOn, -SUMMER_DAYS),
    weekdays: [],
    dayPart: null,
    locationId: prefill.locationId ?? null,
    groupCount: null,
  };
}

/** The question to ask, or null while something it cannot do without is not filled in. */
export function toQuestion(values: VisitValues): Question | null {
  const { organisationId, groups, weekdays, dayPart, locationId, groupCount, firstOn, lastOn, programmeId } = values;
  const pupils = wholeNumber(values.pupils);
  const supervisors = values.supervisors.trim() === '' ? null : wholeNumber(values.supervisors);
  if (pupils === undefined || supervisors === undefined || !firstOn || !lastOn) return null;
  const rest = {
    organisationId,
    groups,
    pupils,
    supervisors,
    firstOn,
    lastOn,
    weekdays,
    dayPart,
    locationId,
    groupCount,
  };
  if (!values.isOwn) return programmeId ? { ...rest, what: { programmeId } } : null;
  const lengthMinutes = wholeNumber(values.lengthMinutes);
  const quantity = wholeNumber(values.quantity);
  if (lengthMinutes === undefined) return null;
  const { modelId, traits, skill } = values;
  const models = modelId && quantity !== undefined && quantity >= 1 && quantity <= 500 ? [{ modelId, quantity }] : [];
  return { ...rest, what: { own: { lengthMinutes, traits, models, skill: skill.trim() } } };
}

/** The form that asks a question that was found to have an answer. */
export function loosened(values: VisitValues, question: Question): VisitValues {
  const { firstOn, lastOn, weekdays, dayPart, locationId, groupCount } = question;
  return { ...values, firstOn, lastOn, weekdays, dayPart, locationId, groupCount };
}

/** A whole number as people type it; undefined when it is none, or too large to be meant. */
export function wholeNumber(text: string): number | undefined {
  const number = Number(text.trim().replaceAll('.', ''));
  return text.trim() !== '' && Number.isInteger(number) && Math.abs(number) <= 1_000_000 ? number : undefined;
}
