import { partOf } from '../incremental/parts.ts';
import type { Subject } from './subject.ts';

/*
 * What rules ask of a subject. An answer is found once for all of them; `perPart` also remembers answers while somebody types in
 * a long article, and asks about the paragraphs near the change alone.
 */
export { once } from './once.ts';
export { inParts as perPart, isDivided } from '../incremental/parts.ts';

/** The whole article where the subject is a part of one. */
export function wholeOf(subject: Subject): Subject {
  return partOf(subject)?.whole ?? subject;
}
