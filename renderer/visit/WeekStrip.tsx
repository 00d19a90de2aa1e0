import { Text, VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { type IsoDate, weekNumberOf } from '#domain/time/wall-time.ts';
import { shortDate } from '../time/format.ts';
import type { RoomWeek } from './visit-types.ts';
import classes from './WeekStrip.module.css';

interface WeekStripProps {
  readonly weeks: readonly RoomWeek[];
  readonly chosen: IsoDate | null;
  readonly onChoose: (monday: IsoDate | null) => void;
}

/** The term at a glance: per week how much room there is, and in how many ways the visit fits. A week narrows the list. */
export function WeekStrip({ weeks, chosen, onChoose }: WeekStripProps) {
  const { t, i18n } = useTranslation();
  return (
    <section aria-label={t('visit:weeks.label')}>
      <Text size="sm" c="dimmed" mb={4}>
        {t('visit:weeks.hint')}
      </Text>
      <ul className={classes.strip}>
        {weeks.map(({ monday, free, times }) => (
          <li key={monday}>
            <button
              type="button"
              className={classes.week}
              style={{ '--free': free ?? 0 } as CSSProperties}
              disabled={times === 0}
              aria-pressed={chosen === monday}
              onClick={() => onChoose(chosen === monday ? null : monday)}
            >
              <VisuallyHidden>
                {t('visit:weeks.week', {
                  week: weekNumberOf(monday),
                  day: shortDate(monday, i18n.language),
                  count: times,
                  free: free === null ? 0 : Math.round(free * 100),
                })}
              </VisuallyHidden>
              <span aria-hidden>{weekNumberOf(monday)}</span>
              <strong aria-hidden>{times === 0 ? '–' : times}</strong>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
