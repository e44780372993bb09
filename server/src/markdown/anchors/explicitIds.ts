import type { Heading } from '../types.ts';

/** What a heading may end with to name its id: `{#danger}`, `{: #danger}`, `{.wide #danger}`. */
const ATTRIBUTES = /\{:?([^{}\n]{1,300})\}$/;
const ID_ATTRIBUTE = /(?:^|\s)#([^\s#]+)/;
/** Docusaurus in MDX, with a comment in braces, and its form for other Markdown. */
const COMMENT_ID = /(?:\{\/\*[ \t]*#([^\s*]{1,200})[ \t]*\*\/\}|<!--[ \t]*\{?#([^\s{}]{1,200}?)\}?[ \t]*-->)$/;
/** What plugins of Astro and remark read: `## Formula (#formula)`. A number alone is that of an issue. */
const PARENTHESES = /\(#([A-Za-z][\w.-]{0,200})\)$/;
/** Kramdown's attributes in the line below. */
const BELOW = /^\r?\n?[ \t]{0,3}\{:([^{}\n]{1,300})\}[ \t]*(?:\r?\n|$)/;
const CLOSING_MARKS = /[ \t]#+$/;

/** The id that the author gave the heading; undefined: none. `seen` is the heading as readers see it, without that. */
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

/** The heading as it is written, markup and all, without what names its id. */
export function writtenHeading(text: string, heading: Heading): string {
  return withoutId(headingLine(text, heading));
}

/** From the heading's first letter to the end of its line, without the marks that close it. */
function headingLine(text: string, { textSpan }: Heading): string {
  const end = text.slice(textSpan.end).search(/[\r\n]/);
  const line = text.slice(textSpan.start, end < 0 ? text.length : textSpan.end + end);
  return line.trimEnd().replace(CLOSING_MARKS, '').trimEnd();
}

function withoutId(heading: string): string {
  return heading.replace(COMMENT_ID, '').replace(ATTRIBUTES, '').replace(PARENTHESES, '').trimEnd();
}
