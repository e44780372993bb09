import type * as Franc from 'franc';
import type { MarkdownDocument } from '../markdown/types.ts';
import { inflectionOf } from '../terms/languages/index.ts';
import { languageOf } from './locales.ts';

/** Longer texts do not improve the detection. */
const MAX_TEXT = 5000;
/** Languages with a table that `franc` does not support. */
const UNKNOWN_TO_FRANC: ReadonlySet<string> = new Set(['eu', 'ga', 'is']);
/**
 * Minimum share of closed-class words in a text. They are about a third of the words of the text's language, and at
 * most an eighth of another one's, unless the languages are related or have short words in common.
 */
const MIN_SHARE = 0.25;
/** Minimum share for a language that `franc` supports as well. */
const CLEAR_SHARE = 1 / 3;
/** Minimum ratio of the language's closed-class words to those of any other language. */
const MIN_LEAD = 1.5;
const MIN_WORDS = 5;
/** Letters that a language does not have but its relatives do, which `franc` confuses with it. */
const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = {
  bg: /[ыэёіїєј]/giu,
  ru: /[іїєґјў]/giu,
  uk: /[ыэёъј]/giu,
};
/** A text with so many of them is not in the language. */
const MAX_FOREIGN = 3;

/** Returns the locale of the text; undefined if the text is too short or in none of the languages. */
export function detectLocale(document: MarkdownDocument, locales: readonly string[]): string | undefined {
  const start = document.frontMatter?.span.end ?? 0;
  const text = document.text.slice(start, start + MAX_TEXT);
  const detected = localeByClosedClass(text, locales);
  if (detected !== undefined) return detected;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- loaded here, because few runs need its tables of trigrams
  const { francAll } = require('franc') as typeof Franc;
  for (const [code] of francAll(text, { minLength: 20 }).slice(0, 3)) {
    const found = locales.find((locale) => languageOf(locale) === shortCode(code));
    if (found !== undefined && !hasForeignLetters(text, languageOf(found))) return found;
  }
  return undefined;
}

function hasForeignLetters(text: string, language: string): boolean {
  const letters = Object.hasOwn(FOREIGN_LETTERS, language) ? FOREIGN_LETTERS[language] : undefined;
  return letters !== undefined && (text.match(letters)?.length ?? 0) > MAX_FOREIGN;
}

/** Returns the locale whose closed-class words are in the text; undefined if it is not clear. */
function localeByClosedClass(text: string, locales: readonly string[]): string | undefined {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length < MIN_WORDS) return undefined;
  const shares = locales.map((locale) => ({ locale, share: closedClassShare(words, locale) }));
  const rare = shares.find(({ locale, share }) => UNKNOWN_TO_FRANC.has(languageOf(locale)) && share >= MIN_SHARE);
  if (rare) return rare.locale;
  const [best, ...others] = shares.toSorted((one, other) => other.share - one.share);
  if (!best || best.share < CLEAR_SHARE) return undefined;
  const isClear = others.every(
    ({ locale, share }) => best.share >= share * MIN_LEAD || languageOf(locale) === languageOf(best.locale),
  );
  return isClear ? best.locale : undefined;
}

function closedClassShare(words: readonly string[], locale: string): number {
  const inflection = inflectionOf(locale);
  const closed = words.filter((word) => {
    const folded = inflection.fold(word);
    return inflection.isTaken(folded, folded);
  });
  return closed.length / words.length;
}

/** Converts the ISO 639-3 code of franc to the preferred BCP 47 tag: `pol` to `pl`. */
function shortCode(code: string): string {
  const individual = { cmn: 'zh', nob: 'nb', arb: 'ar' }[code];
  return individual ?? languageOf(Intl.getCanonicalLocales(code)[0] ?? code);
}
