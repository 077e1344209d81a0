/** The languages every word of the product exists in. */
export const locales = ['en', 'ru', 'uk'] as const;
export type Locale = (typeof locales)[number];

/** The language's own name: a person looks for it in a list they cannot read otherwise. */
export const locale_names: Record<Locale, string> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
};

/** The regional form by which dates and numbers are written. */
const intl_tags: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU', uk: 'uk-UA' };

export function intlTag(locale: Locale): string {
  return intl_tags[locale];
}

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text);
}

/** The first language of the browser that we speak; English otherwise. */
export function preferredLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    if (isLocale(language)) return language;
  }
  return 'en';
}
