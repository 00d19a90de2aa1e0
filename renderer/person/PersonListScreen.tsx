import { Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconMoodSick, IconPlus, IconSearch, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#domain/organisation/fold-text.ts';
import { personKinds } from '#domain/person/person.ts';
import { orpc } from '../client.ts';
import { LoadError } from '../inventory/LoadError.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { WaitingRows } from '../shell/WaitingRows.tsx';
import { requestAbsence } from './absence/absence-request.ts';
import { PersonForm } from './PersonForm.tsx';
import { PersonTable } from './PersonTable.tsx';
import type { PersonLine } from './person-types.ts';

/** Everybody who can be planned: what they can, whether they may, where they are next. */
export function PersonListScreen() {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery(orpc.person.list.queryOptions());
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [withStopped, setWithStopped] = useState(false);
  const [formOpened, form] = useDisclosure(false);
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  const words = foldText(search).split(' ');
  const people = (data?.people ?? []).filter(
    (person) =>
      (withStopped || person.active) &&
      (!kind || person.kind === kind) &&
      words.every((word) => searchText(person).includes(word)),
  );
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={form.open}>
      {t('person:new')}
    </Button>
  );
  return (
    <Screen
      fill
      title={t('person:title')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconMoodSick size={16} />}
            disabled={data?.people.length === 0}
            onClick={() => requestAbsence({})}
          >
            {t('person:absence.act')}
          </Button>
          {add}
        </>
      }
    >
      {error && <LoadError error={error} />}
      {isPending && <WaitingRows />}
      {data?.people.length === 0 && <EmptyState icon={IconUsers} text={t('person:empty')} action={add} />}
      {data && data.people.length > 0 && (
        <>
          <Group gap="sm">
            <TextInput
              ref={field}
              type="search"
              aria-label={t('person:search')}
              placeholder={t('person:search')}
              leftSection={<IconSearch size={16} />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              w="20rem"
            />
            <Select
              aria-label={t('person:field.kind')}
              placeholder={t('person:allKinds')}
              data={personKinds.map((value) => ({ value, label: t(`person:kind.${value}`) }))}
              value={kind}
              onChange={setKind}
              clearable
              clearButtonProps={{ 'aria-label': t('person:allKinds') }}
              w="12rem"
            />
            <Checkbox
              label={t('person:withStopped')}
              checked={withStopped}
              onChange={(event) => setWithStopped(event.currentTarget.checked)}
            />
            <Text size="sm" c="dimmed" role="status">
              {t('person:found', { count: people.length })}
            </Text>
          </Group>
          <PersonTable people={people} />
        </>
      )}
      <PersonForm opened={formOpened} person={null} onClose={form.close} />
    </Screen>
  );
}

function searchText(person: PersonLine): string {
  const { name, organisationName, locationName, skills } = person;
  return foldText([name, organisationName, locationName, ...skills].join(' '));
}
