import { languageOf } from '../locales.ts';
import type { DataFormat, PageFormat, PageSource } from './source.ts';

/** What a file is. */
type AnyPlace =
  | { readonly kind: 'entryPage'; readonly source: PageSource }
  | { readonly kind: 'article' | 'entryData' | 'sitePage' | 'page' };

/** Returns the locales that have a column in the tables of a page, the source first; empty if all entries have the locale of the page. */
export function columnLocales(format: PageFormat): readonly string[] {
  return format.kind === 'table' && format.locales ? Object.keys(format.locales) : [];
}

/** Whether the file is a page with columns for locales. */
export function hasColumns(place: AnyPlace | undefined): boolean {
  return place?.kind === 'entryPage' && columnLocales(place.source.entries).length > 0;
}

/** Whether the file is a page with a column for the locale. */
export function hasColumn(place: AnyPlace | undefined, locale: string): boolean {
  return place?.kind === 'entryPage' && columnLocales(place.source.entries).includes(locale);
}

/** Returns the format with the column of the language as the source, if it has one. */
export function withSource(format: PageFormat, language: string | undefined): PageFormat {
  if (language === undefined || format.kind !== 'table' || !format.locales) return format;
  const columns = Object.entries(format.locales);
  const [own] = columns.find(([locale]) => languageOf(locale) === languageOf(language)) ?? [];
  const isOwn = ([locale]: readonly [string, string]): boolean => locale === own;
  const locales = [...columns.filter(isOwn), ...columns.filter((each) => !isOwn(each))];
  return { ...format, locales: Object.fromEntries(locales) };
}

/** Whether one data file of the format contains the entries of several locales. */
export function holdsLocales(format: DataFormat): boolean {
  if (format.kind === 'tbx') return true;
  const isByLocale = 'byLocale' in format && format.byLocale;
  return isByLocale || format.locale !== undefined || format.term.includes('{locale}');
}
