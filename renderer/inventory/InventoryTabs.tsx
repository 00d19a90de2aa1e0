import { Tabs } from '@mantine/core';
import {
  IconBox,
  IconBriefcase,
  IconCategory,
  IconClipboardCheck,
  IconDroplets,
  IconShieldCheck,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import classes from './InventoryTabs.module.css';

export type InventoryTab = 'assets' | 'models' | 'kits' | 'consumables' | 'stocktakes' | 'shared' | 'upkeep';

const paths: Readonly<Record<InventoryTab, string>> = {
  assets: '/inventory',
  models: '/inventory/models',
  kits: '/inventory/kits',
  consumables: '/inventory/consumables',
  stocktakes: '/inventory/stocktakes',
  shared: '/inventory/shared',
  upkeep: '/inventory/upkeep',
};

const icons = {
  assets: IconBox,
  models: IconCategory,
  kits: IconBriefcase,
  consumables: IconDroplets,
  stocktakes: IconClipboardCheck,
  shared: IconUsersGroup,
  upkeep: IconShieldCheck,
} as const;

/** The lists of the inventory; each has its own address. */
export function InventoryTabs({ current }: { readonly current: InventoryTab }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Tabs value={current} onChange={(tab) => tab && navigate(paths[tab as InventoryTab])}>
      <Tabs.List aria-label={t('inventory:title')}>
        {(Object.keys(paths) as InventoryTab[]).map((tab) => {
          const Icon = icons[tab];
          return (
            <Tabs.Tab
              key={tab}
              value={tab}
              leftSection={<Icon size={16} stroke={1.6} className={classes.icon ?? ''} />}
            >
              {t(`inventory:tab.${tab}`)}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
    </Tabs>
  );
}
