import { Anchor, Badge, Button, Group, Paper, Stack, Text, VisuallyHidden } from '@mantine/core';
import {
  IconClockPlus,
  IconDoor,
  IconMail,
  IconMapPin,
  IconNote,
  IconPhone,
  IconTool,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '#domain/time/period.ts';
import { dateOf, dayPeriod, type IsoDate, toLocal } from '#domain/time/wall-time.ts';
import { bundle, type SetUpThing } from '#domain/today/set-up.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { StatusBadge } from '../booking/view/StatusBadge.tsx';
import { LateDialog } from '../planning/LateDialog.tsx';
import { shortDate } from '../time/format.ts';
import { SiteLine } from '../transport/SiteLine.tsx';
import { ThingCards } from './ThingCards.tsx';
import { ThingLine } from './ThingLine.tsx';
import classes from './TodayScreen.module.css';
import type { LocationDayItem, VisitItem } from './today-types.ts';

interface VisitCardProps {
  readonly visit: VisitItem;
  readonly day: LocationDayItem;
  readonly date: IsoDate;
  readonly now: number;
}

export function VisitCard({ visit, day, date, now }: VisitCardProps) {
  const { t } = useTranslation();
  const drawer = useBookingDrawer();
  const [late, setLate] = useState(false);
  const name = visit.holder || t(`booking:kind.${visit.kind}`);
  const subject = visit.title && visit.title !== visit.holder ? visit.title : null;
  const programme = visit.programmeName !== visit.title ? visit.programmeName : null;
  const { pupils, supervisors } = visit.counted && !visit.noShow ? visit.counted : visit;
  const people = [
    visit.groupLabel,
    pupils !== null && t('today:pupils', { count: pupils }),
    supervisors !== null && t('today:supervisors', { count: supervisors }),
    visit.counted && !visit.noShow && t('today:counted'),
  ].filter(Boolean);
  const isNow = visit.start <= now && now < visit.end;
  return (
    <Paper withBorder component="li" className={classes.visit}>
      <Times visit={visit} zone={day.timeZone} date={date} isNow={isNow} />
      <Stack gap={4} miw={0}>
        <Group gap="xs">
          <Anchor
            component="button"
            type="button"
            fw={600}
            ta="left"
            className={classes.holder}
            onClick={() => drawer.openExisting(visit.id)}
          >
            {name}
          </Anchor>
          {subject && <Text size="sm">{subject}</Text>}
          {programme && (
            <Text size="sm" c="dimmed">
              {programme}
            </Text>
          )}
          <Status visit={visit} />
          {isNow && (
            <Button
              size="compact-sm"
              variant="default"
              className={classes.controls}
              leftSection={<IconClockPlus size={15} />}
              aria-label={t('planning:late.openOf', { holder: name })}
              onClick={() => setLate(true)}
            >
              {t('planning:late.open')}
            </Button>
          )}
        </Group>
        <Group gap="lg" align="flex-start">
          {people.length > 0 && <Line icon={IconUsers}>{people.join(' · ')}</Line>}
          <Where visit={visit} />
        </Group>
        {visit.site && (
          <Line icon={IconMapPin}>
            <SiteLine {...visit.site} />
          </Line>
        )}
        <Things visit={visit} />
        {visit.notes && (
          <Line icon={IconNote}>
            <span className={classes.notes}>{visit.notes}</span>
          </Line>
        )}
      </Stack>
      <Contact visit={visit} />
      {late && <LateDialog bookingId={visit.id} zone={day.timeZone} opened={late} onClose={() => setLate(false)} />}
    </Paper>
  );
}

interface TimesProps {
  readonly visit: VisitItem;
  readonly zone: string;
  readonly date: IsoDate;
  readonly isNow: boolean;
}

/** A booking over several days names the other day. */
function Times({ visit, zone, date, isNow }: TimesProps) {
  const { t, i18n } = useTranslation();
  const at = (instant: number) => {
    const local = toLocal(instant, zone);
    return local.date === date ? local.time : shortDate(local.date, i18n.language);
  };
  const from = visit.start - visit.setupMinutes * MINUTE;
  const until = visit.end + visit.cleanupMinutes * MINUTE;
  const today = dayPeriod(date, zone);
  const wholeDay = dateOf(visit.end, zone) > date && toLocal(visit.end, zone).time === '00:00';
  return (
    <Stack gap={0} className={classes.times}>
      <Text fw={700} size={visit.start < today.start ? 'sm' : 'lg'} lh={1.2}>
        {at(visit.start)}
      </Text>
      <Text c="dimmed">{wholeDay ? '24:00' : at(visit.end)}</Text>
      {(visit.start < today.start || visit.end > today.end) && (
        <VisuallyHidden>{t(visit.end > today.end ? 'today:runsOn' : 'today:beganEarlier')}</VisuallyHidden>
      )}
      {(from < visit.start || until > visit.end) && (
        <Text size="xs" c="dimmed" className={classes.buffers}>
          <span className={classes.controls}>{t('today:withBuffers')} </span>
          {at(from)}–{at(until)}
        </Text>
      )}
      {isNow && (
        <Badge mt={6} size="sm" color="petrol" tt="none" className={classes.controls}>
          {t('today:now')}
        </Badge>
      )}
    </Stack>
  );
}

function Status({ visit }: { readonly visit: VisitItem }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {visit.kind !== 'visit' && visit.holder && (
        <Badge variant="light" color="gray" tt="none">
          {t(`booking:kind.${visit.kind}`)}
        </Badge>
      )}
      {visit.noShow && (
        <Badge variant="light" color="yellow" tt="none">
          {t('booking:view.noShow')}
        </Badge>
      )}
      {visit.status !== 'confirmed' && (
        <StatusBadge
          status={visit.status}
          text={
            visit.status === 'option' && visit.optionUntil
              ? t('today:optionUntil', { date: shortDate(visit.optionUntil, i18n.language) })
              : undefined
          }
        />
      )}
    </>
  );
}

function Where({ visit }: { readonly visit: VisitItem }) {
  if (visit.rooms.length === 0) return null;
  const text = visit.rooms.map((room) => {
    const stations = visit.stations.filter((station) => station.roomId === room.id).map((station) => station.name);
    return stations.length > 0 ? `${room.name} (${stations.join(', ')})` : room.name;
  });
  return <Line icon={IconDoor}>{text.join(' · ')}</Line>;
}

function Things({ visit }: { readonly visit: VisitItem }) {
  if (visit.setUp.length === 0) return null;
  return (
    <Line icon={IconTool}>
      {visit.setUp.map((group) => (
        <span key={group.roomId ?? 'none'} className={classes.group}>
          {group.roomName && visit.rooms.length > 1 && `${group.roomName}: `}
          {bundle(group.things.map(placeless)).map(({ name, things }, index) => (
            <span key={things[0]?.id}>
              {index > 0 && ' · '}
              <ThingLine name={name} things={things} /> <ThingCards things={things} />
            </span>
          ))}
        </span>
      ))}
    </Line>
  );
}

/** Here only what it is counts: where it comes from stands in the set-up list. */
function placeless(thing: SetUpThing): SetUpThing {
  return { ...thing, errand: 'there', locationId: null, roomId: null, place: '' };
}

function Contact({ visit }: { readonly visit: VisitItem }) {
  if (!visit.contactName && !visit.contactPhone && !visit.contactEmail) return <div />;
  return (
    <Stack gap={4} className={classes.contact}>
      {visit.contactName && <Line icon={IconUser}>{visit.contactName}</Line>}
      {visit.contactPhone && (
        <Line icon={IconPhone}>
          <Anchor href={`tel:${visit.contactPhone}`} size="sm">
            {visit.contactPhone}
          </Anchor>
        </Line>
      )}
      {visit.contactEmail && (
        <div {...((visit.contactPhone || visit.contactName) && { className: classes.controls })}>
          <Line icon={IconMail}>
            <Anchor href={`mailto:${visit.contactEmail}`} size="sm" className={classes.email}>
              {visit.contactEmail}
            </Anchor>
          </Line>
        </div>
      )}
    </Stack>
  );
}

interface LineProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number; className?: string }>;
  readonly children: ReactNode;
}

function Line({ icon: Icon, children }: LineProps) {
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <Icon size={16} stroke={1.6} className={classes.lineIcon ?? ''} aria-hidden />
      <Text size="sm" component="div" miw={0}>
        {children}
      </Text>
    </Group>
  );
}
