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
    const { start, end } = value.quoted ? within(value.span) : value.span;
    const text = document.text.slice(start, end);
    const content = { document: parseMarkdown(text), lines: new LineIndex(text), links: [], entries: [] };
    return [{ subject: { facts, isArticle, kind, glossary, ...content }, from: start }];
  });
});

function within({ start, end }: Span): Span {
  return { start: start + 1, end: Math.max(start + 1, end - 1) };
}

/** Returns the span in the article. */
export function spanIn({ from }: TextField, { start, end }: Span): Span {
  return { start: from + start, end: from + end };
}
