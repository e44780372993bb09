import type { Heading } from '../types.ts';

/** The end of a heading with an explicit id: `{#danger}`, `{: #danger}`, `{.wide #danger}`. */
const ATTRIBUTES = /\{:?([^{}\n]{1,300})\}$/;
const ID_ATTRIBUTE = /(?:^|\s)#([^\s#]+)/;
/** The Docusaurus syntaxes: in MDX with a comment in braces, in other Markdown with an HTML comment. */
const COMMENT_ID = /(?:\{\/\*[ \t]*#([^\s*]{1,200})[ \t]*\*\/\}|<!--[ \t]*\{?#([^\s{}]{1,200}?)\}?[ \t]*-->)$/;
/** The syntax of Astro and remark plugins: `## Formula (#formula)`. A number alone is an issue number. */
const PARENTHESES = /\(#([A-Za-z][\w.-]{0,200})\)$/;
/** Kramdown attributes on the next line. */
const BELOW = /^\r?\n?[ \t]{0,3}\{:([^{}\n]{1,300})\}[ \t]*(?:\r?\n|$)/;
const CLOSING_MARKS = /[ \t]#+$/;

/** Returns the explicit id of the heading, undefined if it has none, and the rendered heading without the id. */
export function explicitId(text: string, heading: Heading): { readonly id: string | undefined; readonly seen: string } {
  const line = headingLine(text, heading);
  const attributes = ATTRIBUTES.exec(line);
  const comment = COMMENT_ID.exec(line);
  const below = BELOW.exec(text.slice(heading.span.end, heading.span.end + 400));
  const inBraces = attributes?.[1] ?? below?.[1];
  const id =
    comment?.[1] ??
    comment?.[2] ??
    PARENTHESES.exec(line)?.[1] ??
    (inBraces === undefined ? undefined : ID_ATTRIBUTE.exec(inBraces)?.[1]);
  return { id, seen: withoutId(heading.text) };
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

function withoutId(heading: string): string {
  return heading.replace(COMMENT_ID, '').replace(ATTRIBUTES, '').replace(PARENTHESES, '').trimEnd();
}
