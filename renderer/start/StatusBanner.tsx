import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { refusalSentence } from '../refusal-text.ts';

/** What everybody must know on every screen: a file that can only be read, copies that fail. */
export function StatusBanner() {
  const { t } = useTranslation();
  const status = useQuery(orpc.start.status.queryOptions());
  const backups = useQuery(orpc.backup.list.queryOptions());
  const failure = backups.data?.failure;
  return (
    <>
      {status.data?.readOnly && (
        <Alert color="yellow" icon={<IconLock />} title={t('start:readOnly.title')} mb="md">
          {t('start:readOnly.text')}
        </Alert>
      )}
      {failure && (
        <Alert color="red" icon={<IconAlertTriangle />} title={t('backup:failure')} mb="md">
          {refusalSentence(failure)}
        </Alert>
      )}
    </>
  );
}
