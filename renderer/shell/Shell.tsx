import {
  ActionIcon,
  AppShell,
  Burger,
  Button,
  Group,
  Kbd,
  NavLink,
  ScrollArea,
  Text,
  Tooltip,
  VisuallyHidden,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Switch, useLocation } from 'wouter';
import { screens } from '../screens.ts';
import { AppearanceButton } from './AppearanceButton.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import classes from './Shell.module.css';

interface ShellProps {
  /** Opens the palette. */
  readonly onSearch: () => void;
  /** Stands above every screen. */
  readonly banner?: ReactNode;
}

/** Navigation, header and the screen that the address names. */
export function Shell({ onSearch, banner }: ShellProps) {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const [path] = useLocation();
  const [home] = screens;
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 216, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding="md"
    >
      <button type="button" className={classes.skip} onClick={() => document.getElementById('screen-title')?.focus()}>
        {t('app:skip')}
      </button>
      <AppShell.Header className={classes.header}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="md" size="sm" aria-label={t('app:navigation')} />
            <Text fw={700} size="lg" className={classes.brand}>
              Techlab
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="default"
              leftSection={<IconSearch size={16} />}
              rightSection={<Kbd size="xs">Ctrl K</Kbd>}
              onClick={onSearch}
              visibleFrom="sm"
            >
              {t('app:search')}
            </Button>
            <Tooltip label={t('app:search')}>
              <ActionIcon variant="default" size="lg" hiddenFrom="sm" aria-label={t('app:search')} onClick={onSearch}>
                <IconSearch size={18} />
              </ActionIcon>
            </Tooltip>
            <LanguageButton />
            <AppearanceButton />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('app:navigation')} className={classes.navbar}>
        <ScrollArea scrollbarSize={6}>
          {screens.map((screen) => (
            <NavLink
              key={screen.path}
              component={Link}
              href={screen.path}
              label={t(screen.label)}
              leftSection={<screen.icon size={20} stroke={1.6} />}
              rightSection={screen.badge && <screen.badge />}
              active={isAt(path, screen.path)}
              aria-current={isAt(path, screen.path) ? 'page' : undefined}
              onClick={close}
              className={classes.link}
            />
          ))}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main className={classes.main}>
        {banner}
        <Suspense fallback={<VisuallyHidden role="status">{t('app:loading')}</VisuallyHidden>}>
          <Switch>
            {screens.map((screen) => (
              <Route key={screen.path} path={`${screen.path}/*?`} component={screen.component} />
            ))}
            {home && <Route component={home.component} />}
          </Switch>
        </Suspense>
      </AppShell.Main>
    </AppShell>
  );
}

function isAt(path: string, screen: string): boolean {
  return path === screen || path.startsWith(`${screen}/`) || (path === '/' && screens[0]?.path === screen);
}
