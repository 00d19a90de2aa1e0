import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SeriesScope, seriesScopes } from '#domain/recurrence/edit-series.ts';
import type { Series } from './use-series.ts';

interface ScopeChoiceProps {
  readonly label: string;
  readonly series: Series;
  readonly value: SeriesScope;
  readonly onChange: (scope: SeriesScope) => void;
}

/** This date, this and later, or all; with the number of dates that each of them means. */
export function ScopeChoice({ label, series, value, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation();
  const following = series.occurrences.filter(
    ({ date, status }) => status !== 'cancelled' && date >= series.date,
  ).length;
  const hints: Record<SeriesScope, string | undefined> = {
    one: undefined,
    following: t('series:scope.followingHint', { count: following }),
    all: t('series:scope.allHint'),
  };
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(next) => onChange(seriesScopes.find((scope) => scope === next) ?? 'one')}
    >
      <Stack gap="xs" mt={6}>
        {seriesScopes.map((scope, index) => (
          <Radio
            key={scope}
            value={scope}
            label={t(`series:scope.${scope}`)}
            description={hints[scope]}
            {...(index === 0 && { 'data-autofocus': true })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
