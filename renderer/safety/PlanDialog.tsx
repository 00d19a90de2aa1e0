import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { PlanFields, toPlans, toPlanValues } from './PlanFields.tsx';
import type { Due, Subject } from './safety-types.ts';

interface PlanDialogProps {
  readonly opened: boolean;
  readonly subject: Subject;
  readonly dues: readonly Due[];
  readonly onClose: () => void;
}

/** How often this one piece is inspected, other than its model says. */
export function PlanDialog({ opened, subject, dues, onClose }: PlanDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} size="32rem" title={t('safety:plan.title', { name: subject.name })}>
      <PlanForm subject={subject} dues={dues} onClose={onClose} />
    </Dialog>
  );
}

function PlanForm({ subject, dues, onClose }: Omit<PlanDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => toPlanValues(dues.filter(({ own }) => own)));
  const save = useMutation(orpc.safety.inspection.plan.mutationOptions());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          { of: 'asset', id: subject.id, plans: toPlans(values) },
          {
            onSuccess: ({ transactionId }) => {
              notifyDone(t('safety:plan.saved'), transactionId);
              onClose();
            },
            onError: showRefusal,
          },
        );
      }}
    >
      <Stack gap="md">
        <PlanFields label={t('safety:plan.own')} hint={t('safety:plan.ownHint')} value={values} onChange={setValues} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('safety:action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('safety:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
