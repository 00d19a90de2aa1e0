import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './FormActions.module.css';

/** The buttons of a long form: always in sight, whatever is scrolled. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return (
    <Group justify="flex-end" className={classes.bar}>
      {children}
    </Group>
  );
}
