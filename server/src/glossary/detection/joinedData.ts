import { languageOf } from '../locales.ts';
import { joinEntries } from '../sources/joinEntries.ts';
import type { TranslatedIds } from '../sources/source.ts';
import type { FoundFormat } from './formats.ts';
import type { DataFormat } from '../sources/source.ts';
import type { PlacedFile } from './placedFile.ts';

/** A data file, and its entries in the format that it has. */
export interface ReadData extends FoundFormat<DataFormat> {
  readonly file: PlacedFile;
}

/** Maximum number of translated ids that a layout names. */
const MOST_IDS = 5000;
/** Share of the entries of a file that must be those of the source. Otherwise, the file may be another list. */
const MIN_JOINED = 0.8;

/**
 * Returns the concepts of ids that are made of translated names, if each locale has a file without ids; undefined if there
 * are none, or too many. The lists are joined by the words that names share, and by their order.
 */
export function translatedIds(read: readonly ReadData[], sourceLocale: string): TranslatedIds | undefined {
  const locales = read.map(({ file }) => file.locale ?? sourceLocale);
  if (read.length < 2 || new Set(locales).size < read.length || !read.every(hasNamesAsIds)) return undefined;
  const [source] = read.toSorted((a, b) => rank(b, sourceLocale) - rank(a, sourceLocale));
  if (!source) return undefined;
  const found: Record<string, Record<string, string>> = {};
  let count = 0;
  for (const [at, { entries }] of read.entries()) {
    if (entries === source.entries) continue;
    const pairs = joinEntries(source.entries, entries);
    if (pairs.filter((pair) => pair !== undefined).length < entries.length * MIN_JOINED) continue;
    const ids = entries.flatMap(({ id }, of) => {
      const concept = source.entries[pairs[of] ?? -1]?.id ?? id;
      return concept === id || id in Object.prototype ? [] : [[id, concept] as const];
    });
    count += ids.length;
    const locale = locales[at];
    if (ids.length > 0 && locale !== undefined) found[locale] = Object.fromEntries(ids);
  }
  return count > 0 && count <= MOST_IDS ? found : undefined;
}

/** Whether ids are made of the names, and all entries have the locale of the file. */
function hasNamesAsIds({ format, entries }: ReadData): boolean {
  return format.kind !== 'tbx' && format.id === undefined && entries.every(({ locale }) => locale === undefined);
}

/** The file to compare others with comes first: the one without a locale or of the source, then English, then the largest. */
function rank({ file, entries }: ReadData, sourceLocale: string): number {
  const isSource = file.locale === undefined || file.locale === sourceLocale;
  return (isSource ? 2_000_000 : 0) + (languageOf(file.locale ?? '') === 'en' ? 1_000_000 : 0) + entries.length;
}
