import type { Glossary } from '../../glossary/glossary.ts';
import type { LocaleNames } from './names.ts';
import { namesIn } from './names.ts';

/** The text of an entry. */
export interface EntryText {
  /** The slug. */
  readonly concept: string;
  readonly names: LocaleNames;
  readonly definition: string | undefined;
  /** The article with its front matter, or the part of the page or data file. */
  readonly text: string;
}

/** Returns the entry of a concept in a locale; undefined if there is none. */
export function entryText(
  glossary: Glossary,
  concept: string,
  locale: string,
  textOf: (path: string) => string | undefined,
): EntryText | undefined {
  const facts = glossary.articles.get(concept, locale);
  const names = namesIn(glossary, concept, locale);
  if (!facts || !names) return undefined;
  const file = textOf(facts.path) ?? '';
  const place = glossary.articles.placeOf(facts);
  const text = place ? file.slice(place.span.start, place.span.end) : file;
  return { concept, names, definition: facts.description, text };
}
