import type { TFunction } from 'i18next';
import type { Verdict } from '#domain/booking/verdict.ts';
import { endText, verdictText } from '../verdict-text.ts';

export type Outcome = 'free' | 'warned' | 'taken';

export function outcomeOf(verdicts: readonly Verdict[]): Outcome {
  const [gravest] = verdicts;
  if (!gravest) return 'free';
  return gravest.level === 'block' ? 'taken' : 'warned';
}

/** The gravest verdict in a few words for beside the pointer: "bezet door Groep 8 tot 11:30". */
export function chipText(
  verdicts: readonly Verdict[],
  laneResourceId: string | null,
  t: TFunction,
  language: string,
  zone: string,
): string {
  const verdict =
    verdicts.find((one) => one.resourceId === laneResourceId && one.rule === 'resource-taken') ?? verdicts[0];
  if (!verdict) return t('planbord:chip.free');
  const { facts, rule, resourceId } = verdict;
  switch (rule) {
    case 'resource-taken': {
      const holder = facts['holder'] || t('verdict:someone');
      const end = endText(Number(facts['start']), Number(facts['end']), language, zone);
      const key = resourceId === laneResourceId ? 'planbord:chip.taken' : 'planbord:chip.otherTaken';
      return t(key, { holder, end, resource: facts['resource'] });
    }
    case 'outside-opening-hours':
    case 'not-open-that-day':
      return t('planbord:chip.outsideHours');
    case 'location-closed':
      return facts['reason'] ? t('planbord:chip.closedFor', { reason: facts['reason'] }) : t('planbord:chip.closed');
    case 'in-the-past':
      return t('planbord:chip.past');
    default:
      return verdictText(verdict, t, language, zone).fact;
  }
}
