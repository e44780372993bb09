import { firstAtLeast } from '../places.ts';
import type { MarkdownDocument, Span } from '../types.ts';

/** An anchor other than a heading. */
export interface MarkedAnchor {
  readonly id: string;
  readonly span: Span;
}

/** HTML and JSX tags. */
const TAG = /<([A-Za-z][\w.:-]*)\s([^<>]*)>/g;
const ID = /(?:^|\s)id\s*=\s*\{?\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>`={}]+))/g;
const NAME = /(?:^|\s)name\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>`=]+))/g;
/** Attributes of a paragraph, image or span: `{#id}`, `{: #id .wide}`. */
const ATTRIBUTES = /\{:?([^{}\n]{1,300})\}/g;
const ID_ATTRIBUTE = /(?:^|\s)#([^\s#]+)/;
/** MyST: `(id)=` above a block. */
const TARGET = /^\(([^()\s]+)\)=[ \t]*$/gm;
const HEADING = /<h[1-6]\b[^<>]*>([^]{0,500}?)<\/h[1-6]\s*>/gi;

/** Returns the ids in tags, attribute lists and MyST targets, outside of code and comments; unordered. */
export function markedAnchors(document: MarkdownDocument): MarkedAnchor[] {
  const { text } = document;
  const found: MarkedAnchor[] = [];
  const add = (id: string | undefined, at: number, length: number): void => {
    if (id !== undefined && id !== '' && !isHidden(document, at))
      found.push({ id, span: { start: at, end: at + length } });
  };
  if (text.includes('<')) {
    for (const tag of text.matchAll(TAG)) {
      const [all, name = '', attributes = ''] = tag;
      for (const [, a, b, c] of attributes.matchAll(ID)) add(a ?? b ?? c, tag.index, all.length);
      if (name.toLowerCase() !== 'a') continue;
      for (const [, a, b, c] of attributes.matchAll(NAME)) add(a ?? b ?? c, tag.index, all.length);
    }
  }
  if (text.includes('#'))
    for (const list of text.matchAll(ATTRIBUTES))
      add(ID_ATTRIBUTE.exec(list[1] ?? '')?.[1], list.index, list[0].length);
  if (text.includes(')=')) for (const target of text.matchAll(TARGET)) add(target[1], target.index, target[0].length);
  return found;
}

/** Returns the texts of HTML headings. */
export function htmlHeadings(document: MarkdownDocument): string[] {
  if (!/<h[1-6]/i.test(document.text)) return [];
  return [...document.text.matchAll(HEADING)]
    .filter(({ index }) => !isHidden(document, index))
    .map(([, inner = '']) =>
      inner
        .replaceAll(/<[^<>]*>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
}

/** Whether the offset is in code or in a comment. */
function isHidden({ code, comments }: MarkdownDocument, offset: number): boolean {
  return isWithin(code, offset) || isWithin(comments, offset);
}

/** Whether one of the ordered spans starts before the offset and ends after it. */
export function isWithin(spans: readonly Span[], offset: number): boolean {
  const at = firstAtLeast(spans, offset, ({ start }) => start) - 1;
  return offset < (spans[at]?.end ?? 0);
}
