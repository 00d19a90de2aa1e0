import { Button, Group } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Period } from '#domain/time/period.ts';
import { DEFAULT_ZONE, dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { Screen } from '#renderer/shell/Screen.tsx';
import { PlanVisitButton } from '#renderer/visit/PlanVisitButton.tsx';
import { boardQuery } from '../board/board-query.ts';
import { bookingsOf } from '../board/loaded-board.ts';
import { PlanMenu } from '../series/PlanMenu.tsx';
import { useBookingDrawer } from '../use-booking-drawer.ts';
import { AgendaCalendar } from './AgendaCalendar.tsx';
import { type AgendaFilter, AgendaFilters, noFilter } from './AgendaFilters.tsx';
import { AgendaLegend } from './AgendaLegend.tsx';
import { AgendaToolbar } from './AgendaToolbar.tsx';
import { parsePath, toPath } from './agenda-address.ts';

const none: readonly never[] = [];

/** Bookings by week, month or as a list; filtered, dragged and opened. */
export function AgendaScreen() {
  const { t } = useTranslation();
  const [path, navigate] = useLocation();
  const address = parsePath(path, dateOf(Date.now()));
  const [filter, setFilter] = useLocalStorage<AgendaFilter>({
    key: 'techlab.agenda.filter',
    defaultValue: noFilter,
    getInitialValueInEffect: false,
  });
  const [shown, setShown] = useState<Period | null>(null);
  const drawer = useBookingDrawer();
  const { data: lab } = useQuery(orpc.location.list.queryOptions());
  const locations = useMemo(() => lab?.locations ?? [], [lab]);
  const { organisationId, kind } = filter;
  // Several labs at once make a full week: the first is shown until somebody chooses. A list has room for all.
  const firstId = address.view === 'list' ? null : (locations[0]?.id ?? null);
  const locationId = filter.locationId === undefined ? firstId : filter.locationId;
  const board = useQuery({
    ...boardQuery({
      from: shown?.start ?? 0,
      until: shown?.end ?? 0,
      ...(locationId && { locationId }),
      ...(organisationId && { organisationId }),
    }),
    enabled: Boolean(shown && lab),
    placeholderData: keepPreviousData,
  });
  const closures = useQuery(
    orpc.location.closures.queryOptions({
      input: shown ? { from: dateOf(shown.start), until: dateOf(shown.end) } : skipToken,
      placeholderData: keepPreviousData,
    }),
  );
  const year = useQuery(
    orpc.calendar.year.queryOptions({
      input: shown ? { from: dateOf(shown.start), until: dateOf(shown.end) } : skipToken,
      placeholderData: keepPreviousData,
    }),
  );
  const bookings = useMemo(
    () => (board.data ? bookingsOf(board.data) : none).filter((booking) => !kind || booking.kind === kind),
    [board.data, kind],
  );
  const zone = locations.find(({ id }) => id === locationId)?.timeZone ?? DEFAULT_ZONE;
  return (
    <Screen
      fill
      title={t('booking:agenda.title')}
      actions={
        <Group gap="xs">
          <PlanMenu />
          <PlanVisitButton />
          <Button
            leftSection={<IconPlus size={17} />}
            disabled={!lab}
            onClick={() => drawer.openNew({ ...(locationId && { locationId }) })}
          >
            {t('booking:agenda.new')}
          </Button>
        </Group>
      }
    >
      <AgendaToolbar address={address} onGo={(next) => navigate(toPath(next))} />
      <Group justify="space-between" gap="sm">
        <AgendaFilters filter={{ ...filter, locationId }} locations={locations} onChange={setFilter} />
        <AgendaLegend />
      </Group>
      <AgendaCalendar
        address={address}
        zone={zone}
        bookings={bookings}
        closures={closures.data?.closures ?? []}
        holidays={year.data?.holidays ?? none}
        shown={shown}
        locations={locations}
        locationId={locationId}
        onShown={setShown}
        onOpen={drawer.openExisting}
        onSelect={({ start, end }) => drawer.openNew({ start, end, ...(locationId && { locationId }) })}
        onGoToDay={(date) => navigate(toPath({ view: 'week', date }))}
      />
    </Screen>
  );
}
