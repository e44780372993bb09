import { languageOf } from '../../locales.ts';
import { isAliasHeader, isTermHeader } from './tableHeaders.ts';

/** A table as displayed to a reader. */
export interface PageTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the column of a term is in a table with a column for each locale. */
export type TermRole =
  /** The key of the concept: `target_market`. */
  | { readonly kind: 'id' }
  /** Names in a locale that no other column has. */
  | { readonly kind: 'names'; readonly locale: string }
  /** Names in the locale of another column: the same as there, or other ones. */
  | { readonly kind: 'others'; readonly locale: string; readonly areSame: boolean }
  /** Nothing that can be used: names in a locale that is not that of the page, and that has another column. */
  | { readonly kind: 'unused' };

/** Headers of terms that belong to a language; the others are English, or words of several languages. */
const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'begriff|begriffe|fachbegriff|wort',
  fr: 'terme|termes|mot',
  es: 'término|termino',
  pt: 'termo',
  it: 'termine',
  pl: 'pojęcie|hasło',
  ru: 'термин|понятие|поняття',
  uk: 'термін',
  nl: 'begrip',
  fi: 'käsite|termi',
  hu: 'kifejezés|fogalom',
  tr: 'terim',
  el: 'όρος',
  ja: '用語',
  'zh-TW': '術語',
  zh: '术语|词汇|名词',
  ko: '용어',
  ar: 'مصطلح',
  vi: 'thuật ngữ',
  id: 'istilah',
};
const languageByHeader: ReadonlyMap<string, string> = new Map(
  Object.entries(LANGUAGES).flatMap(([locale, headers]) => headers.split('|').map((header) => [header, locale])),
);

/** `target_market`, `targetMarket`, `target-market`, `core.market`. */
const KEY = /^(?:[A-Za-z0-9]+(?:[-_.:][A-Za-z0-9]+)*|`[^`\s]+`)$/;
/** A key of several words. Names with a hyphen are often in capitals: `Wi-Fi`. */
const JOINED_KEY = /^(?:`[^`\s]+`|.*_.*|[a-z0-9]+(?:[-.:][a-z0-9]+)+|[a-z0-9]+(?:[A-Z][a-z0-9]+)+)$/;
/** Minimum share of the keys that are joined of words. */
const MIN_JOINED = 0.2;
/** Minimum share of the filled cells that repeat the names of another column. */
const MIN_REPEATED = 0.9;
/** Minimum share of the filled cells in the script of a language. */
const MIN_SCRIPT = 0.8;

/** Returns the column of the term; undefined if there is none. Abbreviations are other names. */
export function termColumn(header: readonly string[]): number | undefined {
  const at = header.findIndex((name) => isTermHeader(name) && !isAliasHeader(name));
  return at < 0 ? undefined : at;
}

/**
 * Returns what the column of the term is beside columns of locales. `pageLocale` is that of the page. Undefined if the language of
 * its names is not known.
 */
export function termRole(
  { header, rows }: PageTable,
  term: number,
  columns: readonly (readonly [locale: string, column: number])[],
  pageLocale: string | undefined,
): TermRole | undefined {
  const cells = rows.flatMap((row) => row[term]?.trim() || []);
  if (areKeys(cells)) return { kind: 'id' };
  const locale = localeOfTerms(header[term] ?? '', cells, pageLocale);
  if (locale === undefined) return undefined;
  const [own, column] = columns.find(([each]) => languageOf(each) === languageOf(locale)) ?? [];
  if (own === undefined || column === undefined) return { kind: 'names', locale };
  if (pageLocale !== undefined && languageOf(pageLocale) !== languageOf(own)) return { kind: 'unused' };
  const filled = rows.filter((row) => hasText(row[term]) && hasText(row[column]));
  const repeated = filled.filter((row) => folded(row[term]) === folded(row[column]));
  return { kind: 'others', locale: own, areSame: repeated.length >= filled.length * MIN_REPEATED };
}

function areKeys(cells: readonly string[]): boolean {
  return (
    cells.every((cell) => KEY.test(cell)) &&
    cells.filter((cell) => JOINED_KEY.test(cell)).length >= Math.max(1, cells.length * MIN_JOINED)
  );
}

/** The language of the header, or that of the page if the names are in its script; English words in a page of another script are English. */
function localeOfTerms(header: string, cells: readonly string[], pageLocale: string | undefined): string | undefined {
  const named = languageByHeader.get(header.normalize('NFC').trim().toLowerCase());
  if (named !== undefined && (pageLocale === undefined || languageOf(pageLocale) !== languageOf(named)))
    return isInScript(cells, named) ? named : undefined;
  const candidates = pageLocale === undefined ? [] : [pageLocale, 'en'];
  return candidates.find((locale) => isInScript(cells, locale));
}

/** Whether most of the names are in the script of the language. Scripts other than Latin can have Latin names. */
function isInScript(cells: readonly string[], locale: string): boolean {
  const latin = cells.filter((cell) => /^[\P{L}\p{Script=Latin}]*$/u.test(cell)).length;
  return isLatin(locale) ? latin >= cells.length * MIN_SCRIPT : latin <= cells.length * (1 - MIN_SCRIPT);
}

function isLatin(locale: string): boolean {
  try {
    return new Intl.Locale(locale).maximize().script === 'Latn';
  } catch {
    return true; // not a tag that Intl knows
  }
}

function hasText(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}

function folded(cell: string | undefined): string {
  return (cell ?? '').normalize('NFC').trim().toLowerCase();
}
