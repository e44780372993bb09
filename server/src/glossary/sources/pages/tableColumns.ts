import type { PageFormat } from '../source.ts';
import { isDefinitionHeader, isTermHeader } from './tableHeaders.ts';

export type TableFormat = Extract<PageFormat, { readonly kind: 'table' }>;

/** The indexes of the columns. */
export interface Columns {
  readonly term: number;
  readonly definition: number | undefined;
  readonly id: number | undefined;
  readonly aliases: readonly number[];
  /** The columns of locales, the source first; empty if the entries have the locale of their page. */
  readonly locales: readonly LocaleColumn[];
}

export type LocaleColumn = readonly [locale: string, column: number];

/**
 * Returns the test for the tables that contain entries if the format names no column: those with a usual header if any table has the
 * header of a term. A page of terms may end with a table of documents.
 */
export function holdsEntries(
  tables: readonly (readonly string[])[],
  { term, locales }: TableFormat,
): (header: readonly string[]) => boolean {
  const isAny = term !== undefined || locales !== undefined || !tables.some((header) => header.some(isTermHeader));
  return (header) =>
    isAny || header.length === 0 || header.some((name) => isTermHeader(name) || isDefinitionHeader(name));
}

/** Returns the headers by which the format knows the tables with entries. */
export function namedHeaders({ term, locales }: TableFormat): readonly string[] {
  return locales ? Object.values(locales) : term === undefined ? [] : [term];
}

/** Whether the table has the header. */
export function hasHeader(header: readonly string[], name: string): boolean {
  return header.some((each) => comparable(each) === comparable(name));
}

/** Returns the columns of a table with the headers; undefined if it does not have that of the term, or of the source locale. */
export function columnsOf(header: readonly string[], format: TableFormat): Columns | undefined {
  const names = header.map(comparable);
  const indexOf = (name: string | undefined): number | undefined => {
    const index = name === undefined ? -1 : names.indexOf(comparable(name));
    return index < 0 ? undefined : index;
  };
  const [source] = namedHeaders(format);
  const term = source === undefined ? 0 : indexOf(source);
  if (term === undefined) return undefined;
  const id = indexOf(format.id);
  const aliases = (format.aliases ?? []).flatMap((name) => indexOf(name) ?? []);
  const locales = Object.entries(format.locales ?? {}).flatMap(([locale, name]): LocaleColumn[] => {
    const column = indexOf(name);
    return column === undefined ? [] : [[locale, column]];
  });
  // Beside the columns of locales are often notes.
  const isNext = format.definition === undefined && locales.length === 0;
  const definition = isNext ? nextColumn(header.length, [term, id, ...aliases]) : indexOf(format.definition);
  return { term, definition, id, aliases, locales };
}

/** Returns the first column that is not one of the others. */
function nextColumn(count: number, others: readonly (number | undefined)[]): number | undefined {
  for (let index = 0; index < count; index++) if (!others.includes(index)) return index;
  return undefined;
}

function comparable(header: string): string {
  return header.normalize('NFC').trim().toLowerCase();
}
