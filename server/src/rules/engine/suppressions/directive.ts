import { DRAFT_MARK } from '../../../glossary/draftMark.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';

/** The names of the comments, and what each one suppresses. */
const KINDS = {
  'glosswright-disable-next-line': 'next-line',
  'glosswright-disable': 'block',
  'glosswright-enable': 'block-end',
  'glosswright-disable-file': 'file',
} as const;

export const directiveNames: readonly string[] = Object.keys(KINDS);

export type DirectiveKind = (typeof KINDS)[keyof typeof KINDS];

/** A code as it is written, with its place. */
export interface WrittenCode {
  readonly code: string;
  readonly span: Span;
}

/**
 * A comment for Glosswright: `<!-- glosswright-disable-next-line broken-link -- it is written next week -->`. In MDX, it
 * is a JavaScript comment in braces.
 */
export interface Directive {
  /** Undefined for an unknown name. */
  readonly kind: DirectiveKind | undefined;
  readonly name: string;
  readonly nameSpan: Span;
  /** If empty, the comment applies to all codes. */
  readonly codes: readonly WrittenCode[];
  /** The span of the comment. */
  readonly span: Span;
  /** False for an HTML comment without `-->`. Then everything below it is part of the comment. */
  readonly isClosed: boolean;
}

const OPENING = /^(?:<!--+|\{\s*\/\*+)\s*(glosswright(?:-[a-z]+)+)(?=\s|:|-->|\*\/|$)/i;
/** A reason starts with white space and two hyphens. */
const END_OF_CODES = /\s--(?=\s)|-->|\*\/|$/;

/** Returns the comments for Glosswright in a document, in text order. */
export function directivesIn(document: MarkdownDocument): Directive[] {
  const { text } = document;
  // Without a comment, there is no need to parse the text.
  const mayHaveComments = text.includes('<!--') || text.includes('/*');
  return mayHaveComments ? document.comments.flatMap((span) => directiveOf(text, span) ?? []) : [];
}

function directiveOf(text: string, span: Span): Directive | undefined {
  const comment = text.slice(span.start, span.end);
  const [opening = '', name = ''] = OPENING.exec(comment) ?? [];
  if (name === '' || name.toLowerCase() === DRAFT_MARK) return undefined;
  const nameStart = span.start + opening.length - name.length;
  const isClosed = comment.endsWith('-->') || comment.endsWith('}');
  return {
    kind: Object.entries(KINDS).find(([known]) => known === name)?.[1],
    name,
    nameSpan: { start: nameStart, end: nameStart + name.length },
    codes: isClosed ? codesIn(comment.slice(opening.length), span.start + opening.length) : [],
    span,
    isClosed,
  };
}

function codesIn(rest: string, offset: number): WrittenCode[] {
  const list = rest.slice(0, END_OF_CODES.exec(rest)?.index);
  return [...list.matchAll(/[^\s,:]+/g)].map(({ 0: code, index }) => {
    const start = offset + index;
    return { code, span: { start, end: start + code.length } };
  });
}
