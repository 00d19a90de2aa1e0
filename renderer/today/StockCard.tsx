import { Badge, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconBottle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type IsoDate, toLocal } from '#domain/time/wall-time.ts';
import { amountText, packsText } from '../stock/amount-text.ts';
import classes from './TodayScreen.module.css';
import type { LocationDayItem } from './today-types.ts';
import { useTicks } from './use-ticks.ts';

interface StockCardProps {
  readonly day: LocationDayItem;
  readonly date: IsoDate;
}

/** One walk to the shelf: what the lessons of the day use up. */
export function StockCard({ day, date }: StockCardProps) {
  const { t, i18n } = useTranslation();
  const { done, tick } = useTicks(date);
  if (day.take.length === 0) return null;
  return (
    <Paper withBorder p="sm" className={classes.setUp}>
      <Group gap="xs" mb="xs">
        <IconBottle size={20} stroke={1.6} aria-hidden />
        <Title order={3} size="h5">
          {t('today:take.title')}
        </Title>
      </Group>
      <Stack gap={4}>
        {day.take.map((line) => {
          const key = `take:${day.id}:${line.consumableId}`;
          const isDone = done.has(key);
          const packs = packsText(line.amount, line, i18n.language);
          return (
            <Checkbox
              key={line.consumableId}
              size="sm"
              checked={isDone}
              onChange={() => tick(key)}
              label={
                <Text size="sm" component="span" {...(isDone && { td: 'line-through', c: 'dimmed' })}>
                  <Text span inherit fw={500}>
                    {line.name} {amountText(line.amount, line.unit, i18n.language)}
                  </Text>
                  <Text span inherit c="dimmed">
                    {[packs && `(${packs})`, line.place && `· ${line.place}`, `· ${whenNeeded(line.bookingIds, day)}`]
                      .filter(Boolean)
                      .map((part) => ` ${part}`)
                      .join('')}
                  </Text>
                  {line.isShort && (
                    <Badge size="sm" ml={6} variant="light" color="red" tt="none">
                      {t('today:take.short', { amount: amountText(line.stock, line.unit, i18n.language) })}
                    </Badge>
                  )}
                </Text>
              }
            />
          );
        })}
      </Stack>
    </Paper>
  );
}

/** The times of the visits that it is for. */
function whenNeeded(bookingIds: readonly string[], { visits, timeZone }: LocationDayItem): string {
  const times = visits.filter(({ id }) => bookingIds.includes(id)).map(({ start }) => toLocal(start, timeZone).time);
  return [...new Set(times)].join(', ');
}
