import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SiteNeed } from '#domain/transport/site.ts';
import { useNeedText } from './use-need-text.ts';

interface SiteLineProps {
  readonly address: string;
  readonly contact: string;
  /** What nobody has confirmed yet. */
  readonly missing: readonly SiteNeed[];
}

/** Where a mobile lab stands, who is there, and what still has to be asked. */
export function SiteLine({ address, contact, missing }: SiteLineProps) {
  const { t } = useTranslation();
  const needText = useNeedText();
  return (
    <>
      {[address || t('transport:site.noAddress'), contact].filter(Boolean).join(' · ')}
      {missing.length > 0 && (
        <Text span inherit c="red" fw={600}>
          {' '}
          {t('transport:site.missing', { needs: missing.map(needText).join(', ') })}
        </Text>
      )}
    </>
  );
}
