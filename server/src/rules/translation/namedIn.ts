import { withoutNote } from '../../terms/titles.ts';
import type { Subject } from '../engine/subject.ts';
import { resembles } from './resembles.ts';

/** Whether the text contains a name of the article's concept, in any form, or a word similar to one. */
export function isNamedIn(subject: Subject, text: string): boolean {
  const { terms, locale } = subject.facts;
  const isLike = terms.some(({ text: name }) => resembles(withoutNote(name), text, locale));
  return isLike || hasName(subject, locale, text);
}

/** Whether the text contains a name of the concept in the locale, in any form. */
export function hasName({ glossary, facts }: Subject, locale: string, text: string): boolean {
  const found = glossary.terms.declared(locale).find(text);
  return found.some(({ candidates }) => candidates.some(({ concept }) => concept === facts.slug));
}
