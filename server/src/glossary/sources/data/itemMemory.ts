import { mapTexts } from '../../../localization/index.ts';
import { shifted } from '../../../markdown/shifted.ts';
import type { Span } from '../../../markdown/types.ts';
import { detached } from '../../detached.ts';
import type { DataFormat, WrittenEntry } from '../source.ts';
import { type ItemReading, itemId } from './itemReading.ts';

/**
 * Reads an item, or returns what the same text said before the last edit. Besides the text in the span, the reading may depend on
 * the format and on `variant` alone.
 */
export type ReadItem = (span: Span, variant: string, read: () => ItemReading) => ItemReading;

/** Reads every item. */
export const readEachItem: ReadItem = (_, __, read) => read();

interface Remembered {
  /** Where the item started. */
  readonly at: number;
  readonly reading: ItemReading;
}

/**
 * What was read of the items of a data file that is being edited, by their text. An item that has the text of an earlier one says
 * the same, wherever it is.
 */
export class ItemMemory {
  #format: DataFormat | undefined;
  #readings: ReadonlyMap<string, Remembered> = new Map();

  /** Starts to read a text. Items that are not read again are forgotten. */
  reader(text: string, format: DataFormat): ReadItem {
    const before = this.#format === format ? this.#readings : new Map<string, Remembered>();
    const readings = new Map<string, Remembered>();
    this.#format = format;
    this.#readings = readings;
    return ({ start, end }, variant, read) => {
      // A text of its own: a substring keeps the whole file in memory.
      const key = `${variant}\n${text.slice(start, end)}`;
      const known = readings.get(key) ?? before.get(key);
      const reading = known ? moved(known.reading, start - known.at) : kept(read());
      readings.set(key, { at: start, reading });
      return reading;
    };
  }
}

/** The reading without references that would keep the text of the file in memory. */
function kept({ id, entries, problems, brokenLength }: ItemReading): ItemReading {
  return {
    id: id && itemId(id.explicit === undefined ? undefined : detached(id.explicit), id.span),
    entries: entries.map((entry) => ({
      ...entry,
      id: detached(entry.id),
      name: detached(entry.name),
      locale: entry.locale === undefined ? undefined : detached(entry.locale),
      otherNames: entry.otherNames.map(({ text, status }) => ({ text: detached(text), status })),
      definition: entry.definition === undefined ? undefined : detached(entry.definition),
    })),
    problems: problems.map((problem) => ({ ...problem, message: mapTexts(problem.message, detached) })),
    brokenLength,
  };
}

/** The reading of an item with the same text. Items without an id have to stay apart, even in the same place. */
function moved({ id, entries, problems, brokenLength }: ItemReading, by: number): ItemReading {
  if (by === 0) return { id: id && { ...id }, entries, problems, brokenLength };
  return {
    id: id && { ...id, span: id.span && shifted(id.span, by) },
    entries: entries.map((entry) => movedEntry(entry, by)),
    problems: problems.map((problem) => ({ ...problem, span: shifted(problem.span, by) })),
    brokenLength,
  };
}

function movedEntry(entry: WrittenEntry, by: number): WrittenEntry {
  const { id, idSpan, locale, name, nameSpan, otherNames, definition, definitionSpan, span } = entry;
  return {
    id,
    idSpan: idSpan && shifted(idSpan, by),
    locale,
    name,
    nameSpan: shifted(nameSpan, by),
    otherNames,
    definition,
    definitionSpan: definitionSpan && shifted(definitionSpan, by),
    span: shifted(span, by),
  };
}
