import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/inventory/Dialog.tsx';
import { AbsenceForm } from './AbsenceForm.tsx';
import type { AbsenceRequest } from './absence-request.ts';
import { MessageStep } from './MessageStep.tsx';
import type { Settled } from './use-settle.ts';

interface AbsenceDialogProps {
  readonly opened: boolean;
  readonly request: AbsenceRequest;
  readonly onClose: () => void;
}

/** Somebody is ill: who, until when, who takes over; then the texts to send. */
export function AbsenceDialog({ opened, request, onClose }: AbsenceDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('person:absence.dialog')} size="xl">
      <Steps request={request} onClose={onClose} />
    </Dialog>
  );
}

function Steps({ request, onClose }: Omit<AbsenceDialogProps, 'opened'>) {
  const [settled, setSettled] = useState<Settled | null>(null);
  if (settled) return <MessageStep settled={settled} onClose={onClose} />;
  return (
    <AbsenceForm
      request={request}
      onCancel={onClose}
      onSettled={(done) => (done.taken.length > 0 ? setSettled(done) : onClose())}
    />
  );
}
