import { useTranslation } from 'react-i18next';
import { Screen } from './Screen.tsx';

export function StartScreen() {
  const { t } = useTranslation();
  return <Screen title={t('app:screen.start')}>{null}</Screen>;
}
