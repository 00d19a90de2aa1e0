import type { ReactNode } from 'react';
import classes from './BookingForm.module.css';

/** Fields that belong together, under a heading that screen readers name with each of them. */
export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}
