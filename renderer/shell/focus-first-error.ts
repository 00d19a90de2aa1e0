import type { FormErrors } from '@mantine/form';

/** After a refused form: to the first field that is wrong, in reading order. Second argument of `form.onSubmit`. */
export function focusFirstError(errors: FormErrors): void {
  const wrong = [...document.querySelectorAll<HTMLElement>('[data-path]')];
  wrong.find((field) => field.dataset.path !== undefined && field.dataset.path in errors)?.focus();
}
