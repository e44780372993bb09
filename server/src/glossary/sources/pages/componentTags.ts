import { isWithin } from '../../../markdown/anchors/markedAnchors.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';

/** An opening tag of a shortcode or component, from its first delimiter to its last. */
export interface ComponentTag extends Span {
  /**
   * The ranges of the values, without quotes, by attribute. An unnamed value, and an attribute without a value, has its position as name: `0`.
   */
  readonly attributes: ReadonlyMap<string, Span>;
  readonly isSelfClosing: boolean;
}

const SPACES = /\s*/y;
const ATTRIBUTE_NAME = /[A-Za-z_:@][\w.:@-]*/y;
const BARE_VALUE = /[^\s"'=<>`{}%]+/y;
const SHORTCODE_END = /(\/?)[>%]?\}\}|(\/?)-?%\}/y;
const JSX_END = /(\/?)>/y;

/** Returns the opening tags with the name outside of code and comments. Linear time. */
export function componentTags({ text, code, comments }: MarkdownDocument, name: string): ComponentTag[] {
  const escaped = name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  const opening = new RegExp(String.raw`(<|\{\{[<%]?-?\s*|\{%-?\s*)${escaped}(?=[\s/>%}])`, 'g');
  const tags: ComponentTag[] = [];
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    if (isWithin(code, start) || isWithin(comments, start)) continue;
    const tag = tagAt(text, start, opening.lastIndex, match[1] === '<' ? JSX_END : SHORTCODE_END);
    if (tag === undefined) continue;
    tags.push(tag);
    opening.lastIndex = tag.end;
  }
  return tags;
}

function tagAt(text: string, start: number, from: number, ending: RegExp): ComponentTag | undefined {
  const attributes = new Map<string, Span>();
  for (let position = from; position < text.length;) {
    position = endOf(SPACES, text, position) ?? position;
    ending.lastIndex = position;
    const end = ending.exec(text);
    if (end !== null) {
      const isSelfClosing = (end[1] ?? end[2]) === '/';
      return { start, end: ending.lastIndex, attributes, isSelfClosing };
    }
    const nameEnd = endOf(ATTRIBUTE_NAME, text, position);
    const equals = nameEnd === undefined ? position : (endOf(SPACES, text, nameEnd) ?? nameEnd);
    const isNamed = nameEnd !== undefined && text.charAt(equals) === '=';
    const isFlag = nameEnd !== undefined && !isNamed;
    const value = isFlag ? undefined : valueAt(text, isNamed ? (endOf(SPACES, text, equals + 1) ?? equals) : position);
    if (value === undefined && !isFlag) return undefined;
    const key = isNamed ? text.slice(position, nameEnd) : String(attributes.size);
    const span = isFlag ? { start: position, end: nameEnd } : value?.span;
    if (span && !attributes.has(key)) attributes.set(key, span);
    position = value?.next ?? nameEnd ?? text.length;
  }
  return undefined;
}

/** A value and the offset after it. Its span is undefined for a computed value. */
interface Value {
  readonly span: Span | undefined;
  readonly next: number;
}

/** Reads `"value"`, `{"value"}`, `{expression}` or `value`; undefined if there is none. */
function valueAt(text: string, from: number): Value | undefined {
  const first = text.charAt(from);
  if (isQuote(first)) return quotedAt(text, from);
  if (first !== '{') {
    const end = endOf(BARE_VALUE, text, from);
    return end === undefined ? undefined : { span: { start: from, end }, next: end };
  }
  const inner = endOf(SPACES, text, from + 1) ?? from + 1;
  const quoted = isQuote(text.charAt(inner)) ? quotedAt(text, inner) : undefined;
  const close = text.indexOf('}', quoted?.next ?? inner);
  if (close < 0) return undefined;
  const isAlone = quoted !== undefined && text.slice(quoted.next, close).trim() === '';
  return { span: isAlone ? quoted.span : undefined, next: close + 1 };
}

function quotedAt(text: string, from: number): Value | undefined {
  const quote = text.charAt(from);
  for (let close = text.indexOf(quote, from + 1); close >= 0; close = text.indexOf(quote, close + 1)) {
    if (text.charAt(close - 1) !== '\\') return { span: { start: from + 1, end: close }, next: close + 1 };
  }
  return undefined;
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'" || character === '`';
}

/** Returns the end of a sticky pattern at the offset; undefined if it does not match. */
function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
