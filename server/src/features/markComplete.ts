import type { CodeAction, Range } from 'vscode-languageserver-types';
import { t } from '../localization/index.ts';
import { isDraftMark } from '../glossary/draftMark.ts';
import type { Edit } from '../rules/engine/rule.ts';
import { entryAt, type Subject } from '../rules/engine/subject.ts';
import type { FrontMatter, MarkdownDocument, Span } from '../markdown/types.ts';
import { type ActionTarget, editsInDocument } from './codeActions.ts';
import { REWRITE } from './linkActions.ts';

/** The action that removes the mark of a draft, if the range starts in the head of the draft: up to its first heading or its mark. */
export function completeAction(subject: Subject, range: Range, target: ActionTarget): CodeAction[] {
  const offset = subject.lines.offsetAt(range.start);
  const mark = draftMarkAt(subject, offset);
  if (!mark || offset > headEnd(subject, mark)) return [];
  const title = t('Mark as complete');
  return [{ title, kind: REWRITE, edit: editsInDocument(subject, [removal(subject.document, mark)], target) }];
}

/** The edit that removes the mark of the draft: of the article, or of the entry at the offset. Undefined if it has none. */
export function completingEdit(subject: Subject, offset: number): Edit | undefined {
  const mark = draftMarkAt(subject, offset);
  return mark && removal(subject.document, mark);
}

/** The position of the draft mark of the article, or of the entry at the offset: in its front matter, or in a comment. */
function draftMarkAt({ isArticle, facts, entries, document, glossary }: Subject, offset: number): Span | undefined {
  if (isArticle) return facts.draft ? markInFrontMatter(document, glossary.layout.frontMatter.draft) : undefined;
  const entry = entryAt(entries, offset);
  return entry?.facts.draft
    ? document.comments.find(
        (comment) => isMarkOf(document, comment, entry.place.span) && entryAt(entries, comment.start) === entry,
      )
    : undefined;
}

function markInFrontMatter({ frontMatter }: MarkdownDocument, keys: readonly string[]): Span | undefined {
  const entry = frontMatter?.entries.find(
    ({ key, value }) =>
      value.kind === 'scalar' &&
      value.text === 'true' &&
      keys.some((known) => known.toLowerCase() === key.toLowerCase()),
  );
  return entry && { start: entry.keySpan.start, end: entry.value.span.end };
}

function isMarkOf({ text }: MarkdownDocument, comment: Span, { start, end }: Span): boolean {
  return comment.start >= start && comment.start < end && isDraftMark(text, comment.start);
}

/** Removes the whole line or front matter if it contains nothing else. */
function removal({ text, frontMatter }: MarkdownDocument, mark: Span): Edit {
  const { start, end } = mark;
  if (frontMatter && isOnlyContent(text, frontMatter, mark)) {
    const { span } = frontMatter;
    const [blank] = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text.slice(span.end, span.end + LONGEST_MARGIN)) ?? [''];
    return { span: { start: span.start, end: span.end + blank.length }, newText: '' };
  }
  const before = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, start).slice(-LONGEST_MARGIN));
  const after = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end, end + LONGEST_MARGIN));
  const isAlone = before && after;
  const span = isAlone ? { start: start - (before[1]?.length ?? 0), end: end + after[0].length } : { start, end };
  return { span, newText: '' };
}

/** A draft of an article without front matter gets some for the mark. */
function isOnlyContent(text: string, { contentSpan }: FrontMatter, { start, end }: Span): boolean {
  return text.slice(contentSpan.start, contentSpan.end).trim() === text.slice(start, end);
}

/** The longest white space around a mark that is examined, in UTF-16 units. */
const LONGEST_MARGIN = 100;

function headEnd({ isArticle, document }: Subject, mark: Span): number {
  const [heading] = isArticle ? document.headings : [];
  return Math.max(mark.end, heading?.textSpan.end ?? 0);
}
