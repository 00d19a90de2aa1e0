import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { client } from './client.ts';

/** Takes an act back. Of one so large that it takes a while, a message says how far it is. */
export async function takeBack(transactionId: string): Promise<{ readonly transactionId: string }> {
  let shown: { readonly id: string; readonly tenths: number } | null = null;
  try {
    for await (const step of await client.system.undoInSteps({ transactionId })) {
      switch (step.kind) {
        case 'progress':
          if (step.done > 0) shown = show(shown, Math.floor((10 * step.done) / step.total));
          break;
        case 'undone':
          return { transactionId: step.transactionId };
        case 'stopped':
          throw new Error('an undo that nobody here can stop was stopped');
      }
    }
    throw new Error('an undo ended without an answer');
  } finally {
    if (shown) notifications.hide(shown.id);
  }
}

/** Told by tenths: a screen reader reads each new text. */
function show(shown: { readonly id: string; readonly tenths: number } | null, tenths: number) {
  if (shown?.tenths === tenths) return shown;
  const message = i18next.t('app:undoing', { percent: tenths * 10 });
  const still = { loading: true, autoClose: false, withCloseButton: false, message } as const;
  const id = shown?.id ?? notifications.show(still);
  if (shown) notifications.update({ id, ...still });
  return { id, tenths };
}
