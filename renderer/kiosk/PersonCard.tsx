import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toLocal } from '#domain/time/wall-time.ts';
import { durationText } from '../programme/programme-text.ts';
import { timeRange } from '../time/format.ts';
import classes from './Kiosk.module.css';
import type { PersonAtDoor } from './kiosk-types.ts';

interface PersonCardProps {
  readonly person: PersonAtDoor;
  readonly zone: string;
  readonly onTouch: () => void;
}

/** One name, large enough for a thumb, and where that person stands today. */
export function PersonCard({ person, zone, onTouch }: PersonCardProps) {
  const { t, i18n } = useTranslation();
  const { name, planned, here, forgotten, minutes } = person;
  const times = planned.map(({ start, end }) => timeRange(start, end, i18n.language, zone)).join(', ');
  const [Icon, text] = forgotten
    ? ([IconAlertTriangle, t('attendance:forgot')] as const)
    : here
      ? ([IconCircleCheck, t('attendance:hereSince', { time: toLocal(here.arrivedAt, zone).time })] as const)
      : ([
          IconHandStop,
          minutes > 0 ? t('attendance:was', { duration: durationText(minutes, t) }) : t('attendance:expected'),
        ] as const);
  return (
    <UnstyledButton
      className={classes.person}
      data-state={forgotten ? 'forgotten' : here ? 'here' : undefined}
      onClick={onTouch}
    >
      <Text span fw={650} size="xl" className={classes.name}>
        {name}
      </Text>
      {times && (
        <Text span size="md">
          {times}
        </Text>
      )}
      <span className={classes.state}>
        <Icon size={20} aria-hidden />
        {text}
      </span>
    </UnstyledButton>
  );
}
