import type * as Franc from 'franc';
import type { MarkdownDocument } from '../markdown/types.ts';
import { inflectionOf } from '../terms/languages/index.ts';
import { languageOf } from './locales.ts';

/** Longer texts do not improve the detection. */
const MAX_TEXT = 5000;
/** Languages with a table that `franc` does not know. They are detected by their closed-class words. */
const UNKNOWN_TO_FRANC: ReadonlySet<string> = new Set(['eu', 'ga', 'is']);
/**
 * About a third of the words of a text are closed-class words of its own language, and at most an eighth are those of
 * another language.
 */
const MIN_SHARE = 0.25;
const MIN_WORDS = 5;

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
    if (found !== undefined) return found;
  }
  return undefined;
}

function localeByClosedClass(text: string, locales: readonly string[]): string | undefined {
  const unknown = locales.filter((locale) => UNKNOWN_TO_FRANC.has(languageOf(locale)));
  const words = unknown.length > 0 ? (text.match(/\p{L}+/gu) ?? []) : [];
  if (words.length < MIN_WORDS) return undefined;
  return unknown.find((locale) => {
    const inflection = inflectionOf(locale);
    const closed = words.map(inflection.fold).filter((word) => inflection.isTaken(word, word));
    return closed.length >= words.length * MIN_SHARE;
  });
}

/** Converts the ISO 639-3 code of franc to the preferred BCP 47 tag: `pol` to `pl`. */
function shortCode(code: string): string {
  const individual = { cmn: 'zh', nob: 'nb', arb: 'ar' }[code];
  return individual ?? languageOf(Intl.getCanonicalLocales(code)[0] ?? code);
}
