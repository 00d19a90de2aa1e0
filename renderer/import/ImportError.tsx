import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MAX_FILE_BYTES } from '#domain/import/import-bounds.ts';
import { errorText } from '../refusal-text.ts';

export function ImportError({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (!error) return null;
  const text =
    error === 'too-large'
      ? t('import:refusal.file-too-large', { megabytes: MAX_FILE_BYTES / 2 ** 20 })
      : errorText(error);
  return (
    <Alert color="red" icon={<IconAlertTriangle />} role="alert">
      {text}
    </Alert>
  );
}
