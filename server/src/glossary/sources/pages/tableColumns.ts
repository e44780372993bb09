import type { PageFormat } from '../source.ts';
import { isDefinitionHeader, isTermHeader } from './tableHeaders.ts';

export type TableFormat = Extract<PageFormat, { readonly kind: 'table' }>;

/** The indexes of the columns. */
export interface Columns {
  readonly term: number;
  readonly definition: number | undefined;
  readonly id: number | undefined;
  readonly aliases: readonly number[];
}

/**
 * Returns the test for the tables that contain entries if the format names no column: those with a usual header if any table has the
 * header of a term. A page of terms may end with a table of documents.
 */
export function holdsEntries(
  tables: readonly (readonly string[])[],
  { term }: TableFormat,
): (header: readonly string[]) => boolean {
  const isAny = term !== undefined || !tables.some((header) => header.some(isTermHeader));
  return (header) =>
    isAny || header.length === 0 || header.some((name) => isTermHeader(name) || isDefinitionHeader(name));
}

/** Returns the columns of a table with the headers; undefined if it does not have that of the term. */
export function columnsOf(header: readonly string[], format: TableFormat): Columns | undefined {
  const names = header.map(comparable);
  const indexOf = (name: string | undefined): number | undefined => {
    const index = name === undefined ? -1 : names.indexOf(comparable(name));
    return index < 0 ? undefined : index;
  };
  const term = format.term === undefined ? 0 : indexOf(format.term);
  if (term === undefined) return undefined;
  const id = indexOf(format.id);
  const aliases = (format.aliases ?? []).flatMap((name) => indexOf(name) ?? []);
  const definition =
    format.definition === undefined ? nextColumn(header.length, [term, id, ...aliases]) : indexOf(format.definition);
  return { term, definition, id, aliases };
}

/** Returns the first column that is not one of the others. */
function nextColumn(count: number, others: readonly (number | undefined)[]): number | undefined {
  for (let index = 0; index < count; index++) if (!others.includes(index)) return index;
  return undefined;
}

function comparable(header: string): string {
  return header.normalize('NFC').trim().toLowerCase();
}
