import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { focusFirstError } from '../shell/focus-first-error.ts';
import type { Subject } from './safety-types.ts';

interface SolveDialogProps {
  readonly opened: boolean;
  readonly subject: Subject;
  /** Every open fault of the thing when absent. */
  readonly defectId?: string | undefined;
  readonly onClose: () => void;
}

/** Says that a fault is mended, and what was done. */
export function SolveDialog({ opened, subject, onClose, defectId }: SolveDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('safety:defect.solveTitle', { name: subject.name })}>
      <SolveForm subject={subject} defectId={defectId} onClose={onClose} />
    </Dialog>
  );
}

function SolveForm({ subject, defectId, onClose }: Omit<SolveDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const solve = useMutation(orpc.safety.defect.solve.mutationOptions());
  const form = useForm({
    initialValues: { solution: '' },
    validate: { solution: (text) => (text.trim() === '' ? t('safety:defect.solutionEmpty') : null) },
  });
  const submit = form.onSubmit(
    ({ solution }) =>
      solve.mutate(
        { assetId: subject.id, solution, ...(defectId && { defectId }) },
        {
          onSuccess: ({ transactionId }) => {
            notifyDone(t('safety:defect.solved', { name: subject.name }), transactionId);
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
          label={t('safety:defect.solution')}
          description={t('safety:defect.solutionHint')}
          withAsterisk
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('solution')}
        />
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('safety:defect.cancel')}
          </Button>
          <Button type="submit" loading={solve.isPending}>
            {t('safety:defect.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
