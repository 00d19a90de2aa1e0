import { foldText } from './fold-text.ts';

/** The words that must all occur, folded. */
export function searchWords(text: string): readonly string[] {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}

/** How well a name answers what was typed, 0 best: it starts with it, a word of it does, it holds it, or it does not. */
export function rankMatch(name: string, typed: string): number {
  const folded = foldText(name);
  const wanted = foldText(typed);
  if (folded.startsWith(wanted)) return 0;
  if (folded.includes(` ${wanted}`)) return 1;
  return folded.includes(wanted) ? 2 : 3;
}
