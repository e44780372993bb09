import { decodeCharacterReference } from './entities.ts';
import { endOfShortcode } from './shortcodes.ts';
import type { Openings } from './openings.ts';

/** The destination of a link: its span in the content, without angle brackets, and its decoded text. */
export interface Destination {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  /** The offset after it, including angle brackets. */
  readonly next: number;
}

/** CommonMark requires at least 3. Without a limit, repeated `[a](b` is quadratic. */
const MAX_PARENTHESES = 32;
/** The limit of CommonMark, in UTF-16 units. */
const MAX_LABEL = 999;

const SPACE = /[ \t\n]/;
const ESCAPE_OR_ENTITY = /\\([!-/:-@[-`{-~])|&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{0,31});/g;

/** Returns the next position without white space. */
export function skipSpace(content: string, from: number): number {
  let position = from;
  while (position < content.length && SPACE.test(content.charAt(position))) position++;
  return position;
}

/** Reads `<a b>` or `/a(b)` at `from`; undefined if there is neither. */
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

/** Reads a title in quotes or parentheses. Returns the position after it; undefined if there is none. */
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

/** Reads `[label]`, possibly empty. Returns the position after it; undefined if there is none. */
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

/** Normalizes a label: equal labels have the same definition. Undefined for a label that cannot have a definition. */
export function normalizeLabel(label: string): string | undefined {
  if (label.length > MAX_LABEL) return undefined;
  const collapsed = label.replaceAll(/\s+/g, ' ').trim();
  // Case folding as in the reference implementation: both conversions together equate ẞ, ß and SS.
  return collapsed === '' ? undefined : collapsed.toLowerCase().toUpperCase();
}

/** Whether the unit is ASCII punctuation, which a backslash can escape. */
export function isEscapable(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) ||
    (unit >= 58 && unit <= 64) ||
    (unit >= 91 && unit <= 96) ||
    (unit >= 123 && unit <= 126)
  );
}

/** Decodes backslash escapes and entities. */
export function unescape(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  return text.replaceAll(
    ESCAPE_OR_ENTITY,
    (all, escaped: string | undefined) => escaped ?? decodeCharacterReference(all) ?? all,
  );
}
