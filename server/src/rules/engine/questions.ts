import { memoryOf } from '../incremental/memory.ts';
import type { Span } from '../../markdown/types.ts';
import { partOf } from '../incremental/parts.ts';
import type { Subject } from './subject.ts';

/*
 * Values that several rules compute from a subject. `once` computes a value once for all rules. `perPart` also keeps it while the
 * user types in a long article, and computes it again only for the paragraphs near the change. `perEntry` does so for the entries
 * of a page or data file.
 */
export { once } from './once.ts';
export { inParts as perPart, isDivided } from '../incremental/parts.ts';
export { perEntry } from '../incremental/perEntry.ts';
export { CONTEXT_WINDOW } from '../incremental/partMemory.ts';

/** The whole article, if the subject is a part of one. */
export function wholeOf(subject: Subject): Subject {
  return partOf(subject)?.whole ?? subject;
}

/** Where the subject starts and ends in the article. A rule for the scope `paragraph` reports only what starts there. */
export function reachOf(subject: Subject): Span {
  return partOf(subject) ?? { start: 0, end: Infinity };
}

/** Whether the document is open in an editor: it is parsed in any case. */
export function isOpen(subject: Subject): boolean {
  return memoryOf(subject) !== undefined;
}
