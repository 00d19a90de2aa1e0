import { Button, Tabs } from '@mantine/core';
import { IconCalendarSearch, IconHourglass, IconInbox, IconListNumbers, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { orpc } from '#renderer/client.ts';
import { Screen } from '../shell/Screen.tsx';
import { GapsTab } from './GapsTab.tsx';
import { OptionsTab } from './OptionsTab.tsx';
import { RequestsTab } from './RequestsTab.tsx';
import { WaitlistTab } from './WaitlistTab.tsx';
import { WishForm } from './WishForm.tsx';

const tabs = {
  requests: { path: '/planning', icon: IconInbox },
  options: { path: '/planning/options', icon: IconHourglass },
  waitlist: { path: '/planning/waitlist', icon: IconListNumbers },
  gaps: { path: '/planning/gaps', icon: IconCalendarSearch },
} as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

/** What waits for an answer: requests, options, who has no place yet, and the places that are free. */
export function PlanningScreen() {
  const { t } = useTranslation();
  const [address, navigate] = useLocation();
  const [isAdding, setAdding] = useState(false);
  const current = names.find((name) => tabs[name].path === address) ?? 'requests';
  const { data } = useQuery(orpc.planning.inbox.queryOptions());
  const count = useQuery(orpc.planning.count.queryOptions());
  const counts: Partial<Record<Tab, number | undefined>> = {
    requests: data?.requests.length,
    options: data?.options.length,
    waitlist: count.data?.waiting,
  };
  return (
    <Screen
      title={t('planning:title')}
      actions={
        <Button leftSection={<IconPlus size={17} />} onClick={() => setAdding(true)}>
          {t('planning:wish.add')}
        </Button>
      }
    >
      <Tabs value={current} onChange={(tab) => tab && navigate(tabs[tab as Tab].path)} keepMounted={false}>
        <Tabs.List aria-label={t('planning:title')} mb="md">
          {names.map((name) => {
            const Icon = tabs[name].icon;
            return (
              <Tabs.Tab key={name} value={name} leftSection={<Icon size={16} stroke={1.6} />}>
                {t(`planning:tab.${name}`)}
                {counts[name] ? ` (${counts[name]})` : ''}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        <Tabs.Panel value="requests">
          <RequestsTab />
        </Tabs.Panel>
        <Tabs.Panel value="options">
          <OptionsTab />
        </Tabs.Panel>
        <Tabs.Panel value="waitlist">
          <WaitlistTab onAdd={() => setAdding(true)} />
        </Tabs.Panel>
        <Tabs.Panel value="gaps">
          <GapsTab />
        </Tabs.Panel>
      </Tabs>
      <WishForm opened={isAdding} wish={null} onClose={() => setAdding(false)} />
    </Screen>
  );
}
