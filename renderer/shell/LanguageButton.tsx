import { Button, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { desktop } from '../desktop.ts';
import { chooseLanguage } from '../i18n.ts';

export function LanguageButton() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'nl' ? 'en' : 'nl';
  return (
    <Tooltip label={t('app:language.change')}>
      <Button
        variant="default"
        px="sm"
        lang={other}
        aria-label={`${other.toUpperCase()}: ${t('app:language.change')}`}
        onClick={() => {
          void chooseLanguage(other);
          desktop.setLanguage(other);
        }}
      >
        {other.toUpperCase()}
      </Button>
    </Tooltip>
  );
}
