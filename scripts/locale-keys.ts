/** Texts of one language: per feature (the file's name) a tree of sentences. */
export type Catalogue = Readonly<Record<string, TextTree>>;
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

export interface LocaleUse {
  readonly catalogues: Readonly<Record<string, Catalogue>>;
  /** Code per file name. */
  readonly sources: Readonly<Record<string, string>>;
  /** Beginnings of keys that are put together at run time, such as `*:refusal.`; `*` is any feature. */
  readonly dynamicPrefixes: readonly string[];
}

/** What is wrong between the texts and the code that shows them, one readable line each. */
export function findLocaleProblems(use: LocaleUse): readonly string[] {
  const texts = Object.entries(use.catalogues).map(([language, catalogue]) => ({ language, keys: flatten(catalogue) }));
  const known = new Set(texts.flatMap(({ keys }) => [...keys.keys()]));
  return [
    ...texts.flatMap(({ language, keys }) => findGaps(language, keys, known)),
    ...findUnlikePlaceholders(texts),
    ...findUnused(use, known),
    ...findUnknown(use, known),
  ];
}

type Texts = ReadonlyMap<string, string>;

const pluralEnding = /_(zero|one|two|few|many|other)$/;
/** `t(` with a literal, and any literal of the form `feature:key` (labels in a list, `i18nKey="…"`). */
const translated = /\bt\(\s*(['"`])((?:(?!\1).)*)\1/g;
const anyKey = /(['"`])([a-z][\w-]*:[\w$][^'"`\s]*)\1/g;

function flatten(catalogue: Catalogue): Texts {
  const texts = new Map<string, string>();
  const visit = (tree: TextTree, path: string) => {
    for (const [name, value] of Object.entries(tree)) {
      if (typeof value === 'string') texts.set(`${path}${name}`, value);
      else visit(value, `${path}${name}.`);
    }
  };
  for (const [feature, tree] of Object.entries(catalogue)) visit(tree, `${feature}:`);
  return texts;
}

function findGaps(language: string, keys: Texts, known: ReadonlySet<string>): readonly string[] {
  const missing = [...known].filter((key) => !keys.has(key)).map((key) => `${language} has no text for ${key}`);
  const empty = [...keys].filter(([, text]) => text.trim() === '').map(([key]) => `${language} has an empty ${key}`);
  return [...missing, ...empty];
}

function findUnlikePlaceholders(texts: readonly { language: string; keys: Texts }[]): readonly string[] {
  const [first, ...others] = texts;
  if (!first) return [];
  return others.flatMap(({ language, keys }) =>
    [...first.keys]
      .filter(([key, text]) => keys.has(key) && placeholders(text) !== placeholders(keys.get(key) ?? ''))
      .map(([key]) => `${key} fills in other values in ${language} than in ${first.language}`),
  );
}

function placeholders(text: string): string {
  const names = [...text.matchAll(/\{\{\s*-?\s*([\w.]+)/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort().join();
}

function findUnused({ sources, dynamicPrefixes }: LocaleUse, known: ReadonlySet<string>): readonly string[] {
  const used = new Set(Object.values(sources).flatMap((code) => keysIn(code)));
  const isRead = wordsOfImported(sources);
  const isUsed = (key: string) => used.has(key) || used.has(key.replace(pluralEnding, '')) || isRead(key);
  return [...known]
    .filter((key) => !isUsed(key) && !isDynamic(key, dynamicPrefixes))
    .map((key) => `${key} is used nowhere`);
}

/**
 * Electron's main process imports its texts as JSON and reads them as properties, so that the compiler finds what is
 * missing. There a text counts as used when the code of that folder says its last word.
 */
function wordsOfImported(sources: LocaleUse['sources']): (key: string) => boolean {
  const words = new Map<string, Set<string>>();
  for (const [file, code] of Object.entries(sources)) {
    for (const [, feature] of code.matchAll(/from '#resources[/]locales[/]\w+[/]([\w-]+)[.]json'/g)) {
      const [folder] = file.split('/');
      const siblings = Object.entries(sources).filter(([name]) => name.startsWith(`${folder}/`));
      const spoken = siblings.flatMap(([, text]) => text.match(/[\w-]+/g) ?? []);
      words.set(feature ?? '', new Set(spoken));
    }
  }
  return (key) => {
    const [feature, path] = key.split(':');
    return words.get(feature ?? '')?.has(path?.split('.').at(-1) ?? '') ?? false;
  };
}

function findUnknown({ sources, dynamicPrefixes }: LocaleUse, known: ReadonlySet<string>): readonly string[] {
  const features = new Set([...known].map((key) => key.split(':')[0] ?? ''));
  const stems = new Set([...known].flatMap((key) => [key, key.replace(pluralEnding, '')]));
  const isFine = (key: string) =>
    key.includes('${') ? isDynamic(key.slice(0, key.indexOf('${')), dynamicPrefixes) : stems.has(key);
  return Object.entries(sources).flatMap(([file, code]) =>
    keysIn(code, features)
      .filter((key) => !isFine(key))
      .map((key) =>
        key.includes('${')
          ? `${file} puts ${key} together; declare its beginning in scripts/dynamic-locale-keys.ts`
          : `${file} asks for ${key}, which has no text`,
      ),
  );
}

function isDynamic(key: string, prefixes: readonly string[]): boolean {
  const feature = key.split(':')[0] ?? '';
  return prefixes.some((prefix) => key.startsWith(prefix.replace('*', feature)));
}

/** Keys a file mentions. Outside `t(…)` a literal only counts when it begins with a known feature. */
function keysIn(code: string, features?: ReadonlySet<string>): readonly string[] {
  const asked = [...code.matchAll(translated)].map(([, , key]) => key ?? '');
  const mentioned = [...code.matchAll(anyKey)].map(([, , key]) => key ?? '');
  const isOurs = (key: string) => features === undefined || features.has(key.split(':')[0] ?? '');
  return [...new Set([...asked, ...mentioned.filter(isOurs)])];
}
