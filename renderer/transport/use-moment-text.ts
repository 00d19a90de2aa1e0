import { useTranslation } from 'react-i18next';
import { DEFAULT_ZONE, type IsoDate, toLocal } from '#domain/time/wall-time.ts';
import { shortDate } from '../time/format.ts';

/** The time alone on the day itself, else with the day. */
export function useMomentText(date: IsoDate): (instant: number) => string {
  const { i18n } = useTranslation();
  return (instant) => {
    const local = toLocal(instant, DEFAULT_ZONE);
    return local.date === date ? local.time : `${shortDate(local.date, i18n.language)} ${local.time}`;
  };
}
