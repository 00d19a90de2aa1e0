import { ActionIcon, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../time/format.ts';
import { TimeField } from '../time/TimeField.tsx';
import classes from './DayHours.module.css';
import { faultOfDay, nextSpan, type TypedSpan } from './typed-week.ts';

interface DayHoursProps {
  readonly weekday: number;
  readonly spans: readonly TypedSpan[];
  /** Says so too when a time is still missing. */
  readonly strict: boolean;
  /** Stands where no hours are. */
  readonly noneText: string;
  readonly onChange: (spans: readonly TypedSpan[]) => void;
}

/** The hours of one weekday, typed in place. */
export function DayHours({ weekday, spans, strict, noneText, onChange }: DayHoursProps) {
  const { t, i18n } = useTranslation();
  const day = weekdayName(weekday, i18n.language);
  const mine = spans.filter((span) => span.weekday === weekday);
  const fault = faultOfDay(spans, weekday);
  const shown = fault && (strict || fault.what !== 'time-missing') ? fault : null;
  const set = (changed: TypedSpan, patch: Partial<TypedSpan>) =>
    onChange(spans.map((span) => (span === changed ? { ...span, ...patch } : span)));
  return (
    <fieldset className={classes.day}>
      <legend className={classes.legend}>{day}</legend>
      <Stack gap={4}>
        {mine.length === 0 && (
          <Text size="sm" c="dimmed" className={classes.closed}>
            {noneText}
          </Text>
        )}
        {mine.map((span, index) => (
          <Group key={span.id} gap={6} wrap="nowrap">
            <TimeField
              size="xs"
              terse
              className={classes.time}
              aria-label={t('location:hours.opens', { day, number: index + 1 })}
              value={span.opens}
              onChange={(opens) => set(span, { opens })}
              error={shown !== null}
            />
            <span aria-hidden>–</span>
            <TimeField
              size="xs"
              terse
              className={classes.time}
              aria-label={t('location:hours.closes', { day, number: index + 1 })}
              value={span.closes}
              onChange={(closes) => set(span, { closes })}
              error={shown !== null}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('location:hours.remove', { day, number: index + 1 })}
              onClick={() => onChange(spans.filter((other) => other !== span))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        {shown && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {t(`location:refusal.${shown.what}`, { ...shown.facts })}
          </Text>
        )}
      </Stack>
      <Tooltip label={t('location:hours.add', { day })}>
        <ActionIcon
          variant="subtle"
          aria-label={t('location:hours.add', { day })}
          onClick={() => onChange([...spans, nextSpan(mine, weekday)])}
        >
          <IconPlus size={16} />
        </ActionIcon>
      </Tooltip>
    </fieldset>
  );
}
