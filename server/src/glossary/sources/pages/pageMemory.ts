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

interface CachedReading extends Reading<unknown> {
  readonly variant: string | number;
}

/** By kind, then by the offset of the part. */
type Readings = Map<object, Map<number, CachedReading>>;

interface LastPage {
  readonly document: MarkdownDocument;
  readonly format: PageFormat;
  readonly readings: Readings;
}

/** The parsed parts of an edited page. A result depends only on its range: if that did not change, the result equals a new one, moved. */
export class PageMemory {
  private last: LastPage | undefined;

  /** Starts to read a document. The readings of the last one are used again if it had the same format. */
  reader(document: MarkdownDocument, format: PageFormat): ReadPart {
    const last = this.last?.format === format ? this.last : undefined;
    const changed = last && changedRange(last.document, document);
    const readings: Readings = new Map();
    this.last = { document, format, readings };
    return (kind, at, read, variant = '') => {
      const known = changed && cachedAt(last.readings.get(kind), at, changed, variant);
      const by = known ? at - known.at : 0;
      const cached = known ? movedBy(kind, known.cached, by) : { ...read(), variant };
      let ofKind = readings.get(kind);
      if (!ofKind) readings.set(kind, (ofKind = new Map()));
      ofKind.set(at, cached);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this function stores readings of `kind`
      return cached.value as never;
    };
  }
}

/** The reading of the part that is at the offset now, if its range did not change. */
function cachedAt(
  readings: ReadonlyMap<number, CachedReading> | undefined,
  at: number,
  { start, endBefore, endAfter }: Difference,
  variant: string | number,
): { readonly cached: CachedReading; readonly at: number } | undefined {
  const before = at < start ? at : at - endAfter + endBefore;
  const cached = readings?.get(before);
  if (cached === undefined || cached.variant !== variant) return undefined;
  const isUnchanged = at < start ? cached.end < start : cached.start > endBefore;
  return isUnchanged ? { cached, at: before } : undefined;
}

function movedBy<T>({ move }: PartKind<T>, cached: CachedReading, by: number): CachedReading {
  if (by === 0) return cached;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was stored for the kind
  const value = move(cached.value as T, by);
  return { value, start: cached.start + by, end: cached.end + by, variant: cached.variant };
}
