import { Button, Code, FileButton, Group, Text } from '@mantine/core';
import { IconDeviceFloppy, IconFolderOpen } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { BackupTable } from './BackupTable.tsx';
import { type RestoreChoice, RestoreDialog } from './RestoreDialog.tsx';
import { Section } from './Section.tsx';

export function BackupSection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const list = useQuery(orpc.backup.list.queryOptions());
  const [choice, setChoice] = useState<RestoreChoice | null>(null);
  const make = useMutation(
    orpc.backup.make.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: orpc.backup.key() });
        notifyDone(t('backup:made'));
      },
      onError: showRefusal,
    }),
  );
  return (
    <Section title={t('backup:title')} intro={t('backup:intro')}>
      <Text size="sm">{t('backup:advice')}</Text>
      <Group gap="xs">
        <Button leftSection={<IconDeviceFloppy size={16} />} loading={make.isPending} onClick={() => make.mutate({})}>
          {t('backup:make')}
        </Button>
        <FileButton accept=".sqlite" onChange={(file) => file && setChoice({ kind: 'file', file })}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFolderOpen size={16} />}>
              {t('backup:restoreFile')}
            </Button>
          )}
        </FileButton>
      </Group>
      {list.isError && <LoadError error={list.error} />}
      {list.data && (
        <>
          <BackupTable backups={list.data.backups} onRestore={(backup) => setChoice({ kind: 'kept', backup })} />
          <Text size="sm">
            {t('backup:folder')}: <Code>{list.data.folder}</Code>
          </Text>
        </>
      )}
      <RestoreDialog choice={choice} onClose={() => setChoice(null)} />
    </Section>
  );
}
