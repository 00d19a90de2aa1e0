import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { Period } from '#domain/time/period.ts';
import { client } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { verdictText } from '../verdict-text.ts';
import { refusedDates } from './refused-dates.ts';

const OFFER_MS = 20_000;

/** After one date of a series was dragged: the others stay, and can follow with one click. Asking first would slow
 * down the usual case, one date that must give way. */
export async function offerRest(bookingId: string, { start, end }: Period): Promise<void> {
  const before = { start, end };
  const { series } = await client.series.ofBooking({ bookingId });
  const later = series?.occurrences.filter(({ date, status }) => status !== 'cancelled' && date > series.date) ?? [];
  if (later.length === 0) return;
  const id = notifications.show({
    color: 'blue',
    autoClose: OFFER_MS,
    closeButtonProps: { 'aria-label': i18next.t('app:action.close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{i18next.t('series:rest.moved', { count: later.length })}</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            void moveRest(bookingId, before);
          }}
        >
          {i18next.t('series:rest.do')}
        </Button>
      </Group>
    ),
  });
}

async function moveRest(bookingId: string, before: { start: number; end: number }): Promise<void> {
  try {
    const { draft, summary } = await client.booking.get({ id: bookingId });
    const { sequence } = summary;
    const done = await client.series.change({ bookingId, sequence, scope: 'following', draft, before });
    notifyDone(i18next.t('series:scope.changed', { count: done.count }), done.transactionId);
  } catch (error) {
    const dates = refusedDates(error);
    const [first] = dates;
    const [verdict] = first?.verdicts ?? [];
    if (!verdict) showRefusal(error);
    else {
      const { fact } = verdictText(verdict, i18next.t, i18next.language);
      notifications.show({
        color: 'red',
        autoClose: false,
        closeButtonProps: { 'aria-label': i18next.t('app:action.close') },
        message: `${i18next.t('series:scope.refused', { count: dates.length })} ${fact}`,
      });
    }
  }
}
