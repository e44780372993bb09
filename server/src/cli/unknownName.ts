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
    return new Refusal(`${command}: there is no locale '${locale}'; there are ${known.join(', ')}`);
  }
  const concept = concepts.find((slug) => !glossaries.some((glossary) => glossary.articles.hasConcept(slug)));
  return concept === undefined ? undefined : new Refusal(`${command}: there is no concept '${concept}'`);
}
