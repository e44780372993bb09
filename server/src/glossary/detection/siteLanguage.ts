import { parseFrontMatter } from '../../markdown/frontMatter.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import { detectLocale } from '../detectLocale.ts';
import { hasTable, inflectionOf } from '../../terms/languages/index.ts';
import { languageOf } from '../locales.ts';
import type { BudgetedSite } from './budgetedSite.ts';

/** Languages that are detected in the text of pages whose path has no locale. */
const LANGUAGES =
  'en zh ja ko de fr es pt it ru pl uk cs nl sv da nb fi tr ar fa he hi bn id vi th el hu ro bg sk sl hr sr et lv lt ca'.split(
    ' ',
  );
/** Very frequent words of English. About a fifth of a text are these. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to in is a that for an are be or as with which by it on'.split(' '),
);
const MIN_ENGLISH_SHARE = 0.12;
const MIN_WORDS = 8;
const MOST_TEXT = 8000;
const MOST_PAGES = 5;
/** Comments such as licenses, code, tags and addresses. */
const NO_PROSE =
  /<!--[^>]{0,4000}-->|```[^`]{0,4000}```|`[^`\n]{1,200}`|<[^<>]{1,300}>|\]\([^()\s]{1,300}\)|https?:\/\/\S+|^(?:import|export) .*$/gm;

/** Pages that are in the language of the site. */
const FRONT_PAGES = ['README.md', 'index.md', 'docs/index.md', 'docs/README.md', 'readme.md', 'src/intro.md'];
/** Names and abbreviations alone look like any language. A shorter text must have the language's closed-class words. */
const MIN_SURE_WORDS = 60;
const MIN_CLOSED_SHARE = 0.06;
const LATIN_LETTER = /\p{Script=Latin}/gu;
const LATIN_WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*/gu;
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/gu;
/** Characters that stand for a syllable or a word. */
const SYLLABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** How many Latin letters such a character stands for. */
const SYLLABLE_WEIGHT = 3;
/** Minimum share of another script in a text that is in a language of that script, with Latin names in it. */
const MIN_OTHER_SHARE = 0.3;

/**
 * Returns the locale of pages whose path has none: the language of the text in the spelling of the site's
 * configuration; if the text is too short, the configured one, otherwise that of the front pages; otherwise English.
 */
export function localeOfPages(texts: readonly string[], configured: readonly string[], site: BudgetedSite): string {
  const own = firstLanguage(texts.slice(0, MOST_PAGES));
  const isOfSite = own === undefined && configured.length === 0 && texts.length > 0;
  const front = isOfSite ? FRONT_PAGES.filter((path) => site.has(path)) : [];
  const language = own ?? firstLanguage(front.map((path) => site.read(path) ?? ''));
  const spelled = language === undefined ? configured[0] : configured.find((locale) => languageOf(locale) === language);
  return withoutUsualRegion(spelled ?? language ?? 'en');
}

function firstLanguage(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const language = languageOfText(text);
    if (language !== undefined) return language;
  }
  return undefined;
}

function languageOfText(text: string): string | undefined {
  const start = parseFrontMatter(text)?.span.end ?? 0;
  const prose = withoutLatinNames(text.slice(start, start + MOST_TEXT).replaceAll(NO_PROSE, ' '));
  const words = prose.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (words.length >= MIN_WORDS && english >= words.length * MIN_ENGLISH_SHARE) return 'en';
  const detected = detectLocale(parseMarkdown(prose), LANGUAGES);
  return detected !== undefined && (words.length >= MIN_SURE_WORDS || isBelievable(words, detected))
    ? detected
    : undefined;
}

/** The text without the Latin names and abbreviations that a text in another script may be full of. */
function withoutLatinNames(prose: string): string {
  const latin = prose.match(LATIN_LETTER)?.length ?? 0;
  const others =
    (prose.match(OTHER_LETTER)?.length ?? 0) + (prose.match(SYLLABLE)?.length ?? 0) * (SYLLABLE_WEIGHT - 1);
  return others >= (latin + others) * MIN_OTHER_SHARE ? prose.replaceAll(LATIN_WORD, ' ') : prose;
}

/** Whether a short text has closed-class words of the language, if those are known, or another script than Latin. */
function isBelievable(words: readonly string[], language: string): boolean {
  if (!hasTable(language) || words.some((word) => !/^[\p{Script=Latin}\p{M}]+$/u.test(word))) return true;
  const inflection = inflectionOf(language);
  const closed = words.filter((word) => {
    const folded = inflection.fold(word);
    return inflection.isTaken(folded, folded);
  });
  return closed.length >= words.length * MIN_CLOSED_SHARE;
}

/** `en` for `en-US`, `pl` for `pl-PL`; unchanged if the region matters, as in `pt-BR` and `zh-TW`. */
function withoutUsualRegion(locale: string): string {
  const language = languageOf(locale);
  if (language === 'en') return language;
  if (language === 'zh' || language === 'pt') return locale;
  try {
    const { region } = new Intl.Locale(language).maximize();
    return region !== undefined && locale.toLowerCase() === `${language}-${region.toLowerCase()}` ? language : locale;
  } catch {
    return locale; // not a tag that Intl knows
  }
}
