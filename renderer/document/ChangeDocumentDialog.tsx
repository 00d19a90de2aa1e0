import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { focusFirstError } from '../shell/focus-first-error.ts';
import type { DocumentItem } from './document-types.ts';
import { TitleFields, type TitleValues, validateTitle } from './TitleFields.tsx';

interface ChangeDocumentDialogProps {
  readonly opened: boolean;
  readonly document: DocumentItem;
  readonly onClose: () => void;
}

/** Another name or kind for a document; the file stays what it is. */
export function ChangeDocumentDialog({ opened, document, onClose }: ChangeDocumentDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('document:change', { title: document.title })}>
      <ChangeForm document={document} onClose={onClose} />
    </Dialog>
  );
}

function ChangeForm({ document, onClose }: Omit<ChangeDocumentDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const change = useMutation(orpc.document.change.mutationOptions());
  const form = useForm<TitleValues>({
    initialValues: { title: document.title, kind: document.kind },
    validate: validateTitle,
  });
  const submit = form.onSubmit(({ title, kind }) => {
    change.mutate(
      { id: document.id, title, kind },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('document:done.changed', { title }), transactionId);
          onClose();
        },
        onError: (error) => showInForm(form, error),
      },
    );
  }, focusFirstError);
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TitleFields form={form} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('document:act.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('document:act.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
