import { Button, Tabs } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBarcode,
  IconPackageExport,
  IconPackages,
  IconPlus,
  IconRefresh,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { CounterTab } from '../scan/CounterTab.tsx';
import { Screen } from '../shell/Screen.tsx';
import { WaitingRows } from '../shell/WaitingRows.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { CheckInForm } from './CheckInForm.tsx';
import { HandOutForm } from './HandOutForm.tsx';
import { LoanPaper } from './LoanPaper.tsx';
import type { LoanForm } from './loan-types.ts';
import { OutTab } from './OutTab.tsx';
import { PrepareTab } from './PrepareTab.tsx';
import { RefillTab } from './RefillTab.tsx';
import { RenewDialog } from './RenewDialog.tsx';

const tabs = {
  prepare: { path: '/loan', icon: IconPackages },
  out: { path: '/loan/out', icon: IconPackageExport },
  late: { path: '/loan/late', icon: IconAlertTriangle },
  refill: { path: '/loan/refill', icon: IconRefresh },
  scan: { path: '/loan/scan', icon: IconBarcode },
} as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

/** Everything under `/loan`: the counter with its lists, and a loan on paper. */
export function LoanScreen() {
  return (
    <Switch>
      <Route path="/loan/paper/:id">{({ id }) => <LoanPaper key={id} id={id} />}</Route>
      <Route>
        <LoanLists />
      </Route>
    </Switch>
  );
}

/** What to make ready, what is out, what is late, what to refill, and the counter. */
function LoanLists() {
  const { t } = useTranslation();
  const [address, navigate] = useLocation();
  const [form, setForm] = useState<LoanForm | null>(null);
  const current = names.find((name) => tabs[name].path === address) ?? 'prepare';
  const { data, error } = useQuery({ ...orpc.loan.board.queryOptions(), refetchInterval: 60_000 });
  const late = data?.loans.filter(({ isOverdue }) => isOverdue) ?? [];
  const counts: Partial<Record<Tab, number | undefined>> = {
    prepare: data?.preparations.length,
    out: data?.loans.length,
    late: late.length,
    refill: data && data.refill.length + data.extras.length,
  };
  const close = () => setForm(null);
  const formOf = (kind: LoanForm['kind']) => ({ opened: form?.kind === kind, id: form?.id ?? '', onClose: close });
  return (
    <Screen
      title={t('loan:title')}
      actions={
        <Button leftSection={<IconPlus size={17} />} onClick={() => navigate(tabs.scan.path)}>
          {t('loan:handOutNow')}
        </Button>
      }
    >
      <Tabs value={current} onChange={(tab) => tab && navigate(tabs[tab as Tab].path)} keepMounted={false}>
        <Tabs.List aria-label={t('loan:title')} mb="md">
          {names.map((name) => {
            const Icon = tabs[name].icon;
            return (
              <Tabs.Tab key={name} value={name} leftSection={<Icon size={16} stroke={1.6} />}>
                {t(`loan:tab.${name}`)}
                {counts[name] ? ` (${counts[name]})` : ''}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        {error && <LoadError error={error} />}
        {!data && !error && <WaitingRows />}
        {data && (
          <>
            <Tabs.Panel value="prepare">
              <PrepareTab preparations={data.preparations} onOpen={setForm} />
            </Tabs.Panel>
            <Tabs.Panel value="out">
              <OutTab loans={data.loans} onOpen={setForm} />
            </Tabs.Panel>
            <Tabs.Panel value="late">
              <OutTab loans={late} isLate onOpen={setForm} />
            </Tabs.Panel>
            <Tabs.Panel value="refill">
              <RefillTab lines={data.refill} extras={data.extras} />
            </Tabs.Panel>
          </>
        )}
        <Tabs.Panel value="scan">
          <CounterTab onOpen={setForm} isCovered={form !== null} />
        </Tabs.Panel>
      </Tabs>
      <HandOutForm {...formOf('hand-out')} />
      <CheckInForm {...formOf('check-in')} />
      <RenewDialog {...formOf('renew')} />
    </Screen>
  );
}
