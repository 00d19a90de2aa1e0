import { Anchor, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { parseRule } from '#domain/recurrence/parse-rule.ts';
import { weekdayOf } from '#domain/time/wall-time.ts';
import { useBookingDrawer } from '../use-booking-drawer.ts';
import { instantText } from '../verdict-text.ts';
import { ruleText } from './rule-text.ts';
import type { Series } from './use-series.ts';

/** `Elke dinsdag, 3 van 12`, and on request all dates to go to. */
export function SeriesFact({ series }: { readonly series: Series }) {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const [isOpen, { toggle }] = useDisclosure(false);
  const { occurrences, bookingId, timeZone } = series;
  const rule = parseRule(series.rule);
  const text = rule.ok ? ruleText(rule.value, t, i18n.language, weekdayOf(series.startDate)) : series.rule;
  const position = occurrences.findIndex((occurrence) => occurrence.bookingId === bookingId) + 1;
  return (
    <>
      {t('series:of.text', { rule: text, position, total: occurrences.length })}{' '}
      <Anchor component="button" type="button" size="sm" aria-expanded={isOpen} onClick={toggle}>
        {t(isOpen ? 'series:of.hide' : 'series:of.show')}
      </Anchor>
      {isOpen && (
        <List size="sm" mt={4} mah={240} style={{ overflowY: 'auto' }} tabIndex={0} aria-label={t('series:of.label')}>
          {occurrences.map((occurrence) => {
            const when = instantText(occurrence.start, i18n.language, timeZone, Date.now());
            return (
              <List.Item key={occurrence.bookingId}>
                {occurrence.bookingId === bookingId ? (
                  <Text span size="sm" fw={600}>
                    {when} ({t('series:of.current')})
                  </Text>
                ) : (
                  <Anchor component="button" type="button" size="sm" onClick={() => openExisting(occurrence.bookingId)}>
                    {when}
                  </Anchor>
                )}
                {occurrence.status !== 'confirmed' && (
                  <Text span size="xs" c="dimmed">
                    {' '}
                    · {t(`booking:status.${occurrence.status}`)}
                  </Text>
                )}
              </List.Item>
            );
          })}
        </List>
      )}
    </>
  );
}
