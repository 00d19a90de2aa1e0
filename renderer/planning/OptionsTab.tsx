import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCalendarPlus, IconCalendarSearch, IconCheck, IconHourglass, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/client.ts';
import { dateText } from '../booking/verdict-text.ts';
import { EmptyState } from '../shell/EmptyState.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import { askWhoCanCome } from './gap-request.ts';
import { InboxCard, type InboxItem } from './InboxCard.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';
import { useAnswer } from './use-answer.ts';

/** Options, the soonest to lapse first; below them those that lapsed, whose place can go to another. */
export function OptionsTab() {
  const { t, i18n } = useTranslation();
  const inbox = useQuery(orpc.planning.inbox.queryOptions());
  const [releasing, setReleasing] = useState<InboxItem | null>(null);
  const [extending, setExtending] = useState<InboxItem | null>(null);
  const { confirm, hold, isBusy } = useAnswer();
  const { options = [], lapsed = [] } = inbox.data ?? {};
  return (
    <>
      {inbox.isPending && <Skeleton h={240} />}
      {inbox.isError && <LoadError error={inbox.error} />}
      {inbox.isSuccess && options.length === 0 && <EmptyState icon={IconHourglass} text={t('planning:option.none')} />}
      <Stack component="ul" gap="sm" p={0} m={0} maw={1100} style={{ listStyle: 'none' }}>
        {options.map((item) => {
          const { id, holder, optionUntil } = item.booking;
          return (
            <InboxCard
              key={id}
              item={item}
              term={
                <Group gap={6}>
                  <IconHourglass size={16} aria-hidden />
                  <Text size="sm" fw={600}>
                    {t('planning:option.until', { date: dateText(optionUntil ?? '', i18n.language, true) })}
                  </Text>
                </Group>
              }
            >
              <Button
                leftSection={<IconCheck size={16} />}
                loading={isBusy(id)}
                aria-label={t('planning:option.confirmOf', { holder })}
                onClick={() => confirm(id)}
              >
                {t('planning:option.confirm')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconCalendarPlus size={16} />}
                aria-label={t('planning:option.extendOf', { holder })}
                onClick={() => setExtending(item)}
              >
                {t('planning:option.extend')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconX size={16} />}
                aria-label={t('planning:option.releaseOf', { holder })}
                onClick={() => setReleasing(item)}
              >
                {t('planning:option.release')}
              </Button>
            </InboxCard>
          );
        })}
      </Stack>
      {lapsed.length > 0 && (
        <Stack gap="sm" mt="xl" maw={1100}>
          <Title order={2} size="h4">
            {t('planning:option.lapsed')}
          </Title>
          <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {lapsed.map((item) => (
              <InboxCard
                key={item.booking.id}
                item={item}
                term={
                  <Text size="sm">
                    {t('planning:option.lapsedOn', { date: dateText(item.expiredOn ?? '', i18n.language, true) })}
                  </Text>
                }
              >
                <Button
                  leftSection={<IconCalendarSearch size={16} />}
                  aria-label={t('planning:gap.askAfter', { holder: item.booking.holder })}
                  onClick={() => askWhoCanCome({ bookingId: item.booking.id })}
                >
                  {t('planning:gap.ask')}
                </Button>
                <Button variant="default" onClick={() => setExtending(item)}>
                  {t('planning:option.again')}
                </Button>
              </InboxCard>
            ))}
          </Stack>
        </Stack>
      )}
      <RefuseDialog item={releasing} onClose={() => setReleasing(null)} />
      <ExtendDialog item={extending} onClose={() => setExtending(null)} onSave={hold} />
    </>
  );
}
