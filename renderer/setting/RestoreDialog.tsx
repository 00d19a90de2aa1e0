import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client, orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { errorText } from '../refusal-text.ts';
import type { BackupLine } from './BackupTable.tsx';
import { formatMoment } from './format.ts';

export type RestoreChoice =
  | { readonly kind: 'kept'; readonly backup: BackupLine }
  | { readonly kind: 'file'; readonly file: File };

interface RestoreDialogProps {
  readonly choice: RestoreChoice | null;
  readonly onClose: () => void;
}

/** Says what will happen and what the copy holds, before anything is replaced. */
export function RestoreDialog({ choice, onClose }: RestoreDialogProps) {
  const { t, i18n } = useTranslation();
  const name = choice?.kind === 'kept' ? choice.backup.name : '';
  const inside = useQuery(orpc.backup.inspect.queryOptions({ input: { name }, enabled: name !== '', retry: false }));
  const restore = useMutation({
    mutationFn: (chosen: RestoreChoice) =>
      chosen.kind === 'kept'
        ? client.backup.restore({ name: chosen.backup.name })
        : client.backup.restoreFile({ file: chosen.file }),
    onSuccess: ({ counts }) => {
      notifyDone(t('backup:restored', { ...counts }));
      close();
    },
  });
  const close = () => {
    restore.reset();
    onClose();
  };
  const error = restore.error ?? inside.error;
  return (
    <Modal
      opened={choice !== null}
      onClose={close}
      title={t('backup:confirm.title')}
      closeButtonProps={{ 'aria-label': t('app:action.close') }}
    >
      <Stack>
        <Text>
          {choice?.kind === 'kept'
            ? t('backup:confirm.text', { when: formatMoment(choice.backup.at, i18n.language) })
            : t('backup:confirm.textFile', { name: choice?.file.name })}
        </Text>
        {inside.data && (
          <Text>
            {inside.data.regionName && `${t('backup:confirm.region', { region: inside.data.regionName })}. `}
            {t('backup:confirm.holds', { ...inside.data.counts })}
          </Text>
        )}
        <Text>{t('backup:confirm.safe')}</Text>
        {error && (
          <Alert color="red" icon={<IconAlertTriangle />}>
            {errorText(error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('backup:confirm.cancel')}
          </Button>
          <Button
            color="red.9"
            loading={restore.isPending}
            disabled={inside.isError}
            onClick={() => choice && restore.mutate(choice)}
          >
            {t('backup:confirm.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
