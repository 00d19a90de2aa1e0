import { Button, Group, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpeningSpan, weekdays } from '#domain/location/opening-week.ts';
import { showRefusal } from '../feedback.tsx';
import { DayHours } from './DayHours.tsx';
import { faultOfDay, type TypedSpan, toSpans } from './typed-week.ts';

interface WeekFormProps {
  readonly saved: readonly TypedSpan[];
  /** Gets what may change the whole week at once. */
  readonly head: (spans: readonly TypedSpan[], onChange: (spans: readonly TypedSpan[]) => void) => ReactNode;
  /** Says what a week without one span means. */
  readonly emptyText: string;
  /** Says of a day without a span what that means. */
  readonly noneText: (isEmptyWeek: boolean) => string;
  readonly isSaving: boolean;
  /** Throws what the store refuses; what was typed then stays. */
  readonly onSave: (week: OpeningSpan[]) => Promise<void>;
}

/** A week of hours, typed straight into the list; saved as a whole. */
export function WeekForm({ saved, head, emptyText, noneText, isSaving, onSave }: WeekFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<readonly TypedSpan[] | null>(null);
  const [isTried, setTried] = useState(false);
  const spans = typed ?? saved;
  const discard = () => {
    setTyped(null);
    setTried(false);
  };

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const week = toSpans(spans);
    setTried(true);
    if (week === null || weekdays.some((weekday) => faultOfDay(spans, weekday))) return;
    try {
      await onSave(week);
      discard();
    } catch (error) {
      showRefusal(error);
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      {head(spans, setTyped)}
      {spans.length === 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          {emptyText}
        </Text>
      )}
      {weekdays.map((weekday) => (
        <DayHours
          key={weekday}
          weekday={weekday}
          spans={spans}
          strict={isTried}
          noneText={noneText(spans.length === 0)}
          onChange={setTyped}
        />
      ))}
      {typed && (
        <Group justify="flex-end" mt="sm" gap="xs">
          <Button variant="default" onClick={discard}>
            {t('location:hours.discard')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t('location:hours.save')}
          </Button>
        </Group>
      )}
    </form>
  );
}
