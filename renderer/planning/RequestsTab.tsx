import { Button, Skeleton, Stack } from '@mantine/core';
import { IconCheck, IconHourglass, IconInbox, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { useOptionUntil } from '../rule/use-option-until.ts';
import { EmptyState } from '../shell/EmptyState.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { InboxCard, type InboxItem } from './InboxCard.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';
import { useAnswer } from './use-answer.ts';

/** Requests, the school that had least first. Each holds its place until it is answered. */
export function RequestsTab() {
  const { t } = useTranslation();
  const inbox = useQuery(orpc.planning.inbox.queryOptions());
  const [refusing, setRefusing] = useState<InboxItem | null>(null);
  const optionUntil = useOptionUntil();
  const { confirm, hold, isBusy } = useAnswer();
  const requests = inbox.data?.requests ?? [];
  return (
    <>
      {inbox.isPending && <Skeleton h={240} />}
      {inbox.isError && <LoadError error={inbox.error} />}
      {inbox.isSuccess && requests.length === 0 && <EmptyState icon={IconInbox} text={t('planning:inbox.none')} />}
      <Stack component="ul" gap="sm" p={0} m={0} maw={1100} style={{ listStyle: 'none' }}>
        {requests.map((item) => {
          const { id, holder, start } = item.booking;
          const until = optionUntil(dateOf(Date.now()), dateOf(start));
          return (
            <InboxCard key={id} item={item}>
              <Button
                leftSection={<IconCheck size={16} />}
                loading={isBusy(id)}
                aria-label={t('planning:inbox.approveOf', { holder })}
                onClick={() => confirm(id)}
              >
                {t('planning:inbox.approve')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconHourglass size={16} />}
                aria-label={t('planning:inbox.optionOf', { holder })}
                onClick={() => hold(id, until)}
              >
                {t('planning:inbox.option')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconX size={16} />}
                aria-label={t('planning:inbox.refuseOf', { holder })}
                onClick={() => setRefusing(item)}
              >
                {t('planning:inbox.refuse')}
              </Button>
            </InboxCard>
          );
        })}
      </Stack>
      <RefuseDialog item={refusing} onClose={() => setRefusing(null)} />
    </>
  );
}
