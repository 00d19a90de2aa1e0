import { ActionIcon, Anchor, Badge, Checkbox, Group, Text } from '@mantine/core';
import { IconSteeringWheel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { shortDate } from '../time/format.ts';
import classes from './Transport.module.css';
import type { Step, TripItem } from './transport-types.ts';
import { useMomentText } from './use-moment-text.ts';

interface TripLineProps {
  readonly trip: TripItem;
  readonly step: Step;
  /** Where it goes to, or comes from. */
  readonly place: string;
  readonly date: IsoDate;
  readonly now: number;
  readonly onTick: (trip: TripItem, step: Step, done: boolean) => void;
  readonly onPlan: (trip: TripItem) => void;
}

/** One thing that goes into the car or out of it, with its tick. */
export function TripLine({ trip, step, place, date, now, onTick, onPlan }: TripLineProps) {
  const { t } = useTranslation();
  const { name, code, neededBy, heldBy, loadedAt, deliveredAt } = trip;
  const isLoading = step === 'loaded';
  const isDone = isLoading ? loadedAt !== null || deliveredAt !== null : deliveredAt !== null;
  const isLate = deliveredAt === null && neededBy !== null && neededBy < now;
  const planLabel = t('transport:plan.open', { name, place });
  return (
    <li className={classes.line}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Checkbox
          size="md"
          checked={isDone}
          disabled={(heldBy !== null && !isDone) || (isLoading && deliveredAt !== null)}
          aria-label={t(isLoading ? 'transport:loadOf' : 'transport:unloadOf', { name, place })}
          classNames={{ body: classes.tick ?? '' }}
          label={
            <>
              <Text span fw={600} td={isDone ? 'line-through' : undefined}>
                {name}
              </Text>{' '}
              {code && code !== name && (
                <Text span size="sm" c="dimmed" className={classes.code ?? ''}>
                  {code}
                </Text>
              )}{' '}
              <Text span size="sm">
                {t(isLoading ? 'transport:to' : 'transport:from', { place })}
              </Text>
            </>
          }
          onChange={(event) => onTick(trip, step, event.currentTarget.checked)}
        />
        {isLoading && !isDone && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            className={classes.controls ?? ''}
            aria-label={planLabel}
            title={planLabel}
            onClick={() => onPlan(trip)}
          >
            <IconSteeringWheel size={18} stroke={1.6} />
          </ActionIcon>
        )}
      </Group>
      <Group gap={6} pl={36}>
        {isLate && (
          <Badge color="red" variant="light" tt="none">
            {t('transport:late')}
          </Badge>
        )}
        {heldBy !== null && !isDone && (
          <Badge color="yellow" variant="light" tt="none">
            {t('transport:heldBy', { holder: heldBy })}
          </Badge>
        )}
        <Details trip={trip} isLoading={isLoading} date={date} now={now} />
      </Group>
    </li>
  );
}

interface DetailsProps {
  readonly trip: TripItem;
  readonly isLoading: boolean;
  readonly date: IsoDate;
  readonly now: number;
}

function Details({ trip, isLoading, date, now }: DetailsProps) {
  const { t, i18n } = useTranslation();
  const drawer = useBookingDrawer();
  const textOf = useMomentText();
  const momentText = (instant: number) => textOf(instant, date);
  const { neededBy, leaveAfter, bookingId, holder, plan, departsAt, deliveredAt } = trip;
  const isGone = plan !== null && departsAt === null && deliveredAt === null;
  const details = [
    neededBy !== null && t('transport:neededBy', { time: momentText(neededBy) }),
    isLoading && leaveAfter !== null && leaveAfter > now && t('transport:after', { time: momentText(leaveAfter) }),
    bookingId === null && t('transport:home'),
    departsAt !== null && plan?.part && t(`visit:dayPart.${plan.part}`).toLowerCase(),
  ].filter(Boolean);
  return (
    <Text size="sm" c="dimmed">
      {details.join(' · ')}
      {bookingId && holder && (
        <>
          {details.length > 0 && ' · '}
          <Anchor component="button" type="button" inherit onClick={() => drawer.openExisting(bookingId)}>
            {holder}
          </Anchor>
        </>
      )}
      {isGone && isLoading && (
        <Text span inherit c="red" fw={600} display="block">
          {t('transport:plan.gone', { date: shortDate(plan.on, i18n.language) })}
        </Text>
      )}
    </Text>
  );
}
