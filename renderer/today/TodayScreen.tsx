import { Alert, Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconBuildingCommunity, IconDoorEnter, IconMoodSick, IconPrinter } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useRoute } from 'wouter';
import { dateOf, isIsoDate, weekNumberOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { requestAbsence } from '../person/absence/absence-request.ts';
import { PeopleToday } from '../person/PeopleToday.tsx';
import { errorText } from '../refusal-text.ts';
import { EmptyState } from '../shell/EmptyState.tsx';
import paper from '../shell/Paper.module.css';
import { Screen } from '../shell/Screen.tsx';
import { DayStepper } from '../time/DayStepper.tsx';
import { longDate } from '../time/format.ts';
import { LoansToday } from './LoansToday.tsx';
import { LocationDay } from './LocationDay.tsx';
import classes from './TodayScreen.module.css';
import { TransportToday } from './TransportToday.tsx';
import { useLightPaper } from './use-light-paper.ts';
import { useNow } from './use-now.ts';

const ALL = '';
/** An icon alone where there is little room. */
const brief = { root: classes.brief ?? '', label: classes.briefLabel ?? '', section: classes.briefIcon ?? '' };

/** What happens on a day at each location: the sheet of half past seven. */
export function TodayScreen() {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const [, params] = useRoute('/today/:date');
  const [place, setPlace] = useLocalStorage({ key: 'techlab.today.location', defaultValue: ALL });
  const now = useNow();
  useLightPaper();
  const today = dateOf(now);
  const date = params?.date && isIsoDate(params.date) ? params.date : today;
  const { data, error, isPlaceholderData } = useQuery({
    ...orpc.today.day.queryOptions({ input: { date } }),
    placeholderData: keepPreviousData,
  });
  const locations = data?.locations ?? [];
  const chosen = locations.filter((location) => (location.id ?? 'none') === place);
  const shown = chosen.length > 0 ? chosen : locations;
  const goTo = (day: string) => navigate(day === today ? '/today' : `/today/${day}`);
  const nameOf = (location: { id: string | null; name: string }) =>
    location.id === null ? t('today:nowhere') : location.name;
  const day = longDate(date, i18n.language);
  const controls = (
    <Group gap="xs" className={classes.controls}>
      <DayStepper date={date} today={today} onDate={goTo} />
      {locations.length > 1 && (
        <Select
          w={180}
          aria-label={t('today:location')}
          allowDeselect={false}
          value={chosen.length > 0 ? place : ALL}
          onChange={(value) => setPlace(value ?? ALL)}
          data={[
            { value: ALL, label: t('today:allLocations') },
            ...locations.map((location) => ({ value: location.id ?? 'none', label: nameOf(location) })),
          ]}
        />
      )}
      <Button
        variant="default"
        leftSection={<IconMoodSick size={18} />}
        onClick={() => requestAbsence({ firstOn: date })}
      >
        {t('person:absence.act')}
      </Button>
      <Button
        component={Link}
        href="/kiosk"
        variant="default"
        leftSection={<IconDoorEnter size={18} />}
        aria-label={t('attendance:open')}
        title={t('attendance:open')}
        classNames={brief}
      >
        {t('attendance:open')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} />}
        aria-label={t('today:print')}
        title={t('today:print')}
        classNames={brief}
        onClick={() => window.print()}
      >
        {t('today:print')}
      </Button>
    </Group>
  );
  return (
    <div className={`${classes.print} ${paper.sheet}`}>
      <Screen
        title={date === today ? t('today:title') : `${day.charAt(0).toUpperCase()}${day.slice(1)}`}
        subtitle={
          <Text c="dimmed" className={classes.subtitle}>
            {[date === today ? day : null, t('today:week', { week: weekNumberOf(date) })].filter(Boolean).join(' · ')}
          </Text>
        }
        actions={controls}
      >
        <PeopleToday date={date} />
        <div className={classes.controls}>
          <TransportToday date={date} />
        </div>
        <LoansToday date={date} today={today} locationId={chosen[0]?.id ?? null} />
        {error && <Alert color="red">{errorText(error)}</Alert>}
        {!data && !error && <Skeleton height={240} />}
        {data && locations.length === 0 && (
          <EmptyState
            icon={IconBuildingCommunity}
            text={t('today:noLocations')}
            action={
              <Button component={Link} href="/location">
                {t('today:toLocations')}
              </Button>
            }
          />
        )}
        <Stack gap="xl" aria-busy={isPlaceholderData}>
          {shown.map((location) => (
            <LocationDay
              key={location.id ?? 'none'}
              day={{ ...location, name: nameOf(location) }}
              date={date}
              now={now}
              onDate={goTo}
            />
          ))}
        </Stack>
      </Screen>
    </div>
  );
}
