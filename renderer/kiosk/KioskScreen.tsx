import { Alert, Button, Group, NativeSelect, Skeleton, Text, Title } from '@mantine/core';
import { useDocumentTitle, useLocalStorage } from '@mantine/hooks';
import { IconDoorExit } from '@tabler/icons-react';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dateOf, toLocal } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { errorText } from '../refusal-text.ts';
import { longDate } from '../time/format.ts';
import { useNow } from '../today/use-now.ts';
import { ArriveDialog } from './ArriveDialog.tsx';
import classes from './Kiosk.module.css';
import type { OpenAttendance, PersonAtDoor } from './kiosk-types.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { NameSearch } from './NameSearch.tsx';
import { PersonCard } from './PersonCard.tsx';

type Asked =
  | { readonly kind: 'arrive'; readonly person: Pick<PersonAtDoor, 'id' | 'name' | 'planned'> }
  | { readonly kind: 'leave'; readonly person: PersonAtDoor; readonly attendance: OpenAttendance };

/** The screen at the door of a lab: whoever comes or goes touches their name. No account and no menu; nothing of the
 * agenda but when somebody is expected. */
export function KioskScreen() {
  const { t, i18n } = useTranslation();
  useDocumentTitle(`${t('attendance:title')} · Techlab`);
  const now = useNow();
  const [chosen, setChosen] = useLocalStorage<string | null>({ key: 'techlab.kiosk.location', defaultValue: null });
  const [asked, setAsked] = useState<Asked | null>(null);
  const locations = (useQuery(orpc.location.list.queryOptions()).data?.locations ?? []).filter(
    ({ status }) => status === 'active',
  );
  const location = locations.find(({ id }) => id === chosen) ?? locations[0];
  const { data, error } = useQuery({
    ...orpc.attendance.door.queryOptions({ input: location ? { locationId: location.id } : skipToken }),
    placeholderData: keepPreviousData,
    // The day turns, and whoever was here yesterday is asked until when.
    refetchInterval: 60_000,
  });
  const zone = location?.timeZone ?? 'Europe/Amsterdam';
  const close = () => setAsked(null);
  const touch = (person: PersonAtDoor) => {
    const open = person.forgotten ?? person.here;
    setAsked(open ? { kind: 'leave', person, attendance: open } : { kind: 'arrive', person });
  };
  return (
    <main className={classes.kiosk}>
      <Group justify="space-between" align="flex-start" mb="lg">
        <div>
          <Title order={1} tabIndex={-1} id="screen-title">
            {t('attendance:question')}
          </Title>
          <Text c="dimmed" size="lg">
            {longDate(dateOf(now, zone), i18n.language)} · {toLocal(now, zone).time}
          </Text>
        </div>
        <Group gap="sm">
          {location && (
            <NativeSelect
              size="lg"
              aria-label={t('attendance:location')}
              value={location.id}
              data={locations.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
          )}
          <Button component={Link} href="/today" size="lg" variant="default" leftSection={<IconDoorExit size={20} />}>
            {t('attendance:close')}
          </Button>
        </Group>
      </Group>
      {error && <Alert color="red">{errorText(error)}</Alert>}
      {!data && !error && <Skeleton height={220} />}
      {data?.people.length === 0 && (
        <Text size="lg" mb="lg">
          {t('attendance:nobody')}
        </Text>
      )}
      {data && (
        <ul className={classes.people}>
          {data.people.map((person) => (
            <li key={person.id}>
              <PersonCard person={person} zone={zone} onTouch={() => touch(person)} />
            </li>
          ))}
        </ul>
      )}
      {location && !error && data?.others.length !== 0 && (
        <NameSearch
          names={data?.others}
          onChoose={(id) => {
            const person = data?.others.find((one) => one.id === id);
            if (person) setAsked({ kind: 'arrive', person: { ...person, planned: [] } });
          }}
        />
      )}
      {asked?.kind === 'arrive' && location && (
        <ArriveDialog person={asked.person} location={location} onClose={close} />
      )}
      {asked?.kind === 'leave' && (
        <LeaveDialog person={asked.person} attendance={asked.attendance} zone={zone} onClose={close} />
      )}
    </main>
  );
}
