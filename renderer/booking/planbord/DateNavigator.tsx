import { ActionIcon, Button, Group, Popover, Tooltip } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type IsoDate, weekNumberOf } from '#domain/time/wall-time.ts';
import { type BoardView, datesOf } from './board-address.ts';

interface DateNavigatorProps {
  readonly view: BoardView;
  readonly onTurn: (direction: -1 | 1) => void;
  readonly onDate: (date: IsoDate) => void;
  readonly onToday: () => void;
}

/** Earlier, today, later, or any date at once. */
export function DateNavigator({ view, onTurn, onDate, onToday }: DateNavigatorProps) {
  const { t, i18n } = useTranslation();
  const [opened, setOpened] = useState(false);
  const unit = view.view;
  return (
    <Group gap={6} wrap="nowrap">
      <Button variant="default" size="xs" h={30} onClick={onToday}>
        {t('planbord:today')}
      </Button>
      <ActionIcon.Group>
        <Tooltip label={t(`planbord:previous.${unit}`)}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t(`planbord:previous.${unit}`)}
            onClick={() => onTurn(-1)}
          >
            <IconChevronLeft size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t(`planbord:next.${unit}`)}>
          <ActionIcon variant="default" size={30} aria-label={t(`planbord:next.${unit}`)} onClick={() => onTurn(1)}>
            <IconChevronRight size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </ActionIcon.Group>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            px={8}
            h={30}
            c="var(--mantine-color-text)"
            leftSection={<IconCalendar size={16} aria-hidden />}
            onClick={() => setOpened(!opened)}
          >
            {rangeTitle(view, i18n.language)}, {t('planbord:week', { week: weekNumberOf(view.date) }).toLowerCase()}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <DatePicker
            value={view.date}
            defaultDate={view.date}
            withWeekNumbers
            onChange={(date) => {
              setOpened(false);
              if (date) onDate(date);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}

/** `dinsdag 24 november 2026`, or `23 – 27 november 2026`. */
function rangeTitle(view: BoardView, language: string): string {
  const dates = datesOf(view);
  const [first = view.date] = dates;
  const last = dates.at(-1) ?? first;
  const locale = language === 'en' ? 'en-GB' : language;
  if (first === last) return format(first, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const from = format(first, locale, {
    day: 'numeric',
    ...(!sameMonth && { month: 'short' as const }),
    ...(!sameYear && { year: 'numeric' as const }),
  });
  return `${from} – ${format(last, locale, { day: 'numeric', month: sameMonth ? 'long' : 'short', year: 'numeric' })}`;
}

function format(date: IsoDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00Z`));
}
