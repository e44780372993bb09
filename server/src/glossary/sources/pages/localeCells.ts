import type { Span } from '../../../markdown/types.ts';
import { isEntryName, isIndexHeading, withoutColon } from './entryNames.ts';
import { type FoundEntry, type FoundTranslation, namesOfEntry, type PlacedText } from './foundEntry.ts';
import type { LocaleColumn } from './tableColumns.ts';

/** `a; b`, `a, b`, `a / b`, and parentheses, within which nothing separates names. */
const SIGN = /[()（）]|[;；,，、]|(?<=\s)\/(?=\s)|<br\s{0,9}\/?>/gi;
/** Markup that can contain the signs: links, code, attributes, comments. */
const MARKUP = /[[\]`{]|<(?!br\s{0,9}\/?>)/i;

/**
 * Returns the names of one concept in the columns of locales, in the order of the columns in the format. A cell without letters or
 * digits, such as a dash, has none. `read` returns a part of a cell as displayed to a reader.
 */
export function localeCells(
  text: string,
  row: readonly Span[],
  columns: readonly LocaleColumn[],
  read: (part: Span) => PlacedText,
): FoundTranslation[] {
  return columns.flatMap(([locale, column]) => {
    const span = row[column];
    const names = span && namesOfEntry(namesIn(text, span, read));
    return names ? [{ locale, names, span }] : [];
  });
}

/** The parts of a row beside the names in the columns of locales. The definition and the aliases are in the language of the source. */
interface RowRest extends Pick<FoundEntry, 'explicitId' | 'definition' | 'span'> {
  readonly aliases: readonly PlacedText[];
}

/** Returns the entry of a row: the first cell with the rest of the row, and the others. A row with one letter groups the rows below it. */
export function entryOfCells(
  [first, ...others]: readonly FoundTranslation[],
  { explicitId, definition, span, aliases }: RowRest,
  [source]: readonly LocaleColumn[],
): FoundEntry | undefined {
  if (!first || (others.length === 0 && !definition && isIndexHeading(first.names[0].text))) return undefined;
  const { locale, names } = first;
  const isSource = locale === source?.[0];
  return {
    names: isSource ? [...names, ...othersThan(names, aliases)] : names,
    explicitId,
    madeId: undefined,
    definition: isSource ? definition : undefined,
    span,
    locale,
    translations: others.toSorted((one, other) => one.span.start - other.span.start),
  };
}

/** The aliases that differ from the names not only in case. */
function othersThan(names: readonly PlacedText[], aliases: readonly PlacedText[]): PlacedText[] {
  const known = new Set(names.map(({ text }) => text.toLowerCase()));
  return aliases.filter(({ text }) => !known.has(text.toLowerCase()));
}

function namesIn(text: string, cell: Span, read: (part: Span) => PlacedText): PlacedText[] {
  return partsOf(text, cell).flatMap((part) => {
    const name = read(part);
    return isEntryName(name.text) ? [{ ...name, text: withoutColon(name.text) }] : [];
  });
}

function partsOf(text: string, { start, end }: Span): Span[] {
  const source = text.slice(start, end);
  if (MARKUP.test(source)) return [{ start, end }];
  const parts: Span[] = [];
  let from = start;
  let depth = 0;
  for (const { 0: sign, index } of source.matchAll(SIGN)) {
    if (sign === '(' || sign === '（') depth++;
    else if (sign === ')' || sign === '）') depth--;
    else if (depth === 0) {
      parts.push({ start: from, end: start + index });
      from = start + index + sign.length;
    }
  }
  parts.push({ start: from, end });
  return parts;
}
