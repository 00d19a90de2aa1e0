import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dynamicPrefixes } from './dynamic-locale-keys.ts';
import { type Catalogue, findLocaleProblems } from './locale-keys.ts';

const root = join(import.meta.dirname, '..');

describe('the check of texts', () => {
  const nl = { booking: { title: 'Boeking', taken: 'Bezet tot {{end}}', count_one: 'één', count_other: '{{count}}' } };
  const en = {
    booking: { title: 'Booking', taken: 'Taken until {{end}}', count_one: 'one', count_other: '{{count}}' },
  };
  const code = "t('booking:title'); t('booking:taken', { end }); const label = { key: 'booking:count' };";
  const check = (changes: { nl?: Catalogue; en?: Catalogue; code?: string }) =>
    findLocaleProblems({
      catalogues: { nl: changes.nl ?? nl, en: changes.en ?? en },
      sources: { 'renderer/Booking.tsx': changes.code ?? code },
      dynamicPrefixes: ['*:refusal.'],
    });

  it('is content when both languages say what the code asks', () => {
    expect(check({})).toEqual([]);
  });

  it('reports a text that one language lacks', () => {
    const { title, ...rest } = en.booking;
    expect(check({ en: { booking: rest } })).toEqual([`en has no text for booking:title`]);
  });

  it('reports a key without a text', () => {
    expect(check({ code: `${code} t('booking:tilte')` })).toEqual([
      'renderer/Booking.tsx asks for booking:tilte, which has no text',
    ]);
  });

  it('reports a key of a feature that does not exist and a key without a feature', () => {
    expect(check({ code: `${code} t('boking:title'); t("title")` })).toEqual([
      'renderer/Booking.tsx asks for boking:title, which has no text',
      'renderer/Booking.tsx asks for title, which has no text',
    ]);
  });

  it('reports a text that nothing shows', () => {
    expect(check({ code: "t('booking:title'); t('booking:taken')" })).toEqual([
      'booking:count_one is used nowhere',
      'booking:count_other is used nowhere',
    ]);
  });

  it('reports a translation that fills in another value', () => {
    expect(check({ en: { booking: { ...en.booking, taken: 'Taken until {{until}}' } } })).toEqual([
      'booking:taken fills in other values in en than in nl',
    ]);
  });

  it('takes a key that is put together only under a declared beginning', () => {
    const loan = { refusal: { late: 'x' } };
    const texts = { nl: { ...nl, loan }, en: { ...en, loan } };
    expect(check({ ...texts, code: `${code} t(\`loan:refusal.\${code}\`)` })).toEqual([]);
    expect(check({ ...texts, code: `${code} t(\`booking:\${code}\`)` })).toEqual([
      `renderer/Booking.tsx puts booking:\${code} together; declare its beginning in scripts/dynamic-locale-keys.ts`,
    ]);
  });

  it('finds a text of the native menu that its code no longer reads', () => {
    const menu = { file: 'x', help: 'x' };
    const main =
      "import dutch from '#resources/locales/nl/menu.json' with { type: 'json' };\nexport const label = dutch.file;";
    const sources = { 'renderer/Booking.tsx': code, 'electron/main/menu.ts': main };
    const catalogues = { nl: { ...nl, menu }, en: { ...en, menu } };
    expect(findLocaleProblems({ catalogues, sources, dynamicPrefixes: [] })).toEqual(['menu:help is used nowhere']);
  });
});

describe('the texts of the app', () => {
  const catalogueOf = (language: string): Catalogue =>
    Object.fromEntries(
      globSync(`resources/locales/${language}/*.json`, { cwd: root }).map((file) => [
        basename(file, '.json'),
        JSON.parse(readFileSync(join(root, file), 'utf8')),
      ]),
    );
  const files = globSync('{renderer,electron,hub,cli}/**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.test.*'] });
  const sources = Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

  it('are complete in Dutch and English, and all are shown somewhere', () => {
    const catalogues = { nl: catalogueOf('nl'), en: catalogueOf('en') };
    expect(Object.keys(catalogues.nl)).not.toEqual([]);
    expect(findLocaleProblems({ catalogues, sources, dynamicPrefixes })).toEqual([]);
  });
});
