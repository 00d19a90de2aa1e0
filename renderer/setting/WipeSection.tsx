import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconEraser } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { errorText } from '../refusal-text.ts';
import { Section } from './Section.tsx';

/** Only for the demo region: nobody should find a button here that removes a year of work. */
export function WipeSection() {
  const { t } = useTranslation();
  const status = useQuery(orpc.start.status.queryOptions());
  const [opened, { open, close }] = useDisclosure(false);
  const wipe = useMutation(orpc.backup.wipe.mutationOptions());
  if (!status.data?.demo) return null;
  return (
    <Section title={t('backup:wipe.title')} intro={t('backup:wipe.demo')}>
      <div>
        <Button variant="default" leftSection={<IconEraser size={16} />} onClick={open}>
          {t('backup:wipe.do')}
        </Button>
      </div>
      <Modal
        opened={opened}
        onClose={close}
        title={t('backup:wipe.confirmTitle')}
        closeButtonProps={{ 'aria-label': t('app:action.close') }}
      >
        <Stack>
          <Text>{t('backup:wipe.confirmText')}</Text>
          {wipe.error && (
            <Alert color="red" icon={<IconAlertTriangle />}>
              {errorText(wipe.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('backup:wipe.cancel')}
            </Button>
            <Button color="red.9" loading={wipe.isPending} onClick={() => wipe.mutate({})}>
              {t('backup:wipe.confirmDo')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Section>
  );
}
