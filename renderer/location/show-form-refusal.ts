import type { UseFormReturnType } from '@mantine/form';
import { showRefusal } from '../feedback.tsx';
import { errorText, refusalOf } from '../refusal-text.ts';

/** Puts a refusal beside the field it is about, else in a notice; what was typed stays. */
export function showFormRefusal<V extends object>(form: UseFormReturnType<V>, error: unknown): void {
  const field = refusalOf(error)?.field;
  if (field !== undefined && field in form.getValues()) form.setFieldError(field, errorText(error));
  else showRefusal(error);
}
