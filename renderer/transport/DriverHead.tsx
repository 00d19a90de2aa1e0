import { Button, Group, Text, Title } from '@mantine/core';
import { IconSteeringWheel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { timeRange } from '../time/format.ts';
import classes from './Transport.module.css';
import type { RouteItem } from './transport-types.ts';

interface DriverHeadProps {
  readonly route: RouteItem;
  readonly id: string;
  readonly count: number;
  readonly onChange: () => void;
}

/** Who makes this round, and what keeps that person from it. */
export function DriverHead({ route: { driver, busy, isAway }, id, count, onChange }: DriverHeadProps) {
  const { t, i18n } = useTranslation();
  const name = driver?.name ?? t('transport:plan.nobody');
  const stays = busy.map(({ start, end, holder, locationName }) =>
    [timeRange(start, end, i18n.language), locationName ?? holder].filter(Boolean).join(' '),
  );
  return (
    <div>
      <Group gap="sm" align="baseline">
        <Title order={3} size="h5" id={id}>
          {name}
        </Title>
        <Text size="sm" c="dimmed">
          {t('transport:plan.trips', { count })}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          mih={30}
          className={classes.controls ?? ''}
          leftSection={<IconSteeringWheel size={16} stroke={1.6} />}
          {...(driver && { 'aria-label': t('transport:plan.changeOf', { name }) })}
          onClick={onChange}
        >
          {t(driver ? 'transport:plan.change' : 'transport:plan.who')}
        </Button>
      </Group>
      {isAway && (
        <Text size="sm" c="red" fw={600}>
          {t('transport:plan.away')}
        </Text>
      )}
      {stays.length > 0 && <Text size="sm">{t('transport:plan.busy', { stays: stays.join(', ') })}</Text>}
    </div>
  );
}
