import { differenceOf } from './difference.ts';
import { parseFrontMatter } from './frontMatter.ts';
import type { Body } from './moveDocument.ts';
import { beginsParagraph, paragraphBefore, paragraphFrom } from './paragraphs.ts';
import { parseBody } from './parseMarkdown.ts';
import { firstAtLeast } from './places.ts';
import { shifted, shiftedHeading, shiftedLink, shiftedMask } from './shifted.ts';
import type { MarkdownDocument, Span } from './types.ts';

/** UTF-16 units behind a change that are parsed with it, to see whether all is as it was there; four times as many at each further try. */
const LOOKED_AHEAD = 500;
/** One part in so many of the text may be parsed so; else it is parsed whole. */
const LARGEST_SHARE = 2;

/** Where a text differs from one before, from a paragraph's beginning to another's: UTF-16 offsets in the text before. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How far what stands behind is moved. */
  readonly by: number;
}

/**
 * The document of a text that differs in one place from that of a document without reference links: the paragraphs around are parsed,
 * and the rest is moved. Undefined where that does not tell enough: near the front matter, or where what is typed is seen from far away.
 */
export function patchDocument(before: MarkdownDocument, text: string): MarkdownDocument | undefined {
  const { start, endBefore, endAfter } = differenceOf(before.text, text);
  const by = endAfter - endBefore;
  // A fence that is typed anywhere may end a front matter that has only begun.
  const frontMatter = parseFrontMatter(text);
  if (frontMatter?.span.end !== before.frontMatter?.span.end) return undefined;
  const second = paragraphBefore(before, start + 1);
  // The first line of the one before that is what it was, and so is everything above.
  const from = second === undefined ? undefined : paragraphBefore(before, second);
  if (from === undefined) return undefined;
  for (let ahead = LOOKED_AHEAD, to = paragraphFrom(before, endBefore); ; ahead *= 4) {
    const end = paragraphFrom(before, to + ahead);
    if ((end - from) * LARGEST_SHARE > before.text.length) return undefined;
    const piece = text.slice(from, end + by);
    const { body, definitions } = parseBody(piece);
    if (definitions.size > 0) return undefined;
    if (beginsParagraph({ text: piece, masks: body.masks }, to + by - from))
      return { text, frontMatter, ...patched(before, body, { from, to, by }) };
    if (end === before.text.length) return { text, frontMatter, ...patched(before, body, { from, to: Infinity, by }) };
    to = end;
  }
}

/** What stands before the stretch, what was found in it and what stands behind it. */
function patched(before: Body, body: Body, { from, to, by }: Stretch): Body {
  const join = <T>(
    all: readonly T[],
    found: readonly T[],
    placeOf: (item: T) => number,
    move: (item: T, by: number) => T,
  ): T[] => {
    const items = all.slice(0, firstAtLeast(all, from, placeOf));
    for (const item of found) {
      if (placeOf(item) >= to + by - from) break;
      items.push(move(item, from));
    }
    for (let at = firstAtLeast(all, to, placeOf), item = all[at]; item !== undefined; item = all[++at])
      items.push(by === 0 ? item : move(item, by));
    return items;
  };
  return {
    headings: join(before.headings, body.headings, startOfSpan, shiftedHeading),
    links: join(before.links, body.links, startOfSpan, shiftedLink),
    quotes: join(before.quotes, body.quotes, startOf, shifted),
    comments: join(before.comments, body.comments, startOf, shifted),
    code: join(before.code, body.code, startOf, shifted),
    shortcodes: join(before.shortcodes, body.shortcodes, startOf, shifted),
    masks: join(before.masks, body.masks, startOf, shiftedMask),
  };
}

function startOf({ start }: Span): number {
  return start;
}

function startOfSpan({ span }: { readonly span: Span }): number {
  return span.start;
}
