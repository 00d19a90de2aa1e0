import { Badge, Button, Group, Tabs, Text } from '@mantine/core';
import { IconBuildingCommunity, IconBuildingPlus, IconTruck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useRoute } from 'wouter';
import { orpc } from '../client.ts';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { LocationForm } from './LocationForm.tsx';
import { LocationPage } from './LocationPage.tsx';
import type { LocationItem } from './location-types.ts';

/** The labs: a tab each, with rooms, opening hours and closures. */
export function LocationScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [, params] = useRoute('/location/:id');
  const [adding, setAdding] = useState(false);
  const { data } = useQuery(orpc.location.list.queryOptions());
  const locations = data?.locations;
  const chosen = locations?.find((location) => location.id === params?.id) ?? locations?.[0];
  const addButton = (
    <Button leftSection={<IconBuildingPlus size={18} />} onClick={() => setAdding(true)}>
      {t('location:add')}
    </Button>
  );
  return (
    <Screen title={t('location:title')} actions={locations?.length ? addButton : null}>
      {locations?.length === 0 && (
        <EmptyState icon={IconBuildingCommunity} text={t('location:empty')} action={addButton} />
      )}
      {locations && chosen && (
        <Tabs
          value={chosen.id}
          onChange={(id) => navigate(`/location/${id}`)}
          keepMounted={false}
          activateTabWithKeyboard={false}
        >
          <Tabs.List mb="md" aria-label={t('location:title')}>
            {locations.map((location) => (
              <LocationTab key={location.id} location={location} />
            ))}
          </Tabs.List>
          <Tabs.Panel value={chosen.id} key={chosen.id}>
            <LocationPage location={chosen} locations={locations} />
          </Tabs.Panel>
        </Tabs>
      )}
      {adding && <LocationForm onClose={() => setAdding(false)} onSaved={(id) => navigate(`/location/${id}`)} />}
    </Screen>
  );
}

function LocationTab({ location }: { readonly location: LocationItem }) {
  const { t } = useTranslation();
  return (
    <Tabs.Tab value={location.id} leftSection={location.mobile ? <IconTruck size={16} /> : undefined}>
      <Group gap={6} wrap="nowrap">
        <Text span size="sm" inherit>
          {location.name}
        </Text>
        {location.status !== 'active' && (
          <Badge size="sm" variant="light" color={location.status === 'closed' ? 'gray' : 'yellow'}>
            {t(`location:status.${location.status}`)}
          </Badge>
        )}
      </Group>
    </Tabs.Tab>
  );
}
