import { t } from '../localization/index.ts';
import { sameLocale } from '../glossary/locales.ts';
import type { Root } from '../root/root.ts';
import { Refusal } from './exit.ts';

/** Returns the locale as the glossary spells it. */
export function localeNamed(command: string, { glossaries }: Root, name: string): string | Refusal {
  const known = [...new Set(glossaries.flatMap(({ articles }) => articles.locales()))].toSorted();
  const found = known.find((locale) => sameLocale(locale, name));
  return found ?? new Refusal(t("{0}: there is no locale '{1}'; there are {2}", command, name, known.join(', ')));
}
