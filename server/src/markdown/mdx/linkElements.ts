import { type Anchor, unescapeHtml } from '../htmlLinks.ts';
import type { Span } from '../types.ts';
import type { Tag } from './tags.ts';

/** `/path`, `./path`, `#id`, `https://…`. Components use `to` for other things too: `<Translation to="pl">`. */
const PLACE = /^(?:[/#]|\.\.?\/|[A-Za-z][A-Za-z\d+.-]*:)/;

/**
 * Pairs the tags of elements that are links, which must be passed in text order: `<a href="…">`, and components with
 * `href` or `to`. A link with another one in it has no text.
 */
export class LinkElements {
  readonly #text: string;
  #open: { readonly name: string; readonly anchor: Anchor } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the next tag. Returns the link that ends with it or before it. */
  read(tag: Tag): Anchor | undefined {
    if (tag.kind === 'closing') return this.#close(tag);
    const anchor = anchorOf(tag, this.#text);
    if (anchor === undefined || tag.kind === 'self-closing') return anchor;
    const unclosed = this.finish();
    this.#open = { name: tag.name, anchor };
    return unclosed;
  }

  #close({ name, start, end }: Tag): Anchor | undefined {
    if (this.#open?.name !== name) return undefined;
    const { anchor } = this.#open;
    this.#open = undefined;
    return { ...anchor, textEnd: start, end };
  }

  /** Returns the link whose closing tag is missing. */
  finish(): Anchor | undefined {
    return this.#open?.anchor;
  }
}

function anchorOf(tag: Tag, text: string): Anchor | undefined {
  const span = targetOf(tag, text);
  if (span === undefined) return undefined;
  const { start, end } = tag;
  const target = unescapeHtml(text.slice(span.start, span.end));
  return { start, end, textStart: end, textEnd: end, target, targetStart: span.start, targetEnd: span.end };
}

/** Returns the span of the target, without surrounding white space. */
function targetOf({ name, attributes }: Tag, text: string): Span | undefined {
  const isComponent = /^[\p{Lu}]/u.test(name) || name.includes('.');
  if (name !== 'a' && !isComponent) return undefined;
  const href = attributes.find((attribute) => attribute.name === 'href');
  const to = isComponent ? attributes.find((attribute) => attribute.name === 'to') : undefined;
  const span = href ? trimmed(href.value, text) : to && trimmed(to.value, text);
  return span && (href || PLACE.test(text.slice(span.start, span.end))) ? span : undefined;
}

function trimmed({ start, end }: Span, text: string): Span {
  const value = text.slice(start, end);
  const lead = value.length - value.trimStart().length;
  return { start: start + lead, end: start + lead + value.trim().length };
}
