import { decodeCharacterReference } from './entities.ts';
import { endOfShortcode } from './shortcodes.ts';
import type { Openings } from './openings.ts';

/** A link's destination: where its text stands in the content, without angle brackets, and what it means. */
export interface Destination {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  /** Just after it, angle brackets included. */
  readonly next: number;
}

/** CommonMark asks for at least 3; without a bound, `[a](b` again and again is quadratic. */
const MAX_PARENTHESES = 32;
/** CommonMark's own bound; UTF-16 units. */
const MAX_LABEL = 999;

const SPACE = /[ \t\n]/;
const ESCAPE_OR_ENTITY = /\\([!-/:-@[-`{-~])|&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{0,31});/g;

/** The next position that is no white space. */
export function skipSpace(content: string, from: number): number {
  let position = from;
  while (position < content.length && SPACE.test(content.charAt(position))) position++;
  return position;
}

/** Reads `<a b>` or `/a(b)` at a position; undefined when neither stands there. */
export function readDestination(content: string, from: number, openings: Openings): Destination | undefined {
  return content.charAt(from) === '<' ? readAngled(content, from) : readBare(content, from, openings);
}

function readAngled(content: string, from: number): Destination | undefined {
  for (let position = from + 1; position < content.length; position++) {
    const character = content.charAt(position);
    if (character === '\\') position++;
    else if (character === '\n' || character === '<') return undefined;
    else if (character === '>') {
      const target = unescape(content.slice(from + 1, position));
      return { start: from + 1, end: position, target, next: position + 1 };
    }
  }
  return undefined;
}

/** Templates often compute a target, `[a]({{< ref "b c" >}})`: a shortcode counts as one character. */
function readBare(content: string, from: number, openings: Openings): Destination | undefined {
  let depth = 0;
  let hasShortcode = false;
  let position = from;
  for (; position < content.length; position++) {
    const unit = content.charCodeAt(position);
    if (unit <= 32 || unit === 127) break;
    const character = content.charAt(position);
    if (character === '\\' && isEscapable(content.charCodeAt(position + 1))) position++;
    else if (character === '(' && ++depth > MAX_PARENTHESES) return undefined;
    else if (character === ')' && --depth < 0) break;
    else if (character === '{') {
      const end = endOfShortcode(content, position, openings);
      if (end === undefined) continue;
      hasShortcode = true;
      position = end - 1;
    }
  }
  if (depth > 0) return undefined;
  const written = content.slice(from, position);
  return { start: from, end: position, target: hasShortcode ? written : unescape(written), next: position };
}

/** Reads a title in quotes or parentheses; gives the position after it, undefined when there is none. */
export function readTitle(content: string, from: number): number | undefined {
  const open = content.charAt(from);
  if (open !== '"' && open !== "'" && open !== '(') return undefined;
  const close = open === '(' ? ')' : open;
  for (let position = from + 1; position < content.length; position++) {
    const character = content.charAt(position);
    if (character === '\\') position++;
    else if (character === close) return position + 1;
    else if (character === '(' && open === '(') return undefined;
  }
  return undefined;
}

/** Reads `[label]`; gives the position after it, undefined when there is none. A label may be empty here. */
export function readLabel(content: string, from: number): number | undefined {
  if (content.charAt(from) !== '[') return undefined;
  const last = Math.min(content.length, from + 1 + MAX_LABEL);
  for (let position = from + 1; position <= last; position++) {
    const character = content.charAt(position);
    if (character === '\\') position++;
    else if (character === '[') return undefined;
    else if (character === ']') return position + 1;
  }
  return undefined;
}

/** Two labels mean the same definition when this is equal. Undefined for one that cannot have a definition. */
export function normaliseLabel(label: string): string | undefined {
  if (label.length > MAX_LABEL) return undefined;
  const collapsed = label.replaceAll(/\s+/g, ' ').trim();
  // As the reference implementation folds case: the two directions together equate ẞ, ß and SS.
  return collapsed === '' ? undefined : collapsed.toLowerCase().toUpperCase();
}

/** ASCII punctuation, which a backslash escapes. */
export function isEscapable(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) ||
    (unit >= 58 && unit <= 64) ||
    (unit >= 91 && unit <= 96) ||
    (unit >= 123 && unit <= 126)
  );
}

/** The text with backslash escapes and entities resolved. */
export function unescape(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  return text.replaceAll(
    ESCAPE_OR_ENTITY,
    (all, escaped: string | undefined) => escaped ?? decodeCharacterReference(all) ?? all,
  );
}
