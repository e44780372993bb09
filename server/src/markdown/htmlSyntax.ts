import type { Openings } from './openings.ts';
import type { Span } from './types.ts';

const SCHEME_ADDRESS = /<([A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>\p{Cc}]*)>/uy;
const MAIL_ADDRESS =
  /<([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?){0,16})>/y;

/**
 * HTML constructs that end with a fixed text. The text starts at least `least` units after the start: `<!-->` is a
 * comment.
 */
const ENCLOSED = [
  { opener: '<!--', closer: '-->', least: 2 },
  { opener: '<?', closer: '?>', least: 2 },
  { opener: '<![CDATA[', closer: ']]>', least: 9 },
] as const;

const LETTER = /[A-Za-z]/;
const TAG_NAME = /[A-Za-z][A-Za-z\d-]*/y;
const ATTRIBUTE_NAME = /[A-Za-z_:][\w.:-]*/y;
const BARE_VALUE = /[^\s"'=<>`]+/y;
/** Attributes in braces have a maximum length, because they may never close. */
const COMPONENT = /<[A-Z][\w.]{0,100}(?:\s[^<>\n]{0,1000})?>/y;
const SPACES = /\s*/y;

export interface Address {
  readonly target: string;
  /** Just after the closing angle bracket. */
  readonly end: number;
}

/** Reads `<https://…>` or `<name@host>` at a position. */
export function readAutolink(content: string, from: number): Address | undefined {
  SCHEME_ADDRESS.lastIndex = from;
  const scheme = SCHEME_ADDRESS.exec(content);
  if (scheme?.[1] !== undefined) return { target: scheme[1], end: SCHEME_ADDRESS.lastIndex };
  MAIL_ADDRESS.lastIndex = from;
  const mail = MAIL_ADDRESS.exec(content);
  return mail?.[1] === undefined ? undefined : { target: `mailto:${mail[1]}`, end: MAIL_ADDRESS.lastIndex };
}

/** Returns the end of the tag, comment or other HTML construct at `from`; undefined if there is none. */
export function endOfHtml(content: string, from: number, openings: Openings): number | undefined {
  const next = content.charAt(from + 1);
  if (LETTER.test(next)) return endOfOpeningTag(content, from);
  if (next === '/') return endOfClosingTag(content, from);
  for (const { opener, closer, least } of ENCLOSED) {
    if (content.startsWith(opener, from)) return openings.endOf(closer, from + least);
  }
  const isDeclaration = next === '!' && LETTER.test(content.charAt(from + 2));
  return isDeclaration ? openings.endOf('>', from + 3) : undefined;
}

/** Returns the end of the single-line JSX component at `from`: `<Chart of={flows} />`. */
export function endOfComponent(content: string, from: number): number | undefined {
  const end = match(COMPONENT, content, from);
  return end === from ? undefined : end;
}

/**
 * Returns the span of the value of an attribute of the tag at `from`, without quotes and surrounding white space;
 * undefined if the tag does not have the attribute.
 */
export function attributeOf(content: string, from: number, name: string): Span | undefined {
  for (const attribute of attributesAt(content, from)) {
    const { start, end } = attribute.name;
    if (end - start === name.length && content.slice(start, end).toLowerCase() === name) return attribute.value;
  }
  return undefined;
}

/** The attributes of the tag that opens at a position, in order. */
function* attributesAt(content: string, from: number): Generator<{ name: Span; value: Span | undefined }> {
  let position = match(TAG_NAME, content, from + 1);
  for (;;) {
    const start = match(SPACES, content, position);
    const end = match(ATTRIBUTE_NAME, content, start);
    const next = end === start ? undefined : endOfValue(content, end);
    if (next === undefined) return;
    yield { name: { start, end }, value: next === end ? undefined : valueIn(content, end, next) };
    position = next;
  }
}

/** The value of `= "value"` in [from, to). */
function valueIn(content: string, from: number, to: number): Span {
  const equals = match(SPACES, content, from);
  let start = match(SPACES, content, equals + 1);
  let end = to;
  if (/["']/.test(content.charAt(start))) {
    start++;
    end--;
  }
  start = Math.min(end, match(SPACES, content, start));
  while (end > start && /\s/.test(content.charAt(end - 1))) end--;
  return { start, end };
}

/** Written by hand: a regular expression would backtrack over every attribute of an unclosed tag. */
function endOfOpeningTag(content: string, from: number): number | undefined {
  let position = match(TAG_NAME, content, from + 1);
  for (;;) {
    const spaced = match(SPACES, content, position);
    const attribute = spaced > position ? match(ATTRIBUTE_NAME, content, spaced) : spaced;
    if (attribute === spaced) return endOfTag(content, spaced);
    const value = endOfValue(content, attribute);
    if (value === undefined) return undefined;
    position = value;
  }
}

/**
 * Returns the end of `= value` after an attribute name; the end of the name if it has no value, undefined if the value
 * is broken.
 */
function endOfValue(content: string, from: number): number | undefined {
  const equals = match(SPACES, content, from);
  if (content.charAt(equals) !== '=') return from;
  const start = match(SPACES, content, equals + 1);
  const quote = content.charAt(start);
  if (quote !== '"' && quote !== "'") {
    const end = match(BARE_VALUE, content, start);
    return end > start ? end : undefined;
  }
  const close = content.indexOf(quote, start + 1);
  return close < 0 ? undefined : close + 1;
}

function endOfTag(content: string, from: number): number | undefined {
  const position = content.charAt(from) === '/' ? from + 1 : from;
  return content.charAt(position) === '>' ? position + 1 : undefined;
}

function endOfClosingTag(content: string, from: number): number | undefined {
  const name = match(TAG_NAME, content, from + 2);
  if (name === from + 2) return undefined;
  const position = match(SPACES, content, name);
  return content.charAt(position) === '>' ? position + 1 : undefined;
}

/** Returns the end of the match of a sticky pattern at `from`; `from` if there is no match. */
function match(pattern: RegExp, content: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(content) ? pattern.lastIndex : from;
}
