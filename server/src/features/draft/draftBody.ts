import type { Flavor } from '../../markdown/flavor.ts';
import type { Heading, Link, MarkdownDocument, Span } from '../../markdown/types.ts';
import { applyEdits } from '../../rules/engine/fixAll.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import { commentOf } from './commentOf.ts';

/** The data of a source that a draft needs besides the text. */
export interface BodySource {
  /** In text order. */
  readonly links: readonly Link[];
  /** The Liquid include that declares the state of an article; see `Layout`. */
  readonly statusInclude: string | undefined;
}

/** A part of the source that is not a paragraph, and its replacement in the draft. */
interface Solid {
  readonly span: Span;
  readonly write: () => string;
}

/**
 * The source's body as a template for a translator: headings, code, comments and rulers are kept, each paragraph becomes a comment,
 * and all are separated by blank lines. `edits` change the source's text and are in order.
 */
export function draftBody(document: MarkdownDocument, edits: readonly Edit[], source: BodySource): string {
  const { text } = document;
  const pieces: string[] = [];
  const start = document.frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const pending = edits.toReversed();
  const addText = (from: number, to: number): void => {
    for (const span of paragraphsIn(text, from, to)) {
      while ((pending.at(-1)?.span.start ?? Infinity) < span.start) pending.pop();
      const within: Edit[] = [];
      for (let edit = pending.at(-1); edit && edit.span.end <= span.end; edit = pending.at(-1)) {
        within.push(shifted(edit, span.start));
        pending.pop();
      }
      pieces.push(paragraph(applyEdits(text.slice(span.start, span.end), within), document.flavor, source));
    }
  };
  let position = start;
  for (const solid of solidsIn(document, source, start)) {
    if (solid.span.start < position) continue;
    addText(position, solid.span.start);
    pieces.push(solid.write());
    position = solid.span.end;
  }
  addText(position, text.length);
  const { statusInclude } = source;
  if (statusInclude !== undefined && !pieces.some((piece) => isInclude(piece, statusInclude)))
    pieces.unshift(`{% include ${statusInclude} translated="no" translationOutdated="no" %}`);
  const body = pieces.map((piece) => unifiedLines(piece).trimEnd()).filter((piece) => piece !== '');
  return body.map((piece) => `${piece}\n\n`).join('');
}

function shifted({ span, newText }: Edit, by: number): Edit {
  return { span: { start: span.start - by, end: span.end - by }, newText };
}

function unifiedLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

const RULER = /^(?:(?:\s*-){3,}|(?:\s*\*){3,}|(?:\s*_){3,})\s*$/;

function paragraph(text: string, flavor: Flavor, { statusInclude }: BodySource): string {
  if (statusInclude !== undefined && isInclude(text, statusInclude))
    return text.trim().replaceAll(/\b(translated|translationOutdated)\s*=\s*(["']?)\w+\2/g, '$1="no"');
  return RULER.test(text) ? '* * *' : commentOf(text, flavor);
}

/** Whether the text consists only of the include. */
function isInclude(text: string, statusInclude: string): boolean {
  const tag = /^\{%-?[ \t]*include(\s[^%]*)%\}$/.exec(text.trim())?.[1];
  return tag?.trimStart().startsWith(statusInclude) ?? false;
}

/** The text between blank lines, in whole lines, starting at the first line that is not blank. */
function* paragraphsIn(text: string, from: number, to: number): Generator<Span> {
  const stretch = text.slice(from, to);
  const lineEnd = /\r\n|\n|\r/g;
  let start: number | undefined;
  let line = 0;
  while (line < stretch.length) {
    lineEnd.lastIndex = line;
    const end = lineEnd.exec(stretch);
    const next = end ? end.index + end[0].length : stretch.length;
    const isBlank = stretch.slice(line, end?.index ?? next).trim() === '';
    if (isBlank && start !== undefined) {
      yield { start: from + start, end: from + line };
      start = undefined;
    } else if (!isBlank) start ??= line;
    line = next;
  }
  if (start !== undefined) yield { start: from + start, end: to };
}

/** Headings, code blocks and comments on their own lines, in text order. */
function solidsIn(document: MarkdownDocument, { links }: BodySource, from: number): Solid[] {
  const { text, flavor, headings, code, comments } = document;
  const isCode = flavor === 'mdx' ? BLOCK_OF_MDX_CODE : BLOCK_OF_CODE;
  const standing = (spans: readonly Span[]): Span[] => spans.flatMap((span) => ownLines(text, span) ?? []);
  const written = ({ start, end }: Span): string => text.slice(start, end);
  const solids: Solid[] = [
    ...headings.flatMap((heading): Solid[] => {
      const span = ownLines(text, heading.span);
      return span ? [{ span, write: () => headingOf(text, heading, links) }] : [];
    }),
    ...standing(code)
      .filter((span) => isCode.test(written(span)))
      .map((span): Solid => ({ span, write: () => codeOf(written(span)) })),
    ...standing(comments).map((span): Solid => ({ span, write: () => copiedComment(written(span)) })),
  ];
  return solids.filter(({ span }) => span.start >= from).toSorted((one, other) => one.span.start - other.span.start);
}

/** The span extended to the start of its line, if its lines contain nothing else. */
function ownLines(text: string, { start, end }: Span): Span | undefined {
  let lineStart = start;
  while (/[ \t]/.test(text.charAt(lineStart - 1))) lineStart--;
  const isAtStart = lineStart === 0 || /[\r\n]/.test(text.charAt(lineStart - 1));
  const rest = /^[ \t]*(?=[\r\n]|$)/.exec(text.slice(end, end + LONGEST_REST));
  return isAtStart && rest ? { start: lineStart, end: end + rest[0].length } : undefined;
}

/** The maximum number of UTF-16 units of white space after a block that are checked. */
const LONGEST_REST = 100;

/** Fenced or indented code. A code span on its own line is text. */
const BLOCK_OF_CODE = /^(?:[ \t]*(?:```|~~~)|(?: {4}|\t))/;
/** Fenced code, and modules, which the components of the article need. */
const BLOCK_OF_MDX_CODE = /^(?:[ \t]*(?:```|~~~)|(?:import|export)\s)/;
const FENCE = /^([ \t]*)(`{3,}|~{3,})/;

/** The code block without the indentation of its list, and closed, so that it does not extend over the following text. */
function codeOf(block: string): string {
  const [, indentation, fence] = FENCE.exec(block) ?? [];
  if (indentation === undefined || fence === undefined) return block;
  const lines = unifiedLines(block)
    .split('\n')
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line.trimStart()));
  const last = lines.at(-1)?.trim() ?? '';
  const isClosed = lines.length > 1 && last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
  return isClosed ? lines.join('\n') : [...lines, fence].join('\n');
}

/** Comments for Glosswright apply only to the source, and are removed. An unclosed comment is removed, too. */
function copiedComment(comment: string): string {
  const isClosed = comment.endsWith('-->') || comment.endsWith('}');
  return isClosed && !/^\s*(?:<!--|\{\s*\/\*)\s*glosswright/.test(comment) ? comment.trimStart() : '';
}

/** The heading with its markup. Links are replaced by their text. */
function headingOf(text: string, { level, textSpan }: Heading, links: readonly Link[]): string {
  const within = links.filter(({ span }) => textSpan.start <= span.start && span.end <= textSpan.end);
  const edits = within.map(({ span, textSpan: shown, kind, text: seen }): Edit => ({
    span: { start: span.start - textSpan.start, end: span.end - textSpan.start },
    newText: kind === 'macro' ? seen : text.slice(shown.start, shown.end),
  }));
  const written = applyEdits(text.slice(textSpan.start, textSpan.end), edits).replaceAll(/\s+/g, ' ').trim();
  return `${'#'.repeat(level)} ${written}`;
}
