import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FormModalProps {
  readonly title: string;
  readonly saving: boolean;
  readonly onSubmit: FormEventHandler<HTMLFormElement>;
  readonly onClose: () => void;
  /** Stands left of the buttons: to remove what is shown. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A form in a dialog. A click beside it does not throw away what was typed. */
export function FormModal({ title, saving, onSubmit, onClose, aside, children }: FormModalProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <Text span fw={650}>
          {title}
        </Text>
      }
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app:action.close') }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          {children}
          <Group justify="space-between" mt="xs">
            <div>{aside}</div>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('location:action.cancel')}
              </Button>
              <Button type="submit" loading={saving}>
                {t('location:action.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
