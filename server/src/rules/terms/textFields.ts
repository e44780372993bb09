import { valuesOf } from '../../glossary/articleFacts.ts';
import { LineIndex } from '../../markdown/lineIndex.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import type { Span } from '../../markdown/types.ts';
import { once, reachOf } from '../engine/questions.ts';
import type { Subject } from '../engine/subject.ts';

/** A text of the front matter as a separate subject, for the rules on prose. Its spans are relative to `from`. */
export interface TextField {
  readonly subject: Subject;
  /** UTF-16 offset in the article. */
  readonly from: number;
}

/**
 * The descriptions of the article: the values of all keys that the layout uses for the description, without quotes. They belong
 * to the first part of a divided article.
 */
export const textFieldsOf = once((subject): readonly TextField[] => {
  const { document, glossary, isArticle, facts, kind } = subject;
  if (!isArticle || reachOf(subject).start > 0) return [];
  return valuesOf(document.frontMatter, glossary.layout.frontMatter.description).flatMap((value) => {
    if (value.kind !== 'scalar') return [];
    const { text, from } = proseOf(document.text, value.quoted ? within(value.span) : value.span);
    const content = { document: parseMarkdown(text), lines: new LineIndex(text), links: [], entries: [] };
    return [{ subject: { facts, isArticle, kind, glossary, ...content }, from }];
  });
});

/** The first line of a block scalar, empty lines below it, and the indentation of its text: `>-` and `|`. */
const BLOCK_SCALAR = /^[|>][^\n]*\n(?:[ \t]*\r?\n)*([ \t]*)/;

/**
 * Returns the text of a value. The indentation of a block scalar, which Markdown could take for code, stands at the ends of the
 * lines above, so that offsets are the same.
 */
function proseOf(text: string, { start, end }: Span): { readonly text: string; readonly from: number } {
  const written = text.slice(start, end);
  const [header, indent] = BLOCK_SCALAR.exec(written) ?? [];
  if (header === undefined) return { text: written, from: start };
  const moved = written.slice(header.length).replaceAll(new RegExp(`(\\r?\\n)${indent}`, 'g'), `${indent}$1`);
  return { text: moved, from: start + header.length };
}

function within({ start, end }: Span): Span {
  return { start: start + 1, end: Math.max(start + 1, end - 1) };
}

/** Returns the span in the article. */
export function spanIn({ from }: TextField, { start, end }: Span): Span {
  return { start: from + start, end: from + end };
}
