/** The languages of the interface. Each but English has the files `l10n/bundle.l10n.XX.json` and `package.nls.XX.json`. */
export const interfaceLanguages = ['en', 'de', 'fi', 'pl', 'ru', 'sv', 'uk'] as const;

/** The language of the interface for a locale as systems and editors write it: `de` for `de-AT` or `de_DE.UTF-8`; else undefined. */
export function interfaceLanguageFor(locale: string): string | undefined {
  const [language = ''] = locale.toLowerCase().split(/[-_.@]/, 1);
  return interfaceLanguages.find((each) => each === language);
}

/** The same for the environment of a process, as POSIX reads it. English for `C`, and for what is unknown or not set. */
export function languageOfEnvironment(environment: Readonly<Record<string, string | undefined>>): string {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find(Boolean) ?? '';
  return interfaceLanguageFor(locale) ?? 'en';
}
