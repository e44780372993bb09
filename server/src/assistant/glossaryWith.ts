import type { Glossary } from '../glossary/glossary.ts';
import { sameLocale } from '../glossary/locales.ts';
import type { Root } from '../root/root.ts';

/** The reason why a request has no answer: one sentence for the model. */
export class NoAnswer extends Error {}

/** Returns the glossary with the locale, and the locale as written there. Throws `NoAnswer` if there is none. */
export function glossaryWith(
  root: Root,
  locale: string | undefined,
): { glossary: Glossary; locale: string | undefined } {
  const [first] = root.glossaries;
  if (!first) throw new NoAnswer('There is no glossary.');
  if (locale === undefined) return { glossary: first, locale };
  for (const glossary of root.glossaries) {
    const known = glossary.articles.locales().find((each) => sameLocale(each, locale));
    if (known !== undefined) return { glossary, locale: known };
  }
  throw new NoAnswer(`There is no locale '${locale}'; there are ${first.articles.locales().join(', ')}.`);
}
