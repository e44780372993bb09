import { decodeCharacterReference } from './entities.ts';
import { attributeOf, endOfHtml } from './htmlSyntax.ts';
import { Openings } from './openings.ts';
import type { Link, Span } from './types.ts';

/** `<a href="target">text</a>`. Offsets are relative to the content. */
export interface Anchor extends Span {
  /** The start of the text between the tags; the text is empty if no closing tag follows. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly target: string;
  readonly targetStart: number;
  readonly targetEnd: number;
}

const OPENING = /<a\s/iy;
const CLOSING = /<\/a[\s>]/iy;
const ENTITY = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{0,31});/g;

/** Pairs the tags of links, which must be passed in text order. Links do not nest. */
export class AnchorReader {
  #open: Anchor | undefined;

  /** Reads the tag in [start, end). Returns the link that ends with it or before it. */
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

  /** Returns the link whose closing tag is missing. */
  finish(): Anchor | undefined {
    return this.#open;
  }
}

/** Undefined for an anchor without a target, `<a id="x">`, and for a target computed by JSX, `<a href={target}>`. */
function openingOf(content: string, start: number, end: number): Anchor | undefined {
  const href = attributeOf(content, start, 'href');
  if (!href) return undefined;
  const { start: targetStart, end: targetEnd } = href;
  const written = content.slice(targetStart, targetEnd);
  if (written.startsWith('{') && content.charAt(targetStart - 1) === '=') return undefined;
  const target = unescapeHtml(written);
  return { start, end, textStart: end, textEnd: end, target, targetStart, targetEnd };
}

/** Decodes the entities of the text. */
export function unescapeHtml(text: string): string {
  return text.includes('&') ? text.replaceAll(ENTITY, (entity) => decodeCharacterReference(entity) ?? entity) : text;
}

/**
 * Writes a target so that it can replace the target of a link: in an attribute, no character of it ends the attribute,
 * regardless of the quotes.
 */
export function writtenTarget({ kind }: Pick<Link, 'kind'>, target: string): string {
  if (kind !== 'html') return target;
  return target.replaceAll(
    /[\s"'<>`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** Elements of an HTML block that are skipped as a whole, like comments. */
const RAW = /<(script|style|textarea)(?=[\s/>])/iy;

/** Returns the links of an HTML block, except in comments and scripts. Linear time. */
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

/** Case-sensitive, as the opening tag is written: a case-insensitive search would not be linear. */
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
