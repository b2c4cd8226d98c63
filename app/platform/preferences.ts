export const locales = ["en", "de"] as const;
export type Locale = (typeof locales)[number];

/** The language of the catalogues that a text names; English for all others. */
export function localeOf(text: string): Locale {
  return locales.find((locale) => locale === text) ?? "en";
}

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
