import { sameLocale } from '../glossary/locales.ts';

/** The locales that the user works in; empty if all are. */
export type WorkingLocales = readonly string[];

/** Whether the user works in the locale. */
export function isWorkingLocale(locale: string, working: WorkingLocales): boolean {
  return working.length === 0 || working.some((own) => sameLocale(own.replace('_', '-'), locale.replace('_', '-')));
}
