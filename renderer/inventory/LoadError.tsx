import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../refusal-text.ts';

/** In the place of what could not be shown. */
export function LoadError({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={t('inventory:notLoaded')}>
      {errorText(error)}
    </Alert>
  );
}
