import type { MarkdownDocument } from './types.ts';

/** Returns a document for a text that is not Markdown, such as a data file: it has no prose, links or headings. */
export function dataDocument(text: string): MarkdownDocument {
  const all = { start: 0, end: text.length };
  return {
    text,
    flavor: 'markdown',
    frontMatter: undefined,
    headings: [],
    links: [],
    quotes: [],
    comments: [],
    code: [all],
    shortcodes: [],
    masks: [{ ...all, kind: 'barrier', seen: undefined }],
  };
}

/** Returns a document for plain text: all of it is prose, without markup. */
export function plainDocument(text: string): MarkdownDocument {
  return { ...dataDocument(text), code: [], masks: [] };
}
