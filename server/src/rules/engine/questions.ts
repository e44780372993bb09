import { partOf } from '../incremental/parts.ts';
import type { Subject } from './subject.ts';

/*
 * Values that several rules compute from a subject. `once` computes a value once for all rules. `perPart` also keeps it while the
 * user types in a long article, and computes it again only for the paragraphs near the change.
 */
export { once } from './once.ts';
export { inParts as perPart, isDivided } from '../incremental/parts.ts';

/** The whole article, if the subject is a part of one. */
export function wholeOf(subject: Subject): Subject {
  return partOf(subject)?.whole ?? subject;
}
