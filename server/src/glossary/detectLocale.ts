import { francAll } from 'franc';
import type { MarkdownDocument } from '../markdown/types.ts';
import { languageOf } from './locales.ts';

/** Longer texts tell no more about their language. */
const ENOUGH = 5000;

/** Which of the locales the text is in; undefined when it is too short to tell or in none of their languages. */
export function detectLocale(document: MarkdownDocument, locales: readonly string[]): string | undefined {
  const start = document.frontMatter?.span.end ?? 0;
  const text = document.text.slice(start, start + ENOUGH);
  for (const [code] of francAll(text, { minLength: 20 }).slice(0, 3)) {
    const found = locales.find((locale) => languageOf(locale) === shortCode(code));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** ISO 639-3 as franc gives it, to the tag that BCP 47 prefers: `pol` to `pl`. */
function shortCode(code: string): string {
  const individual = { cmn: 'zh', nob: 'nb', arb: 'ar' }[code];
  return individual ?? languageOf(Intl.getCanonicalLocales(code)[0] ?? code);
}
