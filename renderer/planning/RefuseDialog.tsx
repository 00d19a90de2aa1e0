import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { periodText } from '../booking/verdict-text.ts';
import { Dialog } from '../inventory/Dialog.tsx';
import type { InboxItem } from './InboxCard.tsx';

interface RefuseDialogProps {
  readonly item: InboxItem | null;
  readonly onClose: () => void;
}

/** Says no to a request, or lets an option go, with a reason that stays on record. The place is free at once. */
export function RefuseDialog({ item, onClose }: RefuseDialogProps) {
  const { t } = useTranslation();
  const isOption = item?.booking.status === 'option';
  return (
    <Dialog
      opened={item !== null}
      onClose={onClose}
      centered
      title={t(isOption ? 'planning:refuse.releaseTitle' : 'planning:refuse.title')}
    >
      {item && <RefuseForm item={item} onClose={onClose} />}
    </Dialog>
  );
}

function RefuseForm({ item, onClose }: RefuseDialogProps & { readonly item: InboxItem }) {
  const { t, i18n } = useTranslation();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { id, holder, start, end, status } = item.booking;
  const isOption = status === 'option';
  const cancel = useMutation(
    orpc.booking.cancel.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t(isOption ? 'planning:refuse.released' : 'planning:refuse.done', { holder }), transactionId);
        onClose();
      },
      onError: showRefusal,
    }),
  );
  const isMissing = !isOption && reason.trim() === '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing) cancel.mutate({ id, by: 'lab', reason: reason.trim() });
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          {holder}, {periodText(start, end, i18n.language)}
        </Text>
        <TextInput
          label={t('planning:refuse.reason')}
          withAsterisk={!isOption}
          maxLength={200}
          data-autofocus
          value={reason}
          error={isTried && isMissing && t('planning:refuse.reasonMissing')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('planning:cancel')}
          </Button>
          <Button type="submit" color="red.9" loading={cancel.isPending}>
            {t(isOption ? 'planning:refuse.releaseDo' : 'planning:refuse.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
