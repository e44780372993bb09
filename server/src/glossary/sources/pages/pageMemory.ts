import { changedRange } from '../../../markdown/changedRange.ts';
import type { Difference } from '../../../markdown/difference.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import type { PageFormat } from '../source.ts';

/** The parsed result of a part of a page, and the range of the page that it depends on. */
export interface Reading<T> extends Span {
  readonly value: T;
}

/** A kind of parts of which readings are cached: `move` moves the offsets of a reading. */
export interface PartKind<T> {
  readonly move: (value: T, by: number) => T;
}

/**
 * Reads a part of a page, or returns what was read of it before the last edit. `at` is an offset in the range of the reading
 * that no other part of the kind has. `variant` is what the reading depends on besides the document.
 */
export type ReadPart = <T>(kind: PartKind<T>, at: number, read: () => Reading<T>, variant?: string | number) => T;

/** Reads every part. */
export const readAfresh: ReadPart = (_, __, read) => read().value;

interface CachedReading<T> extends Reading<T> {
  /** The offset of the part. */
  readonly at: number;
  readonly variant: string | number;
}

interface LastPage {
  readonly document: MarkdownDocument;
  readonly format: PageFormat;
  /** The lists of readings by kind, as that kind stores them. */
  readonly readings: Map<object, unknown>;
}

/** The parsed parts of an edited page. A result depends only on its range: if that did not change, the result equals a new one, moved. */
export class PageMemory {
  private last: LastPage | undefined;

  /** Starts to read a document. The readings of the last one are used again if it had the same format. */
  reader(document: MarkdownDocument, format: PageFormat): ReadPart {
    const last = this.last?.format === format ? this.last : undefined;
    const changed = last && changedRange(last.document, document);
    const readings = new Map<object, unknown>();
    this.last = { document, format, readings };
    const readers = new Map<object, unknown>();
    return <T>(kind: PartKind<T>, at: number, read: () => Reading<T>, variant: string | number = '') => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this function stores readers and readings of the kind
      let reader = readers.get(kind) as KindReader<T> | undefined;
      if (!reader) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        const before = changed && (last?.readings.get(kind) as readonly CachedReading<T>[] | undefined);
        reader = new KindReader(kind, before, changed);
        readers.set(kind, reader);
        readings.set(kind, reader.now);
      }
      return reader.read(at, read, variant);
    };
  }
}

/** Reads the parts of one kind. */
class KindReader<T> {
  readonly now: CachedReading<T>[] = [];
  private readonly kind: PartKind<T>;
  private readonly before: readonly CachedReading<T>[];
  private readonly changed: Difference | undefined;
  /** The index in `before` after the last reading that was found. A format reads its parts in the same order each time. */
  private next = 0;
  private indexes: ReadonlyMap<number, number> | undefined;

  constructor(kind: PartKind<T>, before: readonly CachedReading<T>[] | undefined, changed: Difference | undefined) {
    this.kind = kind;
    this.before = before ?? [];
    this.changed = changed;
  }

  read(at: number, read: () => Reading<T>, variant: string | number): T {
    const cached = this.cachedAt(at, variant) ?? { ...read(), at, variant };
    this.now.push(cached);
    return cached.value;
  }

  /** The reading of the part that is at the offset now, if its range did not change. */
  private cachedAt(at: number, variant: string | number): CachedReading<T> | undefined {
    if (!this.changed) return undefined;
    const { start, endBefore, endAfter } = this.changed;
    const by = at < start ? 0 : endAfter - endBefore;
    const cached = this.readBefore(at - by);
    if (cached?.variant !== variant) return undefined;
    const isUnchanged = at < start ? cached.end < start : cached.start > endBefore;
    return isUnchanged ? movedBy(this.kind, cached, by) : undefined;
  }

  private readBefore(at: number): CachedReading<T> | undefined {
    if (this.before[this.next]?.at !== at) {
      this.indexes ??= new Map(this.before.map((each, index) => [each.at, index]));
      const index = this.indexes.get(at);
      if (index === undefined) return undefined;
      this.next = index;
    }
    return this.before[this.next++];
  }
}

function movedBy<T>(kind: PartKind<T>, cached: CachedReading<T>, by: number): CachedReading<T> {
  if (by === 0) return cached;
  const { value, at, start, end, variant } = cached;
  return { value: kind.move(value, by), at: at + by, start: start + by, end: end + by, variant };
}
