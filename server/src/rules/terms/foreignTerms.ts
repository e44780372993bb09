import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { editDistance } from '../../matching/editDistance.ts';
import { languageOf } from '../../glossary/locales.ts';
import type { Span } from '../../markdown/types.ts';
import { isCompounding } from '../../terms/openingTerms.ts';
import { withoutNote } from '../../terms/titles.ts';
import { isOfEnglishPhrase } from '../languages/englishPhrases.ts';
import { isHomograph } from '../languages/homographs.ts';
import { isGloss } from './gloss.ts';
import { isBeginningOfName, isNumberedInTable } from './labels.ts';
import { type Mention, ownPlacesAt } from './mentions.ts';
import { once } from '../engine/questions.ts';
import type { Subject } from '../engine/subject.ts';
import { isMarkupWhole } from '../links/linkPlaces.ts';
import { hasCapitalNouns, isFunctionWord } from '../../terms/ownWords.ts';
import { plainWords } from './plainWords.ts';
import { isMeantOnPage } from './sitePageTerms.ts';
import { standsInPath } from './standsAlone.ts';

/*
 * Whether words in the source locale's language are mistakes of the translation: the concept has a name in this locale, and the
 * author did not use the foreign one on purpose.
 */

const ownTitles = once(() => new Map<string, string | undefined>());

/** Returns the name of the concept in this locale if it is different; undefined if there is nothing to report. */
export function ownTitle(subject: Subject, { candidates }: Mention): string | undefined {
  const [slug = '', ...others] = new Set(candidates.map(({ concept }) => concept));
  if (others.length > 0) return undefined;
  const known = ownTitles(subject);
  if (!known.has(slug)) known.set(slug, findOwnTitle(subject, slug));
  return known.get(slug);
}

function findOwnTitle({ glossary, facts }: Subject, slug: string): string | undefined {
  const source = glossary.articles.get(slug, glossary.articles.sourceLocale);
  const own = glossary.articles.get(slug, facts.locale);
  if (!source || source.doNotTranslate || !own || own.draft || own.title === undefined) return undefined;
  return source.terms.some((term) => isShared(own, term.text)) ? undefined : own.title;
}

/** Whether both locales use the name: unchanged, within a longer one (`Tenencia múltiple (multitenancy)`), or with a typing error. */
function isShared({ terms, locale }: ArticleFacts, sourceTerm: string): boolean {
  const name = withoutNote(sourceTerm);
  const wanted = plainWords(name);
  // In languages that write compounds as one word, `data center` is a mistake if the title is `Datacenter`.
  const least = wanted.length > 1 && isCompounding(languageOf(locale)) ? 2 : 1;
  if (wanted.length === 0) return false;
  return terms.some(({ text }) => hasWords(plainWords(text), wanted.join(''), least) || isMistyped(text, name));
}

/**
 * Whether adjacent words, joined, are the wanted ones: `Data Center` contains `datacenter`, `indexmarginal` does not contain
 * `indexmargin`.
 */
function hasWords(words: readonly string[], wanted: string, least: number): boolean {
  return words.some((_, first) => {
    let joined = '';
    let at = first;
    while (at < words.length && joined.length < wanted.length) joined += words[at++] ?? '';
    return joined === wanted && at - first >= least;
  });
}

/**
 * Whether the names have the same number of words, with at most one wrong letter per word and two in total: `nationell` is not a
 * typing error for `national`. A compound in one word is a translation, however similar (`adresskapital`).
 */
function isMistyped(title: string, sourceTerm: string): boolean {
  const own = plainWords(withoutNote(title));
  const foreign = plainWords(sourceTerm);
  if (own.length !== foreign.length || sourceTerm.length < 12) return false;
  const errors = own.map((word, at) => editDistance(word, foreign[at] ?? '', 1));
  return errors.every((letters) => letters <= 1) && errors.filter((letters) => letters === 1).length <= 2;
}

/** Whether the words are in the source language by mistake. */
export function isForeign(subject: Subject, mention: Mention): boolean {
  if (mention.isInQuote || mention.candidates.some(({ evidence }) => evidence === 'learned')) return false;
  if (standsInPath(subject.document.text, mention.span)) return false;
  const isMeant = [
    isInternational,
    isOwnWord,
    isOrdinaryHere,
    isGloss,
    isMarked,
    isQuoted,
    isName,
    isOfPhrase,
    isSplit,
    isLabel,
    isMeantOnPage,
    isOwnTerm, // last, because it searches for all terms of this locale
  ].some((reason) => reason(subject, mention));
  return !isMeant;
}

/** `APIs`, `CI`, `SaaS`, `DevOps`: an abbreviation or a coined name, which is the same in all languages. */
function isInternational({ document: { text } }: Subject, { span, candidates }: Mention): boolean {
  if (isInCapitals(text, span, candidates)) return false;
  return /^\p{L}*\p{Lu}[\p{Ll}\p{N}]*\p{Lu}\p{L}*$/u.test(
    text.slice(span.start, span.end).replace(/['’-]\p{Ll}+$/u, ''),
  );
}

/** An ordinary word in capitals: `MICROMARKETING`, `TARGET MARKET`. */
function isInCapitals(text: string, { start, end }: Span, candidates: Mention['candidates']): boolean {
  const written = text.slice(start, end);
  if (!LONG_IN_CAPITALS.test(written)) return false;
  return candidates.every(({ term }) => !/\p{Lu}{2}/u.test(term));
}

/** At least one word that is too long for an abbreviation, and no small letters. */
const LONG_IN_CAPITALS = /^(?=.*\p{Lu}{6})[^\p{Ll}]+$/u;

/** Whether the words, possibly with others, are a term of this locale. A term within the words is not enough: `index` in `index fund`. */
function isOwnTerm(subject: Subject, { span }: Mention): boolean {
  return ownPlacesAt(subject, span).some((own) => !isWithin(own, span));
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}

/**
 * Whether the word also occurs in titles of this locale, in any form or compound, or is a function word of the locale, like
 * French `comment`. Then it is not foreign here.
 */
function isOwnWord({ glossary, facts, document: { text } }: Subject, { span, candidates }: Mention): boolean {
  const words = [text.slice(span.start, span.end), candidates[0]?.term ?? ''];
  const own = glossary.terms.ownWords(facts.locale);
  return words.some((word) => !/[\s-]/.test(word) && (own.has(word) || isFunctionWord(word, facts.locale)));
}

/**
 * Whether an English word is also an ordinary word of this locale, like German `Tag`. In the article of the concept and in a link
 * to it, the concept is meant.
 */
function isOrdinaryHere(
  { glossary, facts, document: { text } }: Subject,
  { span, candidates, link }: Mention,
): boolean {
  if (link !== undefined || candidates[0]?.concept === facts.slug) return false;
  if (languageOf(glossary.articles.sourceLocale) !== 'en') return false;
  return isHomograph(text.slice(span.start, span.end), facts.locale);
}

/** In quotes, or in italics like foreign words: `"target market"`, `_target market_`. Bold text only stresses the words. */
export function isMarked({ document: { text } }: Subject, { span, link }: Mention): boolean {
  // The quotes around a shortcode's argument are not quotation marks.
  if (link?.link.kind === 'macro' && link.link.textSpan.start === span.start) return false;
  const before = text[span.start - 1] ?? '';
  const after = text[span.end] ?? '';
  return (QUOTES.test(before) && QUOTES.test(after)) || isInItalics(text, span);
}

const QUOTES = /["'„“”«»‘’‚‹›「『」』]/u;

/** One mark on each side, or three: bold italics. */
function isInItalics(text: string, { start, end }: Span): boolean {
  const before = MARKS_BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  return before.length % 2 === 1 && text.startsWith(before, end) && text[end + before.length] !== before[0];
}

const MARKS_BEFORE = /(?:\*+|_+)$/;

/** Within a quotation: `"YAML Ain't Markup Language"`. */
function isQuoted({ document: { text } }: Subject, { span: { start, end }, link }: Mention): boolean {
  if (link?.link.kind === 'macro') return false; // the quotes around its arguments
  const before = text.slice(Math.max(0, start - LONGEST_QUOTE), start);
  return QUOTE_OPENED.test(before) && QUOTE_CLOSED.test(text.slice(end, end + LONGEST_QUOTE));
}

/** Maximum distance between the words and the quotation mark, in UTF-16 units. A longer quotation may be the sentence itself. */
const LONGEST_QUOTE = 30;
const QUOTE_OPENED = /(?:^|[^\p{L}\p{N}])["„“”«»](?:[^\s"„“”«»\n][^"„“”«»\n]*)?$/u;
const QUOTE_CLOSED = /^[^"„“”«»\n]*["“”«»](?![\p{L}\p{N}])/u;

/** The word before, unless it starts a sentence, a heading or a line and so has its capital. */
const WORD_WITHIN_SENTENCE = /[^\s.!?:#>*|-][ \u00A0](\S+)[ \u00A0]$/u;

/**
 * Whether the word is part of a longer phrase in the source's language, where it has another meaning (`leading edge`). In a
 * language whose nouns have capitals, a word in lower case is enough.
 */
function isOfPhrase({ glossary, facts, document: { text } }: Subject, { span }: Mention): boolean {
  const written = text.slice(span.start, span.end);
  if (/[\s-]/.test(written)) return false;
  if (isOfEnglishPhrase(text, span.start, span.end)) return true;
  const next = /^[ \u00A0](\p{Ll}[\p{L}\p{M}]*)/u.exec(text.slice(span.end, span.end + 40))?.[1];
  if (next === undefined || !/^\p{Ll}/u.test(written) || isFunctionWord(next, facts.locale)) return false;
  if (hasCapitalNouns(facts.locale)) return true;
  const { sourceLocale } = glossary.articles;
  return glossary.terms.titlesWith(next, sourceLocale) > 0 && !glossary.terms.ownWords(facts.locale).has(next);
}

function isLabel({ document: { text }, glossary, facts }: Subject, { span }: Mention): boolean {
  return isNumberedInTable(text, span) || isBeginningOfName(text, span, glossary.articles.sourceLocale, facts.locale);
}

/** Emphasis begins or ends within the words, so they are not one name. */
function isSplit({ document }: Subject, { span, link }: Mention): boolean {
  if (link?.link.kind === 'macro') return false; // the text of a macro link is inside the markup of the macro
  return !isMarkupWhole(document, span);
}

/** A capital in the middle of a sentence, next to another word with a capital: `Azure Container Service`. */
function isName({ document: { text }, facts }: Subject, { span }: Mention): boolean {
  const written = text.slice(span.start, span.end);
  if (!/^\p{Lu}/u.test(written) || isHeadline(text, span)) return false;
  const before = WORD_WITHIN_SENTENCE.exec(text.slice(Math.max(0, span.start - 40), span.start))?.[1] ?? '';
  const after = /^[ \u00A0-]?(\p{Lu}\S*)/u.exec(text.slice(span.end, span.end + 40))?.[1];
  return /^\p{Lu}[\p{L}\p{N}'’]*$/u.test(before) || after !== undefined || isProduct(text, span, facts.locale);
}

/** Whether the whole line is in capitals, so that capitals do not show a name. */
function isHeadline(text: string, { start, end }: Span): boolean {
  if (/\p{Ll}/u.test(text.slice(start, end))) return false;
  const before =
    text
      .slice(Math.max(0, start - LONGEST_HEADLINE), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + LONGEST_HEADLINE).split('\n')[0] ?? '';
  return !/\p{Ll}/u.test(before + after) && /\p{Lu}{3}/u.test(before + after);
}

/** UTF-16 units on each side. */
const LONGEST_HEADLINE = 200;

/** `- Oracle Database`, `z. B. Oracle Database`: one word after a name whose capital does not come from the start of a sentence. */
function isProduct(text: string, { start, end }: Span, locale: string): boolean {
  if (/[\s-]/.test(text.slice(start, end))) return false;
  const found = NAME_AT_START.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.groups;
  const name = found?.['name'];
  if (name === undefined || isFunctionWord(name, locale)) return false;
  // A sentence in German may begin with an adjective before any noun: `Moderne Interfaces`.
  return found?.['mark'] !== undefined || !hasCapitalNouns(locale);
}

/** UTF-16 units. */
const LONGEST_NAME = 40;
/** After a list marker, a colon or an abbreviation of one letter; or at the beginning of a line or sentence. */
const NAME_AT_START =
  /(?:(?<mark>(?:^|\n)[ \t]*(?:[-*+|]|\d+[.)])[ \t]+|[:|] |(?<!\p{L})\p{L}\. )|^|[\n.!?#>]\s*)[*_[]*(?<name>\p{Lu}[A-Za-z0-9]{3,})[ \u00A0]$/u;
