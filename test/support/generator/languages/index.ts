import { en } from './en.ts';
import { fi } from './fi.ts';
import type { Language } from './language.ts';
import { pl } from './pl.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';

/** By locale, the source locale first. To add a language, add a file and a line here. */
export const languages: Readonly<Record<string, Language>> = { en, pl, ru, sv, fi };

export const allLocales: readonly string[] = Object.keys(languages);

/** Throws for a locale without a language. */
export function languageOf(locale: string): Language {
  const language = languages[locale];
  if (!language) throw new Error(`No words for the locale '${locale}'. There are: ${allLocales.join(', ')}.`);
  return language;
}
