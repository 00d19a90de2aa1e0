import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { errorText } from './refusal-text.ts';
import { takeBack } from './take-back.ts';

const closeButton = () => ({ 'aria-label': i18next.t('app:action.close') });
/** Who reads slowly, or is called away for a moment, can still take it back; later there is the history. */
const UNDO_MS = 20_000;

/** Says what was done, and offers to take it back. */
export function notifyDone(text: string, transactionId?: string): void {
  const id = notifications.show({
    color: 'teal',
    autoClose: UNDO_MS,
    closeButtonProps: closeButton(),
    message: transactionId ? (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{text}</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          color="teal"
          onClick={() => {
            notifications.hide(id);
            void undo(transactionId);
          }}
        >
          {i18next.t('app:action.undo')}
        </Button>
      </Group>
    ) : (
      text
    ),
  });
}

/** Says why something was refused, or that it went wrong; stays until it is read. */
export function showRefusal(error: unknown): void {
  notifications.show({ color: 'red', autoClose: false, closeButtonProps: closeButton(), message: errorText(error) });
}

async function undo(transactionId: string): Promise<void> {
  try {
    await takeBack(transactionId);
    notifications.show({ color: 'teal', closeButtonProps: closeButton(), message: i18next.t('app:undone') });
  } catch (error) {
    showRefusal(error);
  }
}
