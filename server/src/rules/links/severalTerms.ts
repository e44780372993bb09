import { languageOf } from '../../glossary/locales.ts';
import { isAcronym } from '../../terms/abbreviations.ts';
import { isCompounding } from '../../terms/openingTerms.ts';
import { isFunctionWord } from '../../terms/ownWords.ts';
import type { Subject } from '../engine/subject.ts';
import { orWords } from '../languages/doubledWords.ts';
import { opensPhrase } from '../languages/functionWords.ts';
import type { ConceptLink } from './links.ts';

/*
 * Machine translation sometimes extends the text of a link to words around the term. Names such as `[Research and development]`
 * are not reported.
 */

/** Returns white space and the last word if a phrase cannot end with it: ` ja` in `[10-K-raportin ja](/10-k)`. */
export function openEnd(text: string, locale: string): string | undefined {
  // Nearly no link text ends with such a word, so it is looked up before its letters are examined.
  const [, last = ''] = /\s(\S+)\s*$/.exec(text) ?? [];
  if (last === '' || !opensPhrase(last, locale)) return undefined;
  const [end] = /\s+\p{Ll}[\p{L}\p{M}]*\s*$/u.exec(text) ?? [];
  return end !== undefined && /\p{L}{2}/u.test(text.slice(0, -end.length)) ? end : undefined;
}

/** A comma between words in lower case. */
const LIST = /\p{L}[)]?\s*,\s+\p{Ll}/u;
/** Maximum number of words in the slug of a concept without names. A longer one can be a list: `environmental-social-and-governance`. */
const LONGEST_SLUG = 3;

/** Whether the text of a link in a translation is a choice, a list or a part of a sentence, so that it cannot be a name of the concept. */
export function isOfSeveralTerms(subject: Subject, { link, to }: ConceptLink): boolean {
  const { glossary, facts } = subject;
  const { sourceLocale } = glossary.articles;
  if (languageOf(facts.locale) === languageOf(sourceLocale)) return false;
  const isList = link.text.includes(',') && LIST.test(link.text);
  const is = { choice: isChoice(link.text, facts.locale), phrase: isPhrase(link.text, to.slug, facts.locale) };
  if (!isList && !is.choice && !is.phrase) return false;
  const locales = [facts.locale, sourceLocale];
  const names = locales
    .flatMap((locale) => glossary.articles.get(to.slug, locale)?.terms ?? [])
    .map(({ text }) => text);
  const slugWords = to.slug.split(/[-_]/);
  if (names.length === 0 && slugWords.length > LONGEST_SLUG) return false;
  // An abbreviation may be a list: `CRUD`.
  if (/^.{1,4}$/.test(to.slug) || names.some((name) => isAcronym(name) || name.includes(','))) return false;
  if (is.phrase) return names.every((name) => wordsOf(name, facts.locale).length <= MOST_WORDS_OF_NAME);
  return (
    isList || !(slugWords.includes('or') || names.some((name) => locales.some((locale) => isChoice(name, locale))))
  );
}

function isChoice(text: string, locale: string): boolean {
  return orWords(locale).some((or) => text.includes(or) && isBetweenWords(or, text));
}

function isBetweenWords(word: string, text: string): boolean {
  const words = text.split(/\s+/);
  return words.indexOf(word) > 0 && words.lastIndexOf(word) < words.length - 1;
}

/** Minimum number of words of a phrase, as opposed to a name, in languages that write compounds as one word. */
const LEAST_WORDS_OF_PHRASE = 4;
/** Minimum length of such a phrase: words of two letters, and a character between two of them. */
const SHORTEST_PHRASE = LEAST_WORDS_OF_PHRASE * 3 - 1;
const MOST_WORDS_OF_NAME = 2;
/** Typical length of a word in slugs without hyphens: `secondarymarket`. */
const LETTERS_OF_WORD = 8;

/**
 * Whether the language writes compounds as one word and the text has four words or more for one or two words of the source: more
 * than the term.
 */
function isPhrase(text: string, slug: string, locale: string): boolean {
  if (text.length < SHORTEST_PHRASE || !isCompounding(languageOf(locale))) return false;
  const ofSlug = Math.max(slug.split(/[-_]/).length, Math.ceil(slug.length / LETTERS_OF_WORD));
  if (ofSlug > MOST_WORDS_OF_NAME) return false;
  return wordsOf(text, locale).filter((word) => /^\p{Ll}/u.test(word)).length >= LEAST_WORDS_OF_PHRASE;
}

function wordsOf(text: string, locale: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? []).filter((word) => !isFunctionWord(word.toLowerCase(), locale));
}
