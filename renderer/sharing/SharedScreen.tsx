import { Button } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { InventoryTabs } from '../inventory/InventoryTabs.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { RecallDialog } from './RecallDialog.tsx';
import { SharedTable } from './SharedTable.tsx';
import type { LentThing } from './sharing-types.ts';
import { TermsForm } from './TermsForm.tsx';
import { UsesDialog } from './UsesDialog.tsx';

type Open = { readonly kind: 'form' | 'recall' | 'uses'; readonly thing: LentThing | null } | null;

/** What schools and companies lend to the labs: whose it is, where it is, under what terms, and who counts on it. */
export function SharedScreen() {
  const { t } = useTranslation();
  const { data, error } = useQuery(orpc.sharing.list.queryOptions());
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen({ kind: 'form', thing: null })}>
      {t('sharing:new')}
    </Button>
  );
  return (
    <Screen fill title={t('inventory:title')} actions={add}>
      <InventoryTabs current="shared" />
      {error && <LoadError error={error} />}
      {data?.things.length === 0 && <EmptyState icon={IconUsersGroup} text={t('sharing:empty')} action={add} />}
      {data && data.things.length > 0 && (
        <SharedTable
          things={data.things}
          onEdit={(thing) => setOpen({ kind: 'form', thing })}
          onRecall={(thing) => setOpen({ kind: 'recall', thing })}
          onUses={(thing) => setOpen({ kind: 'uses', thing })}
        />
      )}
      <TermsForm opened={open?.kind === 'form'} thing={open?.thing ?? null} onClose={close} />
      {open?.kind === 'recall' && open.thing && (
        <RecallDialog
          thing={open.thing}
          onClose={close}
          onRecalled={(thing) => setOpen(thing.comingCount > 0 ? { kind: 'uses', thing } : null)}
        />
      )}
      {open?.kind === 'uses' && open.thing && <UsesDialog thing={open.thing} onClose={close} />}
    </Screen>
  );
}
