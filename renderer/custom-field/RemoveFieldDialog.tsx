import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import type { CustomFieldItem } from './use-custom-fields.ts';

interface RemoveFieldDialogProps {
  readonly opened: boolean;
  readonly field: CustomFieldItem;
  readonly onClose: () => void;
}

/** Says what goes out of sight with the field, and that it is kept. */
export function RemoveFieldDialog({ opened, field: { id, name, filled }, onClose }: RemoveFieldDialogProps) {
  const { t } = useTranslation();
  const remove = useMutation(orpc.customField.remove.mutationOptions());
  const takeAway = () =>
    remove.mutate(
      { id },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('custom-field:done.removed', { name }), transactionId);
          onClose();
        },
        onError: showRefusal,
      },
    );
  return (
    <Dialog opened={opened} onClose={onClose} title={t('custom-field:removeOf', { name })}>
      <Stack gap="md">
        <Text>{t('custom-field:removeText', { count: filled, name })}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('custom-field:cancel')}
          </Button>
          <Button color="red.9" loading={remove.isPending} onClick={takeAway}>
            {t('custom-field:remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
