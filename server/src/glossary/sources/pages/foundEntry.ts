import type { ExplicitId } from '../../../markdown/anchors/explicitIds.ts';
import { shifted } from '../../../markdown/shifted.ts';
import type { Span } from '../../../markdown/types.ts';
import type { SourceProblem } from '../source.ts';

/** A text as displayed to a reader, and the range of its source. */
export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}

/** An entry that a page format found, before IDs are assigned. */
export interface FoundEntry {
  /** The preferred name, then the other names. */
  readonly names: readonly [PlacedText, ...PlacedText[]];
  readonly explicitId: ExplicitId | undefined;
  /** The ID that the site generator creates; undefined if it creates none, so that the ID is the slug of the name. */
  readonly madeId: string | undefined;
  readonly definition: PlacedText | undefined;
  readonly span: Span;
  /** The locale of the column; undefined if the entry has the locale of its page. */
  readonly locale?: string;
  /** The same concept in the other columns of a table with a column for each locale, in text order. */
  readonly translations?: readonly FoundTranslation[];
}

/** The names of a concept in the cell of another locale. */
export interface FoundTranslation extends Pick<FoundEntry, 'names' | 'span'> {
  readonly locale: string;
}

/** The result of a page format. Entries are in text order. */
export interface FoundEntries {
  readonly entries: readonly FoundEntry[];
  readonly problems: readonly SourceProblem[];
}

/** Returns the text at its position after an edit above it. */
export function movedText({ text, span }: PlacedText, by: number): PlacedText {
  return { text, span: shifted(span, by) };
}

/** Returns the names at their places after the page was edited above. */
export function movedNames(names: FoundEntry['names'], by: number): FoundEntry['names'] {
  const [name, ...others] = names;
  return names.length === 1
    ? [movedText(name, by)]
    : [movedText(name, by), ...others.map((each) => movedText(each, by))];
}

/** Returns the entry at its position after an edit above it. */
export function movedEntry(entry: FoundEntry, by: number): FoundEntry {
  const { explicitId, madeId, definition, locale, translations } = entry;
  const moved = {
    names: movedNames(entry.names, by),
    explicitId: movedId(explicitId, by),
    madeId,
    definition: definition && movedText(definition, by),
    span: shifted(entry.span, by),
  };
  // Spreading takes several times as long, and most entries of a page need none after each letter.
  if (locale === undefined && translations === undefined) return moved;
  return {
    ...entry,
    ...moved,
    ...(translations && { translations: translations.map((each) => movedTranslation(each, by)) }),
  };
}

function movedTranslation({ locale, names, span }: FoundTranslation, by: number): FoundTranslation {
  return { locale, names: movedNames(names, by), span: shifted(span, by) };
}

/** Returns the explicit ID at its position after an edit above it. */
export function movedId(id: ExplicitId | undefined, by: number): ExplicitId | undefined {
  return id && { id: id.id, span: shifted(id.span, by) };
}

export const NO_PROBLEMS: readonly SourceProblem[] = [];

/** Returns the names of an entry; undefined if there is none. */
export function namesOfEntry(names: readonly PlacedText[]): FoundEntry['names'] | undefined {
  const [first, ...others] = names;
  return first && [first, ...others];
}
