import i18next from 'i18next';
import { refusalSentence } from '../refusal-text.ts';
import type { PreviewRow } from './use-preview.ts';

/** What is odd about a row, or why it is left out: each feature keeps the texts of its own rows. */
export function noteText(note: PreviewRow['notes'][number]): string {
  const [feature, what] = note.code.split('/');
  const key = feature === 'import' ? `import:problem.${what}` : `${feature}:import.${what}`;
  return i18next.exists(key) ? i18next.t(key, note.facts) : refusalSentence(note);
}
