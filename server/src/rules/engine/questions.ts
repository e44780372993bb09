import { memoryOf } from '../incremental/memory.ts';
import type { Span } from '../../markdown/types.ts';
import { partOf } from '../incremental/parts.ts';
import type { Subject } from './subject.ts';

/*
 * Values that several rules compute from a subject. `once` computes a value once for all rules. `perPart` also keeps it while the
 * user types in a long article, and recomputes it only for the paragraphs near the change. `perEntry` does the same for the
 * entries of a page or data file.
 */
export { once } from './once.ts';
export { inParts as perPart, isDivided } from '../incremental/parts.ts';
export { perEntry } from '../incremental/perEntry.ts';
export { CONTEXT_WINDOW } from '../incremental/partMemory.ts';

/** Returns the whole article if the subject is a part of one. */
export function wholeOf(subject: Subject): Subject {
  return partOf(subject)?.whole ?? subject;
}

/** Returns the span of the subject in the article. A rule with the scope `paragraph` reports only what starts in it. */
export function reachOf(subject: Subject): Span {
  return partOf(subject) ?? { start: 0, end: Infinity };
}

/** Whether the document is open in an editor. Open documents are always parsed. */
export function isOpen(subject: Subject): boolean {
  return memoryOf(subject) !== undefined;
}
