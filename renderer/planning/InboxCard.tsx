import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { contract } from '#contract/contract.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { periodText, verdictText } from '../booking/verdict-text.ts';

export type InboxItem = InferContractRouterOutputs<typeof contract>['planning']['inbox']['requests'][number];

interface InboxCardProps {
  readonly item: InboxItem;
  /** A line about its term. */
  readonly term?: ReactNode;
  readonly children: ReactNode;
}

/** A booking that waits for an answer: who and when, what the school had, and what stands in the way. */
export function InboxCard({ item, term, children }: InboxCardProps) {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const { booking, locationName, others, quota, verdicts } = item;
  const holder = booking.holder || t(`booking:kind.${booking.kind}`);
  const about = [
    booking.title !== booking.holder && booking.title,
    locationName,
    booking.groupLabel,
    booking.pupils !== null && t('booking:view.pupils', { count: booking.pupils }),
  ].filter(Boolean);
  return (
    <Paper withBorder p="sm" component="li" aria-label={holder}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} style={{ flex: '1 1 20rem' }}>
          <Anchor component="button" type="button" fw={600} ta="start" onClick={() => openExisting(booking.id)}>
            {holder}
          </Anchor>
          <Text size="sm">
            {periodText(booking.start, booking.end, i18n.language)}
            {about.length > 0 && ` · ${about.join(' · ')}`}
          </Text>
          {term}
          {others !== null && quota !== null && (
            <Text size="sm" c="dimmed">
              {t('planning:inbox.others', { places: others, quota, count: quota })}
            </Text>
          )}
          {verdicts.map((verdict) => (
            <Group key={`${verdict.rule} ${verdict.resourceId}`} gap={6} wrap="nowrap" align="flex-start">
              <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
              <Text size="sm">{verdictText(verdict, t, i18n.language).fact}</Text>
            </Group>
          ))}
        </Stack>
        <Group gap="xs">{children}</Group>
      </Group>
    </Paper>
  );
}
