import type { Flavor } from './flavor.ts';
import { parseFrontMatter } from './frontMatter.ts';
import type { Body } from './moveDocument.ts';
import { bodyBelow, parseBodyOf } from './parseMarkdown.ts';
import type { FrontMatter, Heading, Link, MarkdownDocument, Mask, Span } from './types.ts';

/** Equal to `parseMarkdown`, but parses only the front matter at once, and the rest when it is first read. */
export function parseLater(text: string, flavor: Flavor = 'markdown'): MarkdownDocument {
  return new LaterDocument(text, flavor);
}

/** Whether the text below the front matter has been parsed, so that reading the lists of the document takes no time. */
export function isParsed(document: MarkdownDocument): boolean {
  return !(document instanceof LaterDocument) || document.isParsed;
}

class LaterDocument implements MarkdownDocument {
  readonly text: string;
  readonly flavor: Flavor;
  readonly frontMatter: FrontMatter | undefined;
  #known: Body | undefined;

  constructor(text: string, flavor: Flavor) {
    this.text = text;
    this.flavor = flavor;
    this.frontMatter = parseFrontMatter(text);
  }

  get isParsed(): boolean {
    return this.#known !== undefined;
  }

  get headings(): readonly Heading[] {
    return this.#body.headings;
  }

  get links(): readonly Link[] {
    return this.#body.links;
  }

  get quotes(): readonly Span[] {
    return this.#body.quotes;
  }

  get comments(): readonly Span[] {
    return this.#body.comments;
  }

  get code(): readonly Span[] {
    return this.#body.code;
  }

  get shortcodes(): readonly Span[] {
    return this.#body.shortcodes;
  }

  get masks(): readonly Mask[] {
    return this.#body.masks;
  }

  get #body(): Body {
    return (this.#known ??= bodyBelow(this.text, this.frontMatter, (body) => parseBodyOf(body, this.flavor)));
  }
}
