import { francAll } from 'franc';
import type { MarkdownDocument } from '../markdown/types.ts';
import { inflectionOf } from '../terms/languages/index.ts';
import { languageOf } from './locales.ts';

/** Longer texts tell no more about their language. */
const ENOUGH = 5000;
/** Languages with a table that `franc` does not know; their words of closed classes tell them. */
const UNKNOWN_TO_FRANC: ReadonlySet<string> = new Set(['eu', 'ga', 'is']);
/** A third of a language's words are such words, and at most an eighth of another's. */
const LEAST_SHARE = 0.25;
const FEWEST_WORDS = 5;

/** Which of the locales the text is in; undefined when it is too short to tell or in none of their languages. */
export function detectLocale(document: MarkdownDocument, locales: readonly string[]): string | undefined {
  const start = document.frontMatter?.span.end ?? 0;
  const text = document.text.slice(start, start + ENOUGH);
  const told = localeByClosedClass(text, locales);
  if (told !== undefined) return told;
  for (const [code] of francAll(text, { minLength: 20 }).slice(0, 3)) {
    const found = locales.find((locale) => languageOf(locale) === shortCode(code));
    if (found !== undefined) return found;
  }
  return undefined;
}

function localeByClosedClass(text: string, locales: readonly string[]): string | undefined {
  const unknown = locales.filter((locale) => UNKNOWN_TO_FRANC.has(languageOf(locale)));
  const words = unknown.length > 0 ? (text.match(/\p{L}+/gu) ?? []) : [];
  if (words.length < FEWEST_WORDS) return undefined;
  return unknown.find((locale) => {
    const inflection = inflectionOf(locale);
    const closed = words.map(inflection.fold).filter((word) => inflection.isTaken(word, word));
    return closed.length >= words.length * LEAST_SHARE;
  });
}

/** ISO 639-3 as franc gives it, to the tag that BCP 47 prefers: `pol` to `pl`. */
function shortCode(code: string): string {
  const individual = { cmn: 'zh', nob: 'nb', arb: 'ar' }[code];
  return individual ?? languageOf(Intl.getCanonicalLocales(code)[0] ?? code);
}
