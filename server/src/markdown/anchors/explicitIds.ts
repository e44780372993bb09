import type { Heading, Span } from '../types.ts';

/** An id that the author wrote. */
export interface ExplicitId {
  readonly id: string;
  /** The range of the id alone, without its mark or quotes. */
  readonly span: Span;
}

/** The end of a heading with an explicit id: `{#danger}`, `{: #danger}`, `{.wide #danger}`, `{id="danger"}`. */
const ATTRIBUTES = /\{:?([^{}\n]{1,300})\}$/d;
const ID_ATTRIBUTE = /(?:^|\s)(?:#([^\s#]+)|id\s*=\s*(?:"([^\s"]+)"|'([^\s']+)'|([^\s"'#]+)))/d;
/** The Docusaurus syntaxes: in MDX with a comment in braces, in other Markdown with an HTML comment. */
const COMMENT_ID = /(?:\{\/\*[ \t]*#([^\s*]{1,200})[ \t]*\*\/\}|<!--[ \t]*\{?#([^\s{}]{1,200}?)\}?[ \t]*-->)$/d;
/** The syntax of Astro and remark plugins: `## Formula (#formula)`. A number alone is an issue number. */
const PARENTHESES = /\(#([A-Za-z][\w.-]{0,200})\)$/d;
/** Kramdown attributes on the next line. */
const BELOW = /^\r?\n?[ \t]{0,3}\{:([^{}\n]{1,300})\}[ \t]*(?:\r?\n|$)/d;
/** The last character of every mark that declares an id. */
const MARK_END = /[)}>]$/;
const CLOSING_MARKS = /[ \t]#+$/;

/** The explicit id of a heading, undefined if it has none, and the rendered heading without the id. */
interface HeadingId {
  readonly explicit: ExplicitId | undefined;
  readonly seen: string;
}

/** Returns the explicit id and the rendered text of a heading. */
export function explicitId(text: string, heading: Heading): HeadingId {
  const line = headingLine(text, heading);
  const explicit =
    idAtEnd(line, heading.textSpan.start) ?? (ATTRIBUTES.test(line) ? undefined : idBelow(text, heading.span.end));
  return { explicit, seen: withoutId(heading.text) };
}

/** Returns the id that a mark at the end of a line declares. `base` is the offset of the line in the text. */
export function idAtEnd(line: string, base: number): ExplicitId | undefined {
  if (!MARK_END.test(line)) return undefined;
  const comment = COMMENT_ID.exec(line);
  return (
    placed(comment, 1, base) ??
    placed(comment, 2, base) ??
    placed(PARENTHESES.exec(line), 1, base) ??
    idInAttributes(ATTRIBUTES.exec(line), base)
  );
}

/** Returns a line without the mark at its end that declares an id. */
export function withoutId(line: string): string {
  if (!MARK_END.test(line)) return line.trimEnd();
  return line.replace(COMMENT_ID, '').replace(ATTRIBUTES, '').replace(PARENTHESES, '').trimEnd();
}

/** Returns the `(#id)` at the end of a heading, with the parentheses. */
export function idInParentheses(heading: string): string | undefined {
  return heading.endsWith(')') ? PARENTHESES.exec(heading)?.[0] : undefined;
}

/** Returns the source text of the heading, including markup, without its explicit id. */
export function writtenHeading(text: string, heading: Heading): string {
  return withoutId(headingLine(text, heading));
}

/** From the first letter of the heading to the end of its line, without closing marks. */
function headingLine(text: string, { textSpan }: Heading): string {
  const end = text.slice(textSpan.end).search(/[\r\n]/);
  const line = text.slice(textSpan.start, end < 0 ? text.length : textSpan.end + end);
  return line.trimEnd().replace(CLOSING_MARKS, '').trimEnd();
}

function idBelow(text: string, end: number): ExplicitId | undefined {
  const below = text.slice(end, end + 400);
  return below.includes('{') ? idInAttributes(BELOW.exec(below), end) : undefined;
}

/** Reads the attribute list that the first group of the match contains. */
function idInAttributes(list: RegExpExecArray | null, base: number): ExplicitId | undefined {
  const [start] = list?.indices?.[1] ?? [];
  if (start === undefined) return undefined;
  const attribute = ID_ATTRIBUTE.exec(list?.[1] ?? '');
  const group = attribute?.findIndex((value, at) => at > 0 && value !== undefined) ?? 0;
  return placed(attribute, group, base + start);
}

/** Returns the id in a group of the match. */
function placed(match: RegExpExecArray | null, group: number, base: number): ExplicitId | undefined {
  const id = match?.[group];
  const [start, end] = match?.indices?.[group] ?? [];
  if (id === undefined || start === undefined || end === undefined) return undefined;
  return { id, span: { start: base + start, end: base + end } };
}
