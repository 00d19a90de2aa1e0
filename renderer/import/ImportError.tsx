import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MAX_FILE_BYTES } from '#domain/import/import-bounds.ts';
import { errorText } from '../refusal-text.ts';

interface ImportErrorProps {
  readonly error: unknown;
  readonly wasStopped?: boolean;
}

export function ImportError({ error, wasStopped = false }: ImportErrorProps) {
  const { t } = useTranslation();
  if (wasStopped) {
    return (
      <Alert color="blue" icon={<IconInfoCircle />} role="status">
        {t('import:stopped')}
      </Alert>
    );
  }
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
