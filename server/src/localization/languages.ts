/** The languages of the interface. All except English have the files `l10n/bundle.l10n.XX.json` and `package.nls.XX.json`. */
export const interfaceLanguages = ['en', 'de', 'fi', 'pl', 'ru', 'sv', 'uk'] as const;

/**
 * Returns the language of the interface for a locale in the form of systems and editors: `de` for `de-AT` or `de_DE.UTF-8`;
 * undefined if it is not supported.
 */
export function interfaceLanguageFor(locale: string): string | undefined {
  const [language = ''] = locale.toLowerCase().split(/[-_.@]/, 1);
  return interfaceLanguages.find((each) => each === language);
}

/**
 * Returns the language of the interface for the environment of a process, according to POSIX. English for `C`, and if the locale
 * is unsupported or not set.
 */
export function languageOfEnvironment(environment: Readonly<Record<string, string | undefined>>): string {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find(Boolean) ?? '';
  return interfaceLanguageFor(locale) ?? 'en';
}
