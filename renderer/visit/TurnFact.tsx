import { Alert, Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isBelowQuota } from '#domain/planning/fairness.ts';
import type { VisitAnswer } from './visit-types.ts';

/** Whether it is this school's turn: what it had of its quota, and whether others wait who had less. */
export function TurnFact({ fairness, waiting }: Pick<VisitAnswer, 'fairness' | 'waiting'>) {
  const { t } = useTranslation();
  if (!fairness) return null;
  const { name, quota, had, planned } = fairness;
  const isAbove = quota !== null && !isBelowQuota(fairness);
  return (
    <Alert variant="light" color={isAbove ? 'orange' : 'teal'} icon={<IconScale size={20} />} py="xs">
      <Text size="sm">
        {quota === null
          ? t('visit:turn.noQuota', { school: name })
          : t(`visit:turn.${isAbove ? 'above' : had + planned === 0 ? 'first' : 'below'}`, {
              school: name,
              had,
              planned,
              quota,
            })}
        {waiting > 0 && ` ${t('visit:turn.waiting', { count: waiting })}`}
      </Text>
    </Alert>
  );
}
