import { differenceOf } from '../../markdown/difference.ts';
import { startingIn } from '../../markdown/places.ts';
import type { MarkdownDocument, Span } from '../../markdown/types.ts';
import { beginsPart, nextBeginning } from './partBounds.ts';

/** A finding can depend on the text at this distance, in UTF-16 units. */
export const CONTEXT_WINDOW = 1000;
/** Minimum length of a part, in UTF-16 units. The remainder before an existing part can be shorter. */
const SHORTEST_PART = 2000;

/** A result for a part, and the UTF-16 offset of the part when it was computed. */
export interface Remembered {
  readonly from: number;
  readonly answer: unknown;
}

/** A part of an article with its results by question. */
export interface RememberedPart extends Span {
  readonly answers: Map<unknown, Remembered>;
  /** Whether it has reference links. Results for them can be in the definitions, which move independently. */
  readonly isOpen: boolean;
}

/** The last division of an article. */
interface Divided {
  readonly stamp: readonly unknown[];
  readonly document: MarkdownDocument;
  readonly parts: readonly RememberedPart[];
}

/**
 * The parts of an article that the user is editing. The results of a part are kept while neither the part nor the text near it
 * changes. How Markdown parses a part depends only on its text, the front matter and the definitions of reference links.
 */
export class PartMemory {
  private last: Divided | undefined;

  /** `stamp`: what results depend on besides the text, including the definitions; compared value by value. */
  divide(stamp: readonly unknown[], document: MarkdownDocument): readonly RememberedPart[] {
    const { last } = this;
    const isKnown = last !== undefined && last.stamp.every((each, at) => each === stamp[at]);
    const parts = isKnown ? dividedAgain(last, document) : divided(document, 0, document.text.length);
    this.last = { stamp, document, parts };
    return parts;
  }
}

function divided(document: MarkdownDocument, start: number, end: number): RememberedPart[] {
  const parts: RememberedPart[] = [];
  for (let from = start; from < end;) {
    const to = Math.min(nextBeginning(document, from + SHORTEST_PART), end);
    const span = { start: from, end: to };
    const links = startingIn(document.links, span, (link) => link.span);
    parts.push({ ...span, answers: new Map(), isOpen: links.some(({ kind }) => kind === 'reference') });
    from = to;
  }
  return parts;
}

function dividedAgain({ document: before, parts }: Divided, document: MarkdownDocument): readonly RememberedPart[] {
  if (before === document) return parts;
  const { start, endBefore, endAfter } = differenceOf(before.text, document.text);
  const by = endAfter - endBefore;
  let kept = 0;
  if (endOfFrontMatter(before) === endOfFrontMatter(document))
    while ((parts[kept]?.end ?? Infinity) <= start - CONTEXT_WINDOW) kept++;
  let next = parts.length;
  while (next > kept && (parts[next - 1]?.start ?? 0) >= endBefore + CONTEXT_WINDOW) next--;
  // If a part still starts at an old start, so do all later parts.
  for (let part = parts[next]; part && !beginsPart(document, part.start + by); part = parts[next]) next++;
  const above = parts.slice(0, kept).map((part) => known(part, 0));
  const below = parts.slice(next).map((part) => known(part, by));
  const between = divided(document, above.at(-1)?.end ?? 0, below[0]?.start ?? document.text.length);
  return [...above, ...between, ...below];
}

function known(part: RememberedPart, by: number): RememberedPart {
  const { start, end, answers, isOpen } = part;
  if (isOpen) return { start: start + by, end: end + by, answers: new Map(), isOpen };
  return by === 0 ? part : { start: start + by, end: end + by, answers, isOpen };
}

/** A new fence far below can turn text into front matter. */
function endOfFrontMatter({ frontMatter }: MarkdownDocument): number {
  return frontMatter?.span.end ?? 0;
}
