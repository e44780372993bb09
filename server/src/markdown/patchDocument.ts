import { differenceOf } from './difference.ts';
import { parseFrontMatter } from './frontMatter.ts';
import type { Body } from './moveDocument.ts';
import { beginsParagraph, paragraphBefore, paragraphFrom } from './paragraphs.ts';
import { parseBody } from './parseMarkdown.ts';
import { firstAtLeast } from './places.ts';
import { shifted, shiftedHeading, shiftedLink, shiftedMask } from './shifted.ts';
import type { MarkdownDocument, Span } from './types.ts';

/**
 * UTF-16 units after a change that are parsed with it, to check that the text there is unaffected. Each retry looks
 * four times as far.
 */
const LOOKAHEAD = 500;
/** At most one part in this many of the text is patched; beyond that, the whole text is parsed. */
const MIN_PARTS = 2;

/** The changed range, from one paragraph start to another. UTF-16 offsets in the old text. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The distance that the text after it moves. */
  readonly by: number;
}

/**
 * Returns the document of a text that differs in one place from a document without reference links: parses the
 * paragraphs around the change and moves the rest. Undefined if that is not safe: near the front matter, or if the
 * change affects distant text.
 */
export function patchDocument(before: MarkdownDocument, text: string): MarkdownDocument | undefined {
  const { flavor } = before;
  const { start, endBefore, endAfter } = differenceOf(before.text, text);
  const by = endAfter - endBefore;
  // A new fence anywhere can close front matter that is still open.
  const frontMatter = parseFrontMatter(text);
  if (frontMatter?.span.end !== before.frontMatter?.span.end) return undefined;
  const second = paragraphBefore(before, start + 1);
  // The first line of the previous paragraph is unchanged, and so is everything above it.
  const from = second === undefined ? undefined : paragraphBefore(before, second);
  if (from === undefined) return undefined;
  for (let ahead = LOOKAHEAD, to = paragraphFrom(before, endBefore); ; ahead *= 4) {
    const end = paragraphFrom(before, to + ahead);
    if ((end - from) * MIN_PARTS > before.text.length) return undefined;
    const piece = text.slice(from, end + by);
    const { body, definitions, isUnsettled } = parseBody(piece, flavor);
    if (definitions.size > 0 || isUnsettled) return undefined;
    if (beginsParagraph({ text: piece, masks: body.masks }, to + by - from))
      return { text, flavor, frontMatter, ...patched(before, body, { from, to, by }) };
    if (end === before.text.length)
      return { text, flavor, frontMatter, ...patched(before, body, { from, to: Infinity, by }) };
    to = end;
  }
}

/** Joins the content before the changed range, the new content of the range, and the moved content after it. */
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
