import { Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '#domain/time/period.ts';
import { type IsoDate, toLocal } from '#domain/time/wall-time.ts';
import { bundle, gatheringsOf } from '#domain/today/set-up.ts';
import { ThingCards } from './ThingCards.tsx';
import { ThingLine } from './ThingLine.tsx';
import classes from './TodayScreen.module.css';
import type { LocationDayItem } from './today-types.ts';
import { useTicks } from './use-ticks.ts';

interface SetUpCardProps {
  readonly day: LocationDayItem;
  readonly date: IsoDate;
}

/** The round through the building: what does not stand ready yet, when it is needed first. */
export function SetUpCard({ day, date }: SetUpCardProps) {
  const { t } = useTranslation();
  const { done, tick } = useTicks(date);
  const gatherings = gatheringsOf(day.visits);
  if (gatherings.length === 0) return null;
  return (
    <Paper withBorder p="sm" className={classes.setUp}>
      <Group gap="xs" mb="xs">
        <IconPackage size={20} stroke={1.6} aria-hidden />
        <Title order={3} size="h5">
          {t('today:setUp.title')}
        </Title>
      </Group>
      <div className={classes.rounds}>
        {gatherings.map((gathering) => {
          const visit = day.visits.find(({ id }) => id === gathering.visitId);
          const ready = gathering.start - (visit?.setupMinutes ?? 0) * MINUTE;
          return (
            <Stack key={gathering.visitId} gap={4}>
              <Text size="sm" fw={600}>
                {t('today:setUp.before', { time: toLocal(gathering.start, day.timeZone).time })}
                <Text span size="sm" c="dimmed" fw={400}>
                  {' '}
                  {visit?.holder}
                  {ready < gathering.start &&
                    ` · ${t('today:setUp.from', { time: toLocal(ready, day.timeZone).time })}`}
                </Text>
              </Text>
              {gathering.groups.map((group) => (
                <Stack key={group.roomId ?? 'none'} gap={6}>
                  {bundle(group.things).map(({ name, things }) => {
                    const key = `${gathering.visitId}:${things.map((thing) => thing.id).join()}`;
                    return (
                      <div key={key}>
                        <Checkbox
                          size="sm"
                          checked={done.has(key)}
                          onChange={() => tick(key)}
                          label={
                            <ThingLine
                              name={name}
                              things={things}
                              {...(group.roomName && { to: group.roomName })}
                              done={done.has(key)}
                            />
                          }
                        />
                        <ThingCards things={things} className={classes.cards} />
                      </div>
                    );
                  })}
                </Stack>
              ))}
            </Stack>
          );
        })}
      </div>
    </Paper>
  );
}
