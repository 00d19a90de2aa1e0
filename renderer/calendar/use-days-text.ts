import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { shortDate } from '../time/format.ts';

/** `do 26 nov 2026`, or `do 26 nov 2026 t/m vr 27 nov 2026`. */
export function useDaysText(): (firstOn: IsoDate, lastOn: IsoDate) => string {
  const { t, i18n } = useTranslation();
  return (firstOn, lastOn) => {
    const first = shortDate(firstOn, i18n.language);
    return firstOn === lastOn ? first : t('location:closures.days', { first, last: shortDate(lastOn, i18n.language) });
  };
}
