import { t } from '../localization/index.ts';
import type { Root } from '../root/root.ts';
import { Refusal } from './exit.ts';

/** Returns a refusal if a locale or concept of the command line is in no glossary of the root. */
export function unknownName(
  command: string,
  { glossaries }: Root,
  { locales, concepts }: { readonly locales: readonly string[]; readonly concepts: readonly string[] },
): Refusal | undefined {
  const locale = locales.find((name) => !glossaries.some((glossary) => glossary.articles.locales().includes(name)));
  if (locale !== undefined) {
    const known = [...new Set(glossaries.flatMap((glossary) => glossary.articles.locales()))].toSorted();
    return new Refusal(t("{0}: there is no locale '{1}'; there are {2}", command, locale, known.join(', ')));
  }
  const concept = concepts.find((slug) => !glossaries.some((glossary) => glossary.articles.hasConcept(slug)));
  return concept === undefined ? undefined : new Refusal(t("{0}: there is no concept '{1}'", command, concept));
}
