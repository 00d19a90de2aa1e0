import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '#domain/time/wall-time.ts';
import { DateField } from './DateField.tsx';

interface DayStepperProps {
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly onDate: (date: IsoDate) => void;
}

/** From day to day, to a certain day, and back to today. */
export function DayStepper({ date, today, onDate }: DayStepperProps) {
  const { t } = useTranslation();
  const step = (label: string, days: number) => (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="input-sm" aria-label={label} onClick={() => onDate(addDays(date, days))}>
        {days < 0 ? <IconChevronLeft size={18} /> : <IconChevronRight size={18} />}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <>
      <Group gap={4} wrap="nowrap">
        {step(t('today:previousDay'), -1)}
        <DateField w={140} aria-label={t('today:date')} value={date} onChange={(picked) => picked && onDate(picked)} />
        {step(t('today:nextDay'), 1)}
      </Group>
      <Button variant="default" disabled={date === today} onClick={() => onDate(today)}>
        {t('today:title')}
      </Button>
    </>
  );
}
