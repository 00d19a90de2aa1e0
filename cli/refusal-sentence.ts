import { readFileSync } from 'node:fs';

type Facts = Readonly<Record<string, unknown>>;

/** The Dutch sentence for a refusal of the store, from the same texts as the screens. */
export function refusalSentence({ code, facts }: { readonly code: string; readonly facts: Facts }): string {
  const [feature = '', what = ''] = code.split('/');
  return sentence(feature, ['refusal', what], facts) ?? `Geweigerd: ${code} ${JSON.stringify(facts)}`;
}

/** A text of `resources/locales/nl/FEATURE.json`, filled in. */
export function sentence(feature: string, path: readonly string[], facts: Facts = {}): string | undefined {
  if (!/^[a-z-]+$/.test(feature)) return undefined;
  const found = path.reduce<unknown>((texts, key) => (texts as Facts | undefined)?.[key], textsOf(feature));
  return typeof found === 'string'
    ? found.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(facts[name] ?? ''))
    : undefined;
}

function textsOf(feature: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(`../resources/locales/nl/${feature}.json`, import.meta.url), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
