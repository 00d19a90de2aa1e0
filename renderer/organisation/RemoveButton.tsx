import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';

/** Asks first, and says what closing is for. */
export function RemoveButton({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [opened, { open, close }] = useDisclosure(false);
  const remove = useMutation(
    orpc.organisation.remove.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('organisation:removed', { name }), transactionId);
        navigate('/organisation');
      },
      onError: (error) => {
        close();
        showRefusal(error);
      },
    }),
  );
  return (
    <>
      <Button variant="subtle" color="gray" leftSection={<IconTrash size={16} />} onClick={open}>
        {t('organisation:remove')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('organisation:removeTitle', { name })}
        closeButtonProps={{ 'aria-label': t('organisation:close') }}
      >
        <Stack>
          <Text size="sm">{t('organisation:removeText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('organisation:cancel')}
            </Button>
            <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
              {t('organisation:remove')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
