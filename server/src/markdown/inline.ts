import { idInParentheses } from './anchors/explicitIds.ts';
import { endOfAttributeList } from './attributeLists.ts';
import { Emphasis } from './emphasis.ts';
import { decodeCharacterReference } from './entities.ts';
import { endOfTexCommand, Formulas } from './formulas.ts';
import { type Anchor, AnchorReader } from './htmlLinks.ts';
import { endOfComponent, endOfHtml, readAutolink } from './htmlSyntax.ts';
import type { Flavor } from './flavor.ts';
import { LinkElements } from './mdx/linkElements.ts';
import { MdxReader } from './mdx/mdxReader.ts';
import type { Tag } from './mdx/tags.ts';
import { isEscapable, normalizeLabel, readDestination, readLabel, readTitle, skipSpace } from './linkSyntax.ts';
import { linesWithoutProse } from './markerLines.ts';
import { Openings } from './openings.ts';
import { endOfShortcode } from './shortcodes.ts';
import type { Leaf } from './leaf.ts';
import type { Definitions } from './definitions.ts';
import type { Run } from './emphasis.ts';
import type { Link, Mask, Span } from './types.ts';

/** A link whose text is not computed yet. */
export type LinkSite = Omit<Link, 'text'>;

/** The inline Markdown of one leaf. Offsets of the whole text. */
export interface Inline {
  /** In text order; a nested mask comes after the mask around it. */
  readonly marks: readonly Mask[];
  readonly links: readonly LinkSite[];
  readonly code: readonly Span[];
  readonly comments: readonly Span[];
  readonly shortcodes: readonly Span[];
}

/** An open `[` or `![`. */
interface Bracket {
  readonly position: number;
  readonly isImage: boolean;
  /** The last delimiter run before it. */
  readonly run: Run | undefined;
  /** Whether another bracket opens after it. A label cannot contain one. */
  hasInner: boolean;
}

/** The end and target of a link that closes at a bracket. Spans of the whole text. */
interface LinkTail {
  readonly kind: 'inline' | 'reference';
  readonly end: number;
  readonly target: string;
  readonly targetSpan: Span;
}

const SPECIAL = /[\n!$&*<[\\\]_`{~]/g;
const ENTITY = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{0,31});/y;
/** A decoded entity that is not part of a word can replace its source in the text. */
const STANDS_FOR_ITSELF = /^[^\p{L}\p{M}\p{N}]$/u;
/** Elements that contain no prose. */
const CODE_ELEMENT = /<(code|kbd|pre|samp|script|style|var)(?=[\s/>])/iy;
const LINE_BREAK_ELEMENT = /<br(?=[\s/>])/iy;
/** A bare address. CommonMark does not make it a link, and it is not prose. */
const ADDRESS = /(?:\bhttps?:\/\/|\bwww\.)[^\s()*<>[\]`|]+/gi;
const TEX_CLOSERS: Partial<Record<string, string>> = { '(': '\\)', '[': '\\]' };
/** A footnote label, or the type of an alert. */
const SIGN = /^\[(?:\^[^\s\]]+|![A-Za-z-]+)$/;
const MAX_SIGN = 200;
const CHECK_BOX = /^\[[ xX]\](?=\s)/;

/** Parses the inline Markdown of a leaf by the specifications of CommonMark and MDX. Linear time. */
export function parseInline(leaf: Leaf, definitions: Definitions, flavor: Flavor): Inline {
  const proseless = linesWithoutProse(leaf);
  return proseless.length === 0 && isPlain(leaf) ? PLAIN : new InlineParser(leaf, definitions, flavor).parse(proseless);
}

const PLAIN: Inline = { marks: [], links: [], code: [], comments: [], shortcodes: [] };
/** SPECIAL without the characters that mean nothing alone. */
const MARKUP = /[$&*<[\\\]_`{~]/;

/** Whether the leaf is only text. */
function isPlain({ content, heading, quoteMarks }: Leaf): boolean {
  if (quoteMarks.length > 0 || MARKUP.test(content)) return false;
  if (heading !== undefined && content.endsWith(')')) return false;
  return !content.includes('  \n') && !mayHoldAddress(content);
}

function mayHoldAddress(content: string): boolean {
  return content.includes('://') || content.includes('www.');
}

class InlineParser {
  readonly #content: string;
  readonly #base: number;
  readonly #leaf: Leaf;
  readonly #definitions: Definitions;
  readonly #openings: Openings;
  readonly #emphasis: Emphasis;
  /** Undefined in Markdown, where tags are HTML. */
  readonly #mdx: MdxReader | undefined;
  #anchors: AnchorReader | undefined;
  #elements: LinkElements | undefined;
  #formulas: Formulas | undefined;
  readonly #brackets: Bracket[] = [];
  /** Links do not nest: after a link closes, no bracket below this index can open a link. */
  #inactiveBelow = 0;
  #codeElementEnd = 0;
  #texFormulaEnd = 0;
  #attributesEnd = 0;
  /** The end of the previous unresolved reference. */
  #unresolvedEnd = 0;
  #lastTicks: Map<number, number> | undefined;

  readonly #marks: Mask[] = [];
  #links: LinkSite[] = [];
  readonly #code: Span[] = [];
  readonly #comments: Span[] = [];
  readonly #shortcodes: Span[] = [];

  constructor(leaf: Leaf, definitions: Definitions, flavor: Flavor) {
    this.#content = leaf.content;
    this.#base = leaf.start;
    this.#leaf = leaf;
    this.#definitions = definitions;
    this.#openings = new Openings(leaf.content);
    this.#mdx = flavor === 'mdx' ? new MdxReader(leaf.content) : undefined;
    this.#emphasis = new Emphasis((start, end) => this.#mark(start, end, 'transparent', ''));
  }

  parse(proseless: readonly Span[]): Inline {
    const content = this.#content;
    let position = this.#skipCheckBox();
    while (position < content.length) {
      SPECIAL.lastIndex = position;
      if (!SPECIAL.test(content)) break;
      position = this.#step(SPECIAL.lastIndex - 1);
    }
    this.#emphasis.resolve(undefined);
    this.#markAddresses();
    this.#markAttributes();
    for (const { start, end } of proseless) this.#mark(start, end, 'barrier', undefined);
    this.#pushAnchor(this.#anchors?.finish());
    this.#pushAnchor(this.#elements?.finish());
    for (const { start, end } of this.#leaf.quoteMarks) {
      if (start > this.#base) this.#marks.push({ start, end, kind: 'transparent', seen: '' });
    }
    this.#marks.sort((a, b) => a.start - b.start || b.end - a.end);
    this.#links.sort((a, b) => a.span.start - b.span.start);
    return {
      marks: this.#marks,
      links: this.#links,
      code: this.#code,
      comments: this.#comments,
      shortcodes: this.#shortcodes,
    };
  }

  /** Reads the construct that a special character begins. Returns the position to continue from. */
  #step(position: number): number {
    switch (this.#content.charAt(position)) {
      case '\\':
        return this.#escape(position);
      case '&':
        return this.#entity(position);
      case '`':
        return this.#codeSpan(position);
      case '<':
        return this.#mdx ? this.#construct(this.#mdx, position) : this.#angle(position);
      case '{':
        return this.#mdx ? this.#construct(this.#mdx, position) : this.#brace(position);
      case '$':
        return this.#dollar(position);
      case '\n':
        return this.#lineBreak(position);
      case '[':
        return this.#openBracket(position, false);
      case '!':
        return this.#content.charAt(position + 1) === '[' ? this.#openBracket(position, true) : position + 1;
      case ']':
        return this.#closeBracket(position);
      default:
        return this.#emphasis.push(this.#content, position);
    }
  }

  #skipCheckBox(): number {
    const box = this.#leaf.opensItem ? CHECK_BOX.exec(this.#content) : null;
    if (box === null) return 0;
    this.#mark(0, box[0].length, 'barrier', '');
    return box[0].length;
  }

  #escape(position: number): number {
    if (this.#content.charAt(position + 1) === '\n') {
      this.#mark(position, position + 2, 'barrier', ' ');
      return position + 2;
    }
    if (!isEscapable(this.#content.charCodeAt(position + 1))) return this.#texCommand(position);
    this.#markTexFormula(position);
    this.#mark(position, position + 1, 'transparent', '');
    return position + 2;
  }

  #texCommand(position: number): number {
    const end = endOfTexCommand(this.#content, position, this.#openings);
    if (end !== undefined) this.#mark(position, end, 'barrier', undefined);
    return position + 1;
  }

  /** `\(…\)` and `\[…\]`. In Markdown these are escapes, so their content is still Markdown. */
  #markTexFormula(position: number): void {
    if (position < this.#texFormulaEnd) return;
    const closer = TEX_CLOSERS[this.#content.charAt(position + 1)];
    const end = closer === undefined ? undefined : this.#openings.endOf(closer, position + 2);
    if (end === undefined) return;
    this.#texFormulaEnd = end;
    this.#mark(position, end, 'barrier', undefined);
  }

  #dollar(position: number): number {
    this.#formulas ??= new Formulas(this.#content);
    const { end, isFormula } = this.#formulas.read(position);
    if (!isFormula) return end;
    this.#code.push(this.#span(position, end));
    this.#mark(position, end, 'barrier', this.#content.slice(position, end));
    return end;
  }

  #entity(position: number): number {
    ENTITY.lastIndex = position;
    const reference = ENTITY.exec(this.#content)?.[0];
    const seen = reference === undefined ? undefined : decodeCharacterReference(reference);
    if (reference === undefined || seen === undefined) return position + 1;
    const end = position + reference.length;
    this.#mark(position, end, STANDS_FOR_ITSELF.test(seen) && seen.length === 1 ? 'character' : 'barrier', seen);
    return end;
  }

  #codeSpan(position: number): number {
    const content = this.#content;
    const after = endOfTicks(content, position);
    const size = after - position;
    this.#lastTicks ??= lastRunsOfTicks(content);
    if ((this.#lastTicks.get(size) ?? -1) <= position) return after;
    for (let open = content.indexOf('`', after); open >= 0;) {
      const end = endOfTicks(content, open);
      if (end - open === size) {
        this.#code.push(this.#span(position, end));
        this.#mark(position, end, 'barrier', codeText(content.slice(after, open)));
        return end;
      }
      open = content.indexOf('`', end);
    }
    return after;
  }

  #angle(position: number): number {
    const address = readAutolink(this.#content, position);
    if (address !== undefined) {
      const { target, end } = address;
      const textSpan = this.#span(position + 1, end - 1);
      this.#links.push({ kind: 'autolink', span: this.#span(position, end), textSpan, target, targetSpan: textSpan });
      this.#mark(position, end, 'barrier', this.#content.slice(position + 1, end - 1));
      return end;
    }
    const end = endOfHtml(this.#content, position, this.#openings);
    if (end === undefined) return this.#component(position);
    this.#anchors ??= new AnchorReader();
    this.#pushAnchor(this.#anchors.read(this.#content, position, end));
    if (this.#content.startsWith('<!--', position)) this.#comments.push(this.#span(position, end));
    LINE_BREAK_ELEMENT.lastIndex = position;
    this.#mark(position, end, 'barrier', LINE_BREAK_ELEMENT.test(this.#content) ? ' ' : '');
    this.#markCodeElement(position, end);
    return end;
  }

  /** A tag, expression or comment of MDX. */
  #construct(mdx: MdxReader, position: number): number {
    const construct = mdx.read(position);
    if (construct === undefined) return position + 1;
    const { kind, end } = construct;
    if (kind === 'tag') this.#tag(construct.tag);
    else {
      (kind === 'comment' ? this.#comments : this.#code).push(this.#span(position, end));
      this.#attributesEnd = end;
      this.#mark(position, end, 'barrier', '');
    }
    return end;
  }

  #tag(tag: Tag): void {
    const { start, end, kind, name } = tag;
    this.#elements ??= new LinkElements(this.#content);
    this.#pushAnchor(this.#elements.read(tag));
    this.#mark(start, end, 'barrier', name === 'br' ? ' ' : '');
    if (kind === 'opening') this.#markCodeElement(start, end);
  }

  /** A JSX component whose attributes are not valid HTML: `<Chart of={flows} />`. */
  #component(position: number): number {
    const end = endOfComponent(this.#content, position);
    if (end !== undefined) this.#mark(position, end, 'barrier', undefined);
    return position + 1;
  }

  #pushAnchor(anchor: Anchor | undefined): void {
    if (!anchor) return;
    const { start, end, textStart, textEnd, target, targetStart, targetEnd } = anchor;
    this.#links.push({
      kind: 'html',
      span: this.#span(start, end),
      textSpan: this.#span(textStart, textEnd),
      target,
      targetSpan: this.#span(targetStart, targetEnd),
    });
  }

  /** Masks the element up to its closing tag, if there is one. Its content is still Markdown. */
  #markCodeElement(position: number, openingEnd: number): void {
    CODE_ELEMENT.lastIndex = position;
    const name = CODE_ELEMENT.exec(this.#content)?.[1];
    if (name === undefined || position < this.#codeElementEnd) return;
    const end = this.#openings.endOf(`</${name}>`, openingEnd);
    if (end === undefined) return;
    this.#codeElementEnd = end;
    this.#mark(position, end, 'barrier', undefined);
  }

  #markAddresses(): void {
    if (!mayHoldAddress(this.#content)) return;
    for (const { 0: address, index } of this.#content.matchAll(ADDRESS)) {
      this.#mark(index, index + address.length, 'barrier', undefined);
    }
  }

  /** `# Heading {#anchor}` and `# Heading (#anchor)`, which several generators remove. */
  #markAttributes(): void {
    const content = this.#content;
    if (this.#leaf.heading === undefined || this.#attributesEnd === content.length) return;
    const id = idInParentheses(content);
    if (id !== undefined) this.#mark(content.length - id.length, content.length, 'barrier', '');
    if (!content.endsWith('}')) return;
    const start = content.lastIndexOf('{');
    if (/^\{:?[#.]/.test(content.slice(start, start + 3))) this.#mark(start, content.length, 'barrier', '');
  }

  /** A shortcode, an attribute list, or an MDX comment. */
  #brace(position: number): number {
    const end = endOfShortcode(this.#content, position, this.#openings);
    if (end === undefined) return this.#attributes(position);
    this.#shortcodes.push(this.#span(position, end));
    this.#mark(position, end, 'barrier', this.#content.slice(position, end));
    return end;
  }

  #attributes(position: number): number {
    const end = this.#content.startsWith('{/*', position)
      ? this.#openings.endOf('*/}', position + '{/*'.length)
      : endOfAttributeList(this.#content, position);
    if (end === undefined) return position + 1;
    this.#attributesEnd = end;
    if (this.#content.charAt(end - 2) === '/') this.#comments.push(this.#span(position, end));
    this.#mark(position, end, 'barrier', '');
    return end;
  }

  /** Two spaces before the end of a line make a hard line break. */
  #lineBreak(position: number): number {
    let start = position;
    while (this.#content.charAt(start - 1) === ' ') start--;
    if (position - start >= 2) this.#mark(start, position + 1, 'barrier', ' ');
    return position + 1;
  }

  #openBracket(position: number, isImage: boolean): number {
    const outer = this.#brackets.at(-1);
    if (outer !== undefined) outer.hasInner = true;
    this.#brackets.push({ position, isImage, run: this.#emphasis.last, hasInner: false });
    return position + (isImage ? 2 : 1);
  }

  #closeBracket(position: number): number {
    const bracket = this.#brackets.pop();
    if (bracket === undefined) return position + 1;
    const isInactive = !bracket.isImage && this.#brackets.length < this.#inactiveBelow;
    this.#inactiveBelow = Math.min(this.#inactiveBelow, this.#brackets.length);
    const tail = isInactive ? undefined : (this.#inlineTail(position + 1) ?? this.#referenceTail(bracket, position));
    if (tail === undefined) {
      if (!isInactive) this.#markUnresolved(bracket, position);
      return position + 1;
    }

    this.#emphasis.resolve(bracket.run);
    if (bracket.isImage) this.#closeImage(bracket, position, tail);
    else this.#closeLink(bracket, position, tail);
    return tail.end;
  }

  /**
   * Masks `[^label]`, `[!NOTE]`, `[[Page]]`, and references that may be defined in another file: `[text][label]`,
   * `[label][]`. Plain `[text]` is not masked, because it is usually prose.
   */
  #markUnresolved({ position: open, hasInner }: Bracket, position: number): void {
    const content = this.#content;
    const labelEnd = readLabel(content, position + 1);
    const isReference =
      labelEnd !== undefined && content.charAt(position + 2) !== '^' && content.charAt(labelEnd) !== '(';
    // `[[Page]]`, `[[Page|text]]`: the outer brackets are part of the link.
    if (!hasInner && isWikiLink(content, open, position))
      return this.#mark(open - 1, position + 2, 'barrier', undefined);
    const isSign = !hasInner && position - open <= MAX_SIGN && SIGN.test(content.slice(open, position));
    if (!isReference && !isSign) return;
    const end = isReference ? labelEnd : position + 1;
    // In `[a][b][c]`, the second label is also a link text.
    if (end > this.#unresolvedEnd) this.#mark(Math.max(open, this.#unresolvedEnd), end, 'barrier', undefined);
    this.#unresolvedEnd = Math.max(end, this.#unresolvedEnd);
  }

  #closeLink(bracket: Bracket, position: number, tail: LinkTail): void {
    const { kind, end, target, targetSpan } = tail;
    const span = this.#span(bracket.position, end);
    this.#links.push({ kind, span, textSpan: this.#span(bracket.position + 1, position), target, targetSpan });
    this.#mark(bracket.position, bracket.position + 1, 'barrier', '');
    this.#mark(position, end, 'barrier', '');
    this.#inactiveBelow = this.#brackets.length;
  }

  /** A link in the description of an image is only text. */
  #closeImage(bracket: Bracket, position: number, { end }: LinkTail): void {
    const start = this.#base + bracket.position;
    while ((this.#links.at(-1)?.span.start ?? -1) > start) this.#links.pop();
    this.#mark(bracket.position, end, 'barrier', undefined);
    this.#mark(bracket.position, bracket.position + 2, 'barrier', '');
    this.#mark(position, end, 'barrier', '');
  }

  /** `(target "title")` at a position. */
  #inlineTail(position: number): LinkTail | undefined {
    const content = this.#content;
    if (content.charAt(position) !== '(') return undefined;
    const from = skipSpace(content, position + 1);
    const destination = readDestination(content, from, this.#openings);
    if (destination === undefined) return undefined;

    let end = skipSpace(content, destination.next);
    if (end > destination.next) end = skipSpace(content, readTitle(content, end) ?? end);
    if (content.charAt(end) !== ')') return undefined;
    const isEmpty = destination.next === from;
    const targetSpan = isEmpty
      ? this.#span(position + 1, position + 1)
      : this.#span(destination.start, destination.end);
    return { kind: 'inline', end: end + 1, target: destination.target, targetSpan };
  }

  /** Reads `[label]`, `[]` or nothing after the bracket that closes at the position. */
  #referenceTail(bracket: Bracket, position: number): LinkTail | undefined {
    if (this.#definitions.size === 0) return undefined;
    const labelEnd = readLabel(this.#content, position + 1);
    const isFull = labelEnd !== undefined && labelEnd > position + 3;
    if (!isFull && bracket.hasInner) return undefined;
    const start = isFull ? position + 2 : bracket.position + (bracket.isImage ? 2 : 1);
    const label = normalizeLabel(this.#content.slice(start, isFull ? labelEnd - 1 : position));
    const definition = label === undefined ? undefined : this.#definitions.get(label);
    if (definition === undefined) return undefined;
    return { kind: 'reference', end: labelEnd ?? position + 1, ...definition };
  }

  #span(start: number, end: number): Span {
    return { start: this.#base + start, end: this.#base + end };
  }

  #mark(start: number, end: number, kind: Mask['kind'], seen: string | undefined): void {
    this.#marks.push({ start: this.#base + start, end: this.#base + end, kind, seen });
  }
}

/** Whether another pair of brackets, which is not a link itself, encloses the brackets at `open` and `close`. */
function isWikiLink(content: string, open: number, close: number): boolean {
  return (
    content.charAt(open - 1) === '[' && content.charAt(close + 1) === ']' && !/[([]/.test(content.charAt(close + 2))
  );
}

function endOfTicks(content: string, from: number): number {
  let end = from + 1;
  while (content.charAt(end) === '`') end++;
  return end;
}

/** The last run of backticks of each length. Without it, searching for runs of increasing length would be quadratic. */
function lastRunsOfTicks(content: string): Map<number, number> {
  const last = new Map<number, number>();
  for (let start = content.indexOf('`'); start >= 0;) {
    const end = endOfTicks(content, start);
    last.set(end - start, start);
    start = content.indexOf('`', end);
  }
  return last;
}

/** CommonMark removes one space on each side if both are there. */
function codeText(inner: string): string {
  const text = inner.replaceAll('\n', ' ');
  return text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '' ? text.slice(1, -1) : text;
}
