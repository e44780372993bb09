import { parseFrontMatter } from '../../markdown/frontMatter.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import { detectLocale } from '../detectLocale.ts';
import { languageOf } from '../locales.ts';

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

/**
 * Returns the locale of pages whose path has none: the language of the text in the spelling of the site's
 * configuration; the configured one if the text is too short; otherwise English.
 */
export function localeOfPages(texts: readonly string[], configured: readonly string[]): string {
  const language = texts
    .slice(0, MOST_PAGES)
    .map(languageOfText)
    .find((each) => each !== undefined);
  const spelled = language === undefined ? configured[0] : configured.find((locale) => languageOf(locale) === language);
  return withoutUsualRegion(spelled ?? language ?? 'en');
}

function languageOfText(text: string): string | undefined {
  const start = parseFrontMatter(text)?.span.end ?? 0;
  const prose = text.slice(start, start + MOST_TEXT).replaceAll(NO_PROSE, ' ');
  const words = prose.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (words.length >= MIN_WORDS && english >= words.length * MIN_ENGLISH_SHARE) return 'en';
  return detectLocale(parseMarkdown(prose), LANGUAGES);
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
