import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

type Texts = Record<string, unknown>;
const files = import.meta.glob<Texts>('../resources/locales/*/*.json', { eager: true, import: 'default' });

/** `../resources/locales/nl/booking.json` becomes language `nl`, namespace `booking`. */
function collect(): Record<string, Record<string, Texts>> {
  const resources: Record<string, Record<string, Texts>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const [, language, namespace] = /locales\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
    if (!language || !namespace) continue;
    resources[language] = { ...resources[language], [namespace]: texts };
  }
  return resources;
}

const KEY = 'techlab.language';

/** The language chosen before, else Dutch unless the system asks for English. */
export function initialLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'nl' || chosen === 'en') return chosen;
  return navigator.language.startsWith('en') ? 'en' : 'nl';
}

export async function startTranslations(): Promise<void> {
  const resources = collect();
  await i18next.use(initReactI18next).init({
    resources,
    lng: initialLanguage(),
    fallbackLng: 'nl',
    ns: Object.keys(resources.nl ?? {}),
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
