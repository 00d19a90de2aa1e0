import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { Dialog } from './Dialog.tsx';
import { showInForm } from './show-in-form.ts';

interface DefectDialogProps {
  readonly opened: boolean;
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

export function DefectDialog({ opened, onClose, ...about }: DefectDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('inventory:defect.title', { name: about.name })}>
      <DefectForm onClose={onClose} {...about} />
    </Dialog>
  );
}

function DefectForm({ id, name, onClose }: Omit<DefectDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const report = useMutation(orpc.inventory.asset.reportDefect.mutationOptions());
  const form = useForm({
    initialValues: { note: '' },
    validate: { note: (note) => (note.trim() === '' ? t('inventory:error.defectEmpty') : null) },
  });
  const submit = form.onSubmit(
    ({ note }) =>
      report.mutate(
        { id, note },
        {
          onSuccess: ({ transactionId }) => {
            notifyDone(t('inventory:done.report-defect', { name }), transactionId);
            onClose();
          },
          onError: (error) => showInForm(form, error),
        },
      ),
    focusFirstError,
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Textarea
          label={t('inventory:defect.note')}
          description={t('inventory:defect.hint')}
          withAsterisk
          data-autofocus
          autosize
          minRows={3}
          maxLength={1000}
          {...form.getInputProps('note')}
        />
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('inventory:action.cancel')}
          </Button>
          <Button type="submit" loading={report.isPending}>
            {t('inventory:act.report-defect')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
