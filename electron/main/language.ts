import english from '#resources/locales/en/menu.json' with { type: 'json' };
import dutch from '#resources/locales/nl/menu.json' with { type: 'json' };

export type Language = 'nl' | 'en';
export type NativeTexts = typeof dutch;

export function isLanguage(value: unknown): value is Language {
  return value === 'nl' || value === 'en';
}

/** Dutch is the language of the labs: English only where the machine itself speaks it. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'nl';
}

export function nativeTexts(language: Language): NativeTexts {
  return language === 'nl' ? dutch : english;
}

/** Puts names into a text: `{{name}}` as in the screens' own texts. */
export function filled(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, key: string) => facts[key] ?? whole);
}
