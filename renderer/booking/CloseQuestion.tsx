import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface CloseQuestionProps {
  readonly opened: boolean;
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

/** Closing with something typed: go on, keep it for later, or throw it away. */
export function CloseQuestion({ opened, onStay, onKeep, onDrop }: CloseQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      centered
      zIndex={300}
      title={<Text fw={650}>{t('booking:close.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('booking:close.stay') }}
    >
      <Text size="sm">{t('booking:close.text')}</Text>
      <Group mt="lg" gap="xs" justify="flex-end">
        <Button variant="subtle" color="red.9" onClick={onDrop}>
          {t('booking:close.drop')}
        </Button>
        <Button variant="default" onClick={onKeep}>
          {t('booking:close.keep')}
        </Button>
        <Button onClick={onStay} data-autofocus>
          {t('booking:close.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
