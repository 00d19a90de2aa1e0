import { Button, Group, Tabs } from '@mantine/core';
import { IconCalendarWeek, IconClockHour4, IconPrinter, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { addDays, dateOf, isIsoDate, mondayOf } from '#domain/time/wall-time.ts';
import paper from '../shell/Paper.module.css';
import { Screen } from '../shell/Screen.tsx';
import { DayStepper } from '../time/DayStepper.tsx';
import { longDate } from '../time/format.ts';
import { useLightPaper } from '../today/use-light-paper.ts';
import { useNow } from '../today/use-now.ts';
import { RouteDay } from './RouteDay.tsx';
import classes from './Transport.module.css';
import { TravelTimes } from './TravelTimes.tsx';
import { WeekTrips } from './WeekTrips.tsx';

const tabs = { day: IconRoute, week: IconCalendarWeek, times: IconClockHour4 } as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

/** Everything under `/transport`: the route of a day, the trips of a week, and how long the roads take. */
export function TransportScreen() {
  const { t, i18n } = useTranslation();
  const [address, navigate] = useLocation();
  const now = useNow();
  useLightPaper();
  const today = dateOf(now);
  const [, , first = '', second = ''] = address.split('/');
  const tab: Tab = first === 'week' || first === 'times' ? first : 'day';
  const asked = tab === 'day' ? first : second;
  const date = isIsoDate(asked) ? asked : today;
  const goTo = (to: Tab, day: string) =>
    navigate(to === 'times' ? '/transport/times' : `/transport/${to === 'week' ? 'week/' : ''}${day}`);
  return (
    <div className={`${classes.print} ${paper.sheet}`}>
      <Screen
        title={t('transport:title')}
        actions={
          tab !== 'times' && (
            <Group gap="xs" className={classes.controls}>
              <DayStepper date={date} today={today} onDate={(day) => goTo(tab, day)} />
              <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
                {t('today:print')}
              </Button>
            </Group>
          )
        }
      >
        <Tabs value={tab} onChange={(to) => to && goTo(to as Tab, date)} keepMounted={false}>
          <Tabs.List aria-label={t('transport:title')} mb="md" className={classes.controls ?? ''}>
            {names.map((name) => {
              const Icon = tabs[name];
              return (
                <Tabs.Tab key={name} value={name} leftSection={<Icon size={16} stroke={1.6} />}>
                  {t(`transport:tab.${name}`)}
                </Tabs.Tab>
              );
            })}
          </Tabs.List>
          <Tabs.Panel value="day">
            <RouteDay date={date} heading={longDate(date, i18n.language)} now={now} />
          </Tabs.Panel>
          <Tabs.Panel value="week">
            <WeekTrips from={mondayOf(date)} until={addDays(mondayOf(date), 6)} />
          </Tabs.Panel>
          <Tabs.Panel value="times">
            <TravelTimes />
          </Tabs.Panel>
        </Tabs>
      </Screen>
    </div>
  );
}
