import { useTranslation } from 'react-i18next';
import type { SiteNeed } from '#domain/transport/site.ts';

/** "Stroom 32 A". */
export function useNeedText(): (need: SiteNeed) => string {
  const { t } = useTranslation();
  return ({ kind, detail }) => [t(`transport:need.${kind}`), detail].filter(Boolean).join(' ');
}
