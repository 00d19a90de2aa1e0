import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { dateInDigits } from '../time/format.ts';
import type { Inspection } from './safety-types.ts';

/** What was inspected before, folded until somebody asks. */
export function InspectionHistory({ inspections }: { readonly inspections: readonly Inspection[] }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (!opened) {
    return (
      <Button variant="subtle" size="compact-sm" w="fit-content" px={0} onClick={() => setOpened(true)}>
        {t('safety:inspection.earlier', { count: inspections.length })}
      </Button>
    );
  }
  return (
    <Stack gap={6}>
      {inspections.map((inspection) => (
        <HistoryLine key={inspection.id} inspection={inspection} />
      ))}
    </Stack>
  );
}

function HistoryLine({ inspection }: { readonly inspection: Inspection }) {
  const { t, i18n } = useTranslation();
  const { id, kind, doneOn, result, inspector, method, certificate, note } = inspection;
  const remove = useMutation(
    orpc.safety.inspection.remove.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('safety:inspection.removed'), transactionId),
      onError: showRefusal,
    }),
  );
  const day = dateInDigits(doneOn, i18n.language);
  const name = t(`safety:kind.${kind}`);
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm">
          {day}{' '}
          <Text span fw={600} size="sm">
            {name}: {t(`safety:result.${result}`)}
          </Text>
        </Text>
        <Text size="sm" c="dimmed">
          {[inspector, method, certificate && t('safety:inspection.number', { certificate }), note]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('safety:inspection.removeOf', { kind: name, date: day })}
        loading={remove.isPending}
        onClick={() => remove.mutate({ id })}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}
