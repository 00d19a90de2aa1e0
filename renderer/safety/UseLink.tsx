import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { dateInDigits, whenText } from '../time/format.ts';
import type { DueLine } from './safety-types.ts';

/** The booking that something stands in the way of. */
export function UseLink({ use }: { readonly use: NonNullable<DueLine['hits']> }) {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  return (
    <>
      <Anchor component="button" type="button" size="sm" ta="left" onClick={() => openExisting(use.id)}>
        {use.holder || t('sharing:nameless')}
      </Anchor>
      <Text size="sm" c="dimmed">
        {whenText(use.start, use.end, i18n.language)}
      </Text>
    </>
  );
}

export function PlannedText({ at }: { readonly at: number | null }) {
  const { t, i18n } = useTranslation();
  if (at === null) return null;
  return <Text size="sm">{t('safety:planned', { date: dateInDigits(dateOf(at), i18n.language) })}</Text>;
}
