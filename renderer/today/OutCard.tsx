import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { toLocal } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { shortDate } from '../time/format.ts';
import classes from './TodayScreen.module.css';
import type { LocationDayItem, OutItem } from './today-types.ts';

/** What cannot be used here: first what the visits of the day count on, the rest on request. */
export function OutCard({ day }: { readonly day: LocationDayItem }) {
  const { t } = useTranslation();
  const [all, { toggle }] = useDisclosure(false);
  const touching = day.out.filter(({ bookingIds }) => bookingIds.length > 0);
  const others = day.out.slice(touching.length);
  if (day.out.length === 0) return null;
  return (
    <Paper withBorder p="sm" className={touching.length > 0 ? classes.setUp : classes.controls}>
      <Group gap="xs" mb="xs">
        <IconBan size={20} stroke={1.6} aria-hidden />
        <Title order={3} size="h5">
          {t('today:out.title')}
        </Title>
      </Group>
      <Stack gap={4}>
        {(all ? day.out : touching).map((thing) => (
          <OutLine key={thing.id} thing={thing} day={day} />
        ))}
      </Stack>
      {others.length > 0 && (
        <UnstyledButton
          className={classes.controls}
          aria-expanded={all}
          onClick={toggle}
          mt={touching.length > 0 ? 6 : 0}
        >
          <Text size="sm" c="dimmed" td="underline">
            {all
              ? t('today:out.fewer')
              : t(touching.length > 0 ? 'today:out.others' : 'today:out.untouched', { count: others.length })}
          </Text>
        </UnstyledButton>
      )}
    </Paper>
  );
}

function OutLine({ thing, day }: { readonly thing: OutItem; readonly day: LocationDayItem }) {
  const { t, i18n } = useTranslation();
  const visits = day.visits.filter(({ id }) => thing.bookingIds.includes(id));
  const needed = visits.map(({ start, holder }) => `${toLocal(start, day.timeZone).time} ${holder}`.trim()).join(', ');
  const back = useMutation(orpc.today.backInPlace.mutationOptions());
  return (
    <Text component="div" size="sm">
      <Anchor
        component={Link}
        href={thing.kind === 'kit' ? `/inventory/kits/${thing.id}` : `/inventory/${thing.id}`}
        size="sm"
        fw={500}
        c="inherit"
      >
        {thing.name}
      </Anchor>{' '}
      <Text span inherit c="dimmed">
        {thing.tag}
      </Text>
      <Badge size="sm" mx={6} variant="light" color={visits.length > 0 ? 'red' : 'gray'} tt="none">
        {t(`today:out.reason.${thing.reason}`)}
      </Badge>
      <Text span inherit c="dimmed">
        {[thing.note, thing.since && t('today:out.since', { date: shortDate(thing.since, i18n.language) })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {thing.reason === 'left' && (
        <Button
          ml={6}
          size="compact-xs"
          variant="default"
          className={classes.controls}
          aria-label={t('today:out.backOf', { name: thing.name })}
          loading={back.isPending}
          onClick={() =>
            back.mutate(
              { resourceId: thing.id },
              {
                onSuccess: ({ transactionId }) =>
                  notifyDone(t('today:out.isBack', { name: thing.name }), transactionId),
                onError: showRefusal,
              },
            )
          }
        >
          {t('today:out.back')}
        </Button>
      )}
      {needed && (
        <Text span inherit display="block">
          {t('today:out.needed', { visits: needed })}
        </Text>
      )}
    </Text>
  );
}
