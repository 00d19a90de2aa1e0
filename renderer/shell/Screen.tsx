import { Group, Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './Screen.module.css';

interface ScreenProps {
  readonly title: string;
  /** Right under the title, above what one can do there when that does not fit beside it. */
  readonly subtitle?: ReactNode;
  /** Stands before the title on detail pages: a way back. */
  readonly back?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The content fills the window's height and scrolls inside (lanes, virtual lists). */
  readonly fill?: boolean;
}

/** The frame of every screen: its heading, what one can do there, and the content. */
export function Screen({ title, subtitle, back, actions, children, fill = false }: ScreenProps) {
  useDocumentTitle(`${title} · Techlab`);
  return (
    <Stack gap="md" className={fill ? classes.fill : classes.flow}>
      <Group justify="space-between" gap="sm" className={classes.head}>
        <Group gap="xs" wrap="nowrap">
          {back}
          <div>
            <Title order={1} size="h2" tabIndex={-1} id="screen-title">
              {title}
            </Title>
            {subtitle}
          </div>
        </Group>
        <Group gap="xs">{actions}</Group>
      </Group>
      {children}
    </Stack>
  );
}
