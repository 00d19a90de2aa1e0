import { ActionIcon, Button, Card, Collapse, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { toLocal } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { takeBack } from '../take-back.ts';
import { ChangeList } from './ChangeList.tsx';
import { useActText } from './use-act-text.ts';

/** Made in one act; emptying it is a choice of its own in the settings, after a backup. */
const WHOLE_REGION = 'start.demo';

export interface HistoryAct {
  readonly transactionId: string;
  readonly at: number;
  readonly hlc: number;
  readonly actor: string;
  readonly action: string;
  readonly touched: readonly { readonly table: string; readonly rows: number; readonly name: string }[];
}

export function ActLine({ act }: { readonly act: HistoryAct }) {
  const { t } = useTranslation();
  const { actionText, touchedText } = useActText();
  const [opened, { toggle }] = useDisclosure(false);
  const details = useQuery(
    orpc.history.act.queryOptions({ input: { transactionId: act.transactionId }, enabled: opened }),
  );
  const undo = useMutation({
    mutationFn: takeBack,
    onSuccess: ({ transactionId }) => notifyDone(t('history:undone'), transactionId),
    onError: showRefusal,
  });
  const id = useId();
  const what = actionText(act.action);
  const { time } = toLocal(act.at);
  return (
    <Card withBorder padding="xs">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap="xs" wrap="nowrap" miw={0}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={opened}
            aria-controls={id}
            aria-label={t(opened ? 'history:close' : 'history:open', { what, time })}
            onClick={toggle}
          >
            {opened ? <IconChevronDown size={18} /> : <IconChevronRight size={18} />}
          </ActionIcon>
          <Text size="sm" ff="monospace" miw="3.2rem">
            {time}
          </Text>
          <Text size="sm" truncate>
            <Text span fw={600} inherit>
              {what}
            </Text>
            {act.touched.length > 0 && `: ${touchedText(act.touched)}`}
          </Text>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" visibleFrom="sm" truncate maw={180}>
            {act.actor}
          </Text>
          {act.action !== WHOLE_REGION && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowBackUp size={14} />}
              loading={undo.isPending}
              aria-label={t('history:undoOf', { what, time })}
              onClick={() => undo.mutate(act.transactionId)}
            >
              {t('app:action.undo')}
            </Button>
          )}
        </Group>
      </Group>
      <Collapse expanded={opened} id={id}>
        {details.data && <ChangeList changes={details.data.changes} cut={details.data.cut} />}
      </Collapse>
    </Card>
  );
}
