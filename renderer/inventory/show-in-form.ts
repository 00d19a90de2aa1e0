import { showRefusal } from '../feedback.tsx';
import { errorText, refusalOf } from '../refusal-text.ts';

interface FormLike {
  setFieldError(path: string, error: string): void;
}

/** Beside the field that the refusal is about, else in a message. What was typed stays either way. */
export function showInForm(form: FormLike, error: unknown): void {
  const field = refusalOf(error)?.field;
  if (field) form.setFieldError(field, errorText(error));
  else showRefusal(error);
}
