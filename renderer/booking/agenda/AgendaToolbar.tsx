import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addDays, dateOf, type IsoDate, mondayOf, toInstant, weekNumberOf } from '#domain/time/wall-time.ts';
import { type AgendaAddress, agendaViews, LIST_DAYS } from './agenda-address.ts';

interface AgendaToolbarProps {
  readonly address: AgendaAddress;
  readonly onGo: (address: AgendaAddress) => void;
}

/** Which days, and how they are shown. */
export function AgendaToolbar({ address, onGo }: AgendaToolbarProps) {
  const { t, i18n } = useTranslation();
  const { view, date } = address;
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={() => onGo({ view, date: dateOf(Date.now()) })}>
          {t('booking:agenda.today')}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('booking:agenda.previous')}
          onClick={() => onGo({ view, date: step(address, -1) })}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('booking:agenda.next')}
          onClick={() => onGo({ view, date: step(address, 1) })}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
        <Text fw={650} size="lg" ml="xs" aria-live="polite">
          {title(address, i18n.language, (week) => t('booking:when.week', { week }))}
        </Text>
      </Group>
      <SegmentedControl
        aria-label={t('booking:agenda.view')}
        data={agendaViews.map((value) => ({ value, label: t(`booking:agenda.${value}`) }))}
        value={view}
        onChange={(next) => onGo({ view: next, date })}
      />
    </Group>
  );
}

function step({ view, date }: AgendaAddress, direction: 1 | -1): IsoDate {
  if (view === 'week') return addDays(date, 7 * direction);
  if (view === 'list') return addDays(date, LIST_DAYS * direction);
  const [year, month] = date.split('-').map(Number) as [number, number];
  const index = year * 12 + month - 1 + direction;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

function title({ view, date }: AgendaAddress, language: string, week: (week: number) => string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  if (view === 'month') return format({ month: 'long', year: 'numeric' }).format(noon(date));
  const range = format({ day: 'numeric', month: 'long', year: 'numeric' });
  if (view === 'list') return range.formatRange(noon(date), noon(addDays(date, LIST_DAYS - 1)));
  const monday = mondayOf(date);
  return `${week(weekNumberOf(date))} · ${range.formatRange(noon(monday), noon(addDays(monday, 6)))}`;
}

function noon(date: IsoDate): number {
  return toInstant(date, '12:00', 'UTC');
}
