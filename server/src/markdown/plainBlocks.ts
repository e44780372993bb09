import { opensExtension } from './blockExtensions.ts';
import type { Leaf } from './leaf.ts';
import { type Blocks, leafOf, parseBlocks } from './blocks.ts';
import { shifted, shiftedAll } from './shifted.ts';
import type { Heading, Span } from './types.ts';

/*
 * Most blocks are top-level paragraphs, headings and items of one line. These are recognized line by line, at a tenth of the cost of a
 * tree. Everything else goes to the block parser, up to a line where every block must have ended.
 */

/**
 * The type of a line outside open blocks. `item`: an unindented item of a list, with one paragraph. `other`: a list, quote,
 * underline or similar, which ends at the latest at unindented text after a blank line. `endless`: code or HTML between markers,
 * which can extend beyond that.
 */
type LineKind = 'blank' | 'text' | 'heading' | 'item' | 'other' | 'endless';

/** A line: its start, its first non-blank character, and its end without the line break. Offsets. */
interface Line extends Span {
  readonly first: number;
}

/**
 * Returns the same blocks as `parseBlocks` for a Markdown text with `
 * ` line endings. Linear time for any input.
 */
export function findBlocks(text: string): Blocks {
  const found = new FoundBlocks(text);
  let open: OpenBlock | undefined;
  /** The start of the text that goes to the block parser. */
  let other: number | undefined;
  let isAfterBlank = true;
  for (let start = 0, next = 0; start < text.length; start = next) {
    const line = lineAt(text, start);
    next = line.end + 1;
    const kind = kindOf(text, line);
    const isTop = line.first === start && (kind === 'heading' || (kind === 'text' && isAfterBlank));
    if (other !== undefined && isAfterBlank && isTop) {
      found.parse(other, start);
      other = undefined;
    }
    isAfterBlank = kind === 'blank';
    if (open?.opensItem === true) {
      if (kind === 'blank') continue;
      // Any other line can belong to the item.
      if (isTop || kind === 'item') found.addLeaf(open);
      else other = open.line;
      open = undefined;
    }
    if (kind === 'endless' || (kind === 'other' && other === undefined) || (kind === 'item' && open)) {
      other ??= open?.line ?? start;
      open = undefined;
      if (kind === 'endless') break;
    } else if (other === undefined) {
      if (kind === 'text' && open) open.end = line.end;
      else {
        if (open) found.addLeaf(open);
        open = undefined;
        if (kind === 'heading') found.addHeading(line);
        else if (kind === 'item') open = { line: start, start: start + ITEM_MARK, end: line.end, opensItem: true };
        else if (kind === 'text' && !isIndentedCode(text, line))
          open = { line: start, start: line.first, end: line.end, opensItem: false };
        else if (kind === 'text') other = start;
      }
    }
  }
  if (open) found.addLeaf(open);
  if (other !== undefined) found.parse(other, text.length);
  return found;
}

/** A paragraph, or an item of a list that may go on after blank lines. */
interface OpenBlock extends Span {
  /** The start of its first line. */
  readonly line: number;
  end: number;
  readonly opensItem: boolean;
}

class FoundBlocks implements Blocks {
  readonly leaves: Leaf[] = [];
  readonly quotes: Span[] = [];
  readonly code: Span[] = [];
  readonly htmlBlocks: Span[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  addLeaf({ start, end, opensItem }: OpenBlock): void {
    this.leaves.push(leafOf(this.text, { start, end, heading: undefined, quoteMarks: [], opensItem }));
  }

  /** `# Heading #`: the closing marks need a blank before them. */
  addHeading({ first, end }: Line): void {
    const { text } = this;
    let start = first;
    while (text.charCodeAt(start) === HASH) start++;
    let last = end;
    while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
    let mark = last;
    while (mark > first && text.charCodeAt(mark - 1) === HASH) mark--;
    const isClosed = mark < last && mark > first && isBlank(text.charCodeAt(mark - 1));
    const heading = { level: levelOf(start - first), span: { start: first, end }, isUnderlined: false };
    const until = isClosed ? mark : end;
    this.leaves.push(leafOf(text, { start, end: until, heading, quoteMarks: [], opensItem: false }));
  }

  /** Passes a range to the block parser. It starts outside of any block, and every block ends in it. */
  parse(start: number, end: number): void {
    const { leaves, quotes, code, htmlBlocks } = parseBlocks(this.text.slice(start, end), 'markdown').blocks;
    for (const leaf of leaves) this.leaves.push(moved(leaf, start));
    for (const span of quotes) this.quotes.push(shifted(span, start));
    for (const span of code) this.code.push(shifted(span, start));
    for (const span of htmlBlocks) this.htmlBlocks.push(shifted(span, start));
  }
}

function moved({ start, content, heading, quoteMarks, opensItem }: Leaf, by: number): Leaf {
  return {
    start: start + by,
    content,
    heading: heading && { ...heading, span: shifted(heading.span, by) },
    quoteMarks: shiftedAll(quoteMarks, by),
    opensItem,
  };
}

const TAB = 9;
const SPACE = 32;
const HASH = 35;
/** Characters that never begin a line of text. */
const OTHER = codesOf('>');
/** Characters that open a special line if a blank, or only the same character, follows. */
const MARKS = codesOf('-+*_=');
const FENCES = codesOf('`~');
const ANGLE = '<'.charCodeAt(0);
/** Constructs in a list or quote that may be endless. */
const ENDLESS = /<|```|~~~/;

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

function lineAt(text: string, start: number): Line {
  const lineBreak = text.indexOf('\n', start);
  const end = lineBreak < 0 ? text.length : lineBreak;
  let first = start;
  while (first < end && isBlank(text.charCodeAt(first))) first++;
  return { start, first, end };
}

function kindOf(text: string, line: Line): LineKind {
  const { first, end } = line;
  if (first === end) return 'blank';
  const code = text.charCodeAt(first);
  // Letters begin nearly every line.
  if (code > 126 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 'text';
  if (code === ANGLE) return 'endless';
  if (FENCES.has(code)) {
    const isFence = text.charCodeAt(first + 1) === code && text.charCodeAt(first + 2) === code;
    return isFence ? 'endless' : 'text';
  }
  if (code === HASH) return kindOfHash(text, line);
  const isOther =
    OTHER.has(code) ||
    (MARKS.has(code) && isMark(text, line, code)) ||
    opensExtension(text, first, end) ||
    isNumbered(text, first);
  if (!isOther) return 'text';
  if (ENDLESS.test(text.slice(first, end))) return 'endless';
  return isPlainItem(text, line) ? 'item' : 'other';
}

/** The length of `- `. */
const ITEM_MARK = 2;

/** An item that starts with a letter, also in brackets or emphasis, and so with no other block. */
const PLAIN_ITEM = /^[-+*] [[("*_]{0,2}[A-Za-z\u00C0-\uFFFF]/;

/** Whether the line is an unindented item with a paragraph. */
function isPlainItem(text: string, { start, first }: Line): boolean {
  return first === start && PLAIN_ITEM.test(text.slice(first, first + LONGEST_START));
}

/** Of the item up to its first letter, in UTF-16 units. */
const LONGEST_START = 5;

function kindOfHash(text: string, line: Line): LineKind {
  const { first, end } = line;
  let after = first;
  while (text.charCodeAt(after) === HASH) after++;
  if (after - first > 6 || (after < end && !isBlank(text.charCodeAt(after)))) return 'text';
  // In a paragraph it would be text.
  return isIndentedCode(text, line) ? 'other' : 'heading';
}

/** Whether the line can begin a list, underline a heading or be a thematic break. */
function isMark(text: string, { first, end }: Line, code: number): boolean {
  if (first + 1 === end || isBlank(text.charCodeAt(first + 1))) return true;
  for (let at = first + 1; at < end; at++) {
    const next = text.charCodeAt(at);
    if (next !== code && !isBlank(next)) return false;
  }
  return true;
}

/** `12.` and `12)` can begin a list. */
function isNumbered(text: string, first: number): boolean {
  let at = first;
  while (isDigit(text.charCodeAt(at))) at++;
  const mark = text.charAt(at);
  return at > first && (mark === '.' || mark === ')');
}

/** Whether the line is indented enough for code, unless it continues a paragraph. */
function isIndentedCode(text: string, { start, first }: Line): boolean {
  if (first - start > 3) return true;
  for (let at = start; at < first; at++) if (text.charCodeAt(at) === TAB) return true;
  return false;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

function levelOf(marks: number): Heading['level'] {
  return LEVELS[marks - 1] ?? 6;
}
