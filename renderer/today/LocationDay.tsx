import { Alert, Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCalendarOff, IconClock, IconCoffee } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { longDate, shortDate, timeRange } from '../time/format.ts';
import { CloseDay } from './CloseDay.tsx';
import { DayStrip } from './DayStrip.tsx';
import { OutCard } from './OutCard.tsx';
import { SetUpCard } from './SetUpCard.tsx';
import { StockCard } from './StockCard.tsx';
import classes from './TodayScreen.module.css';
import type { LocationDayItem, VisitItem } from './today-types.ts';
import { VisitCard } from './VisitCard.tsx';

interface LocationDayProps {
  readonly day: LocationDayItem;
  readonly date: IsoDate;
  readonly now: number;
  readonly onDate: (date: IsoDate) => void;
}

/** One location's day, and one sheet of paper when printed. */
export function LocationDay({ day, date, now, onDate }: LocationDayProps) {
  const { t, i18n } = useTranslation();
  const heading = `today-${day.id ?? 'none'}`;
  return (
    <section className={classes.sheet} aria-labelledby={heading}>
      <Group justify="space-between" align="baseline" gap="xs" mb="xs">
        <Group align="baseline" gap="xs">
          <Title order={2} size="h3" id={heading}>
            {day.name}
          </Title>
          <Text className={classes.paperOnly} fw={600}>
            {longDate(date, i18n.language)}
          </Text>
          <Text c="dimmed" size="sm">
            <Totals day={day} />
          </Text>
        </Group>
        <Group gap="md">
          <Hours day={day} />
          <CloseDay day={day} date={date} now={now} />
        </Group>
      </Group>
      {day.closures.map((closure) => (
        <Closed key={closure.id} closure={closure} date={date} />
      ))}
      {day.visits.length === 0 ? (
        <Quiet day={day} onDate={onDate} />
      ) : (
        <Stack gap="md">
          <DayStrip day={day} date={date} now={now} />
          <SetUpCard day={day} date={date} />
          <div className={classes.pair}>
            <StockCard day={day} date={date} />
            <OutCard day={day} />
          </div>
          <ol className={classes.visits} aria-label={t('today:visits')}>
            {day.visits.map((visit) => (
              <VisitCard key={visit.id} visit={visit} day={day} date={date} now={now} />
            ))}
          </ol>
        </Stack>
      )}
      <Ongoing day={day} />
    </section>
  );
}

interface ClosedProps {
  readonly closure: LocationDayItem['closures'][number];
  readonly date: IsoDate;
}

function Closed({ closure, date }: ClosedProps) {
  const { t, i18n } = useTranslation();
  const until = closure.lastOn > date && t('today:until', { date: shortDate(closure.lastOn, i18n.language) });
  return (
    <Alert
      color={closure.kind === 'closed' ? 'red' : 'yellow'}
      variant="light"
      icon={<IconCalendarOff size={18} />}
      mb="sm"
      p="xs"
    >
      <Text span inherit fw={600}>
        {[t(`today:closure.${closure.kind}`), closure.reason].filter(Boolean).join(': ')}
      </Text>
      {until && ` · ${until}`}
    </Alert>
  );
}

function Totals({ day }: { readonly day: LocationDayItem }) {
  const { t } = useTranslation();
  if (day.visits.length === 0) return null;
  const pupils = day.visits.reduce((sum, visit) => sum + pupilsOf(visit), 0);
  return [t('today:bookings', { count: day.visits.length }), pupils > 0 && t('today:pupils', { count: pupils })]
    .filter(Boolean)
    .join(' · ');
}

/** Who came, once that was counted. */
function pupilsOf({ noShow, counted, pupils }: VisitItem): number {
  return noShow ? 0 : ((counted ? counted.pupils : pupils) ?? 0);
}

function Hours({ day }: { readonly day: LocationDayItem }) {
  const { t } = useTranslation();
  if (!day.hasOpeningHours) return null;
  const spans = day.openingHours.map(({ opens, closes }) => `${opens}–${closes}`).join(', ');
  return (
    <Group gap={6} wrap="nowrap" c="dimmed">
      <IconClock size={16} aria-hidden />
      <Text size="sm">{spans ? t('today:open', { spans }) : t('today:notOpen')}</Text>
    </Group>
  );
}

function Quiet({ day, onDate }: Pick<LocationDayProps, 'day' | 'onDate'>) {
  const { t, i18n } = useTranslation();
  const { next } = day;
  const nextOn = next && dateOf(next.start, day.timeZone);
  return (
    <Paper withBorder p="md">
      <Group gap="sm">
        <IconCoffee size={22} stroke={1.5} aria-hidden />
        <Text>{t('today:quiet')}</Text>
        {next && nextOn ? (
          <Group gap="sm">
            <Text c="dimmed">
              {t('today:next', {
                date: longDate(nextOn, i18n.language),
                time: timeRange(next.start, next.start, i18n.language, day.timeZone).slice(0, 5),
                who: [next.holder || t('today:nameless'), next.groupLabel].filter(Boolean).join(', '),
              })}
            </Text>
            <Button variant="light" size="compact-sm" className={classes.controls} onClick={() => onDate(nextOn)}>
              {t('today:goToNext')}
            </Button>
          </Group>
        ) : (
          <Text c="dimmed">{t('today:noNext')}</Text>
        )}
      </Group>
    </Paper>
  );
}

/** Loans and stays that began earlier and go on: known, but nothing to do today. */
function Ongoing({ day }: { readonly day: LocationDayItem }) {
  const { t, i18n } = useTranslation();
  const drawer = useBookingDrawer();
  if (day.ongoing.length === 0) return null;
  return (
    <Stack gap={4} mt="sm">
      <Title order={3} size="h6" c="dimmed">
        {t('today:ongoing')}
      </Title>
      {day.ongoing.map((visit) => (
        <Group key={visit.id} gap="xs">
          <Anchor component="button" type="button" size="sm" onClick={() => drawer.openExisting(visit.id)}>
            {visit.holder || t(`booking:kind.${visit.kind}`)}
          </Anchor>
          <Text size="sm" c="dimmed">
            {visit.setUp.flatMap((group) => group.things.map((thing) => thing.name)).join(', ')}
            {' · '}
            {t('today:until', { date: shortDate(dateOf(visit.end, day.timeZone), i18n.language) })}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
