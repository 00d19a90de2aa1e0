import { readFileSync } from 'node:fs';

export type Language = 'nl' | 'en';

/** The words that `t('booking:act.move')` shows in a language, as they begin; what is filled in may be anything. */
export function textOf(language: Language, key: string): RegExp {
  const [feature, path = ''] = key.split(':');
  const file = new URL(`../resources/locales/${language}/${feature}.json`, import.meta.url);
  let found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const part of path.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
  if (typeof found !== 'string') throw new Error(`${language} has no text for ${key}`);
  return new RegExp(`^${found.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\{\w+\}\}/g, '.+')}`);
}
