import { decodeCharacterReference } from './entities.ts';
import { attributeOf, endOfHtml } from './htmlSyntax.ts';
import { Openings } from './openings.ts';
import type { Link, Span } from './types.ts';

/** `<a href="target">text</a>`. Offsets in the content that it was read from. */
export interface Anchor extends Span {
  /** Between the tags; empty where no closing tag follows. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly target: string;
  readonly targetStart: number;
  readonly targetEnd: number;
}

const OPENING = /<a\s/iy;
const CLOSING = /<\/a[\s>]/iy;
const ENTITY = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{0,31});/g;

/** Pairs the tags of links, which are told to it in the order of the text. Links hold no links. */
export class AnchorReader {
  #open: Anchor | undefined;

  /** Takes in the tag between two positions. Gives the link that ends with it or before it. */
  read(content: string, start: number, end: number): Anchor | undefined {
    OPENING.lastIndex = CLOSING.lastIndex = start;
    if (OPENING.test(content)) {
      const unclosed = this.#open;
      this.#open = openingOf(content, start, end);
      return unclosed;
    }
    const closed = this.#open && CLOSING.test(content) ? { ...this.#open, textEnd: start, end } : undefined;
    if (closed) this.#open = undefined;
    return closed;
  }

  /** The link whose closing tag has not come. */
  finish(): Anchor | undefined {
    return this.#open;
  }
}

/** Undefined for an anchor that leads nowhere, `<a id="x">`, and where JSX computes the target, `<a href={target}>`. */
function openingOf(content: string, start: number, end: number): Anchor | undefined {
  const href = attributeOf(content, start, 'href');
  if (!href) return undefined;
  const { start: targetStart, end: targetEnd } = href;
  const written = content.slice(targetStart, targetEnd);
  if (written.startsWith('{') && content.charAt(targetStart - 1) === '=') return undefined;
  const target = unescapeHtml(written);
  return { start, end, textStart: end, textEnd: end, target, targetStart, targetEnd };
}

/** The text with its entities resolved. */
export function unescapeHtml(text: string): string {
  return text.includes('&') ? text.replaceAll(ENTITY, (entity) => decodeCharacterReference(entity) ?? entity) : text;
}

/** A target as it may stand in place of the link's: in an attribute, whatever its quotes, nothing ends it. */
export function writtenTarget({ kind }: Pick<Link, 'kind'>, target: string): string {
  if (kind !== 'html') return target;
  return target.replaceAll(
    /[\s"'<>`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** What is skipped as a whole in a block of HTML, beside comments. */
const RAW = /<(script|style|textarea)(?=[\s/>])/iy;

/** The links of a block of HTML; none in its comments and scripts. Linear in its length. */
export function linksInHtml(text: string, { start, end }: Span): Link[] {
  const html = text.slice(start, end);
  if (!/<a\s/i.test(html)) return [];
  const reader = new AnchorReader();
  const openings = new Openings(html);
  const found: Link[] = [];
  const add = (anchor: Anchor | undefined): void => {
    if (anchor) found.push(linkOf(html, start, anchor));
  };
  for (let at = html.indexOf('<'); at >= 0;) {
    const tagEnd = endOfHtml(html, at, openings);
    if (tagEnd !== undefined) add(reader.read(html, at, tagEnd));
    at = html.indexOf('<', tagEnd === undefined ? at + 1 : (endOfRaw(html, at, openings) ?? tagEnd));
  }
  add(reader.finish());
  return found;
}

/** Case counts as it is written in the opening tag: a search for either would not be linear. */
function endOfRaw(html: string, at: number, openings: Openings): number | undefined {
  RAW.lastIndex = at;
  const name = RAW.exec(html)?.[1];
  return name === undefined ? undefined : (openings.endOf(`</${name}>`, at) ?? html.length);
}

function linkOf(html: string, base: number, { textStart, textEnd, target, ...anchor }: Anchor): Link {
  const text = unescapeHtml(html.slice(textStart, textEnd).replaceAll(/<[^<>]*>/g, ''));
  return {
    kind: 'html',
    span: { start: base + anchor.start, end: base + anchor.end },
    textSpan: { start: base + textStart, end: base + textEnd },
    text: text.replaceAll(/\s+/g, ' ').trim(),
    target,
    targetSpan: { start: base + anchor.targetStart, end: base + anchor.targetEnd },
  };
}
