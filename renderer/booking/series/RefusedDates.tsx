import { Box, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain/booking/verdict.ts';
import { VerdictList } from '../VerdictList.tsx';
import { periodText, verdictText } from '../verdict-text.ts';
import type { RefusedDate } from './refused-dates.ts';

interface RefusedDatesProps {
  readonly dates: readonly RefusedDate[];
  readonly zone: string;
}

/** What stands in the way, told once for all dates that it holds for: a series mostly breaks one rule on every date. */
export function RefusedDates({ dates, zone }: RefusedDatesProps) {
  const { t, i18n } = useTranslation();
  const groups = new Map<string, { readonly verdicts: readonly Verdict[]; readonly periods: string[] }>();
  for (const { start, end, verdicts: all } of dates) {
    const verdicts = all.filter(({ level }) => level !== 'info');
    const sentences = verdicts.map((verdict) => verdictText(verdict, t, i18n.language, zone).fact).join(' ');
    const group = groups.get(sentences) ?? { verdicts, periods: [] };
    group.periods.push(periodText(start, end, i18n.language, zone));
    groups.set(sentences, group);
  }
  return (
    <Box role="alert">
      <Text size="sm" fw={600} mb="xs">
        {t('series:scope.refused', { count: dates.length })}
      </Text>
      <Stack gap="md" mah={300} style={{ overflowY: 'auto' }} tabIndex={0}>
        {[...groups].map(([sentences, { verdicts, periods }]) => (
          <div key={sentences}>
            <Text size="sm" c="dimmed" mb={6}>
              {periods.join(', ')}
            </Text>
            <VerdictList verdicts={verdicts} zone={zone} />
          </div>
        ))}
      </Stack>
    </Box>
  );
}
