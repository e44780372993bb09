import { sameLocale } from '../glossary/locales.ts';

/** The locales that the user works in; empty if all are. */
export type WorkingLocales = readonly string[];

/** The user's locales among those of a glossary; empty, and so all, if the glossary has none of them. */
export function workingLocalesIn(locales: readonly string[], working: WorkingLocales): WorkingLocales {
  return working.length === 0 ? working : locales.filter((locale) => isWorkingLocale(locale, working));
}

/** Whether the user works in the locale. */
export function isWorkingLocale(locale: string, working: WorkingLocales): boolean {
  return working.length === 0 || working.some((own) => sameLocale(own.replace('_', '-'), locale.replace('_', '-')));
}
