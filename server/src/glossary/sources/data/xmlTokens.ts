import type { Span } from '../../../markdown/types.ts';

/** A tag or a text of an XML file. */
export type XmlToken =
  | { readonly kind: 'text'; readonly span: Span; readonly isVerbatim: boolean }
  | {
      readonly kind: 'open';
      /** Without its namespace: `definition` for `basic:definition`. */
      readonly name: string;
      readonly span: Span;
      readonly isEmpty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string; readonly span: Span }
  /** The rest of the text is no XML. */
  | { readonly kind: 'broken'; readonly span: Span };

/** Skipped constructs, by their start. A document type can contain declarations in brackets; they have no effect. */
const SKIPPED: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
];
const CDATA = '<![CDATA[';
const NAME = /[^\s/>=]+/y;
const TAG_PART = /[>"']/g;
const DOCTYPE_PART = /[>[\]"']/g;

/**
 * Reads the tags and texts of XML one after another. Resolves only the entities of XML itself, reads no other file, and
 * has no stack, so time is linear and memory constant for any text.
 */
export function* xmlTokens(text: string): Generator<XmlToken> {
  let position = 0;
  while (position < text.length) {
    const open = text.indexOf('<', position);
    const textEnd = open < 0 ? text.length : open;
    if (textEnd > position) yield { kind: 'text', span: { start: position, end: textEnd }, isVerbatim: false };
    if (open < 0) return;
    const token = tokenAt(text, open);
    if (token.kind !== 'skipped') yield token;
    if (token.kind === 'broken') return;
    position = token.kind === 'text' ? token.span.end + ']]>'.length : token.span.end;
  }
}

function tokenAt(text: string, start: number): XmlToken | { readonly kind: 'skipped'; readonly span: Span } {
  const broken = { kind: 'broken', span: { start, end: start + 1 } } as const;
  if (text.startsWith(CDATA, start)) {
    const end = text.indexOf(']]>', start);
    return end < 0 ? broken : { kind: 'text', span: { start: start + CDATA.length, end }, isVerbatim: true };
  }
  for (const [opening, closing] of SKIPPED) {
    if (!text.startsWith(opening, start)) continue;
    const end = text.indexOf(closing, start + opening.length);
    return end < 0 ? broken : { kind: 'skipped', span: { start, end: end + closing.length } };
  }
  if (text.startsWith('<!', start)) {
    const end = endOfDoctype(text, start + 2);
    return end === undefined ? broken : { kind: 'skipped', span: { start, end } };
  }
  return tagAt(text, start) ?? broken;
}

function tagAt(text: string, start: number): XmlToken | undefined {
  const isClosing = text.charAt(start + 1) === '/';
  NAME.lastIndex = start + (isClosing ? 2 : 1);
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return undefined;
  const end = endOfTag(text, NAME.lastIndex);
  if (end === undefined) return undefined;
  const span = { start, end };
  const local = name.slice(name.indexOf(':') + 1);
  if (isClosing) return { kind: 'close', name: local, span };
  return { kind: 'open', name: local, span, isEmpty: text.charAt(span.end - 2) === '/' };
}

/** A `>` in quotes is part of a value. */
function endOfTag(text: string, from: number): number | undefined {
  TAG_PART.lastIndex = from;
  for (let part = TAG_PART.exec(text); part !== null; part = TAG_PART.exec(text)) {
    if (part[0] === '>') return part.index + 1;
    const close = text.indexOf(part[0], part.index + 1);
    if (close < 0) return undefined;
    TAG_PART.lastIndex = close + 1;
  }
  return undefined;
}

function endOfDoctype(text: string, from: number): number | undefined {
  let depth = 0;
  DOCTYPE_PART.lastIndex = from;
  for (let part = DOCTYPE_PART.exec(text); part !== null; part = DOCTYPE_PART.exec(text)) {
    const [sign] = part;
    if (sign === '[') depth++;
    else if (sign === ']') depth--;
    else if (sign === '>') {
      if (depth <= 0) return part.index + 1;
    } else {
      const close = text.indexOf(sign, part.index + 1);
      if (close < 0) return undefined;
      DOCTYPE_PART.lastIndex = close + 1;
    }
  }
  return undefined;
}

const ATTRIBUTE = /[\s/]*([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/y;

/** Returns the value of an attribute and its span, from the span of a tag; undefined if the tag does not have it. */
export function attributeOf(
  text: string,
  tag: Span,
  name: string,
): { readonly text: string; readonly span: Span } | undefined {
  NAME.lastIndex = tag.start + 1;
  ATTRIBUTE.lastIndex = NAME.test(text) ? NAME.lastIndex : tag.end;
  while (ATTRIBUTE.lastIndex < tag.end) {
    const found = ATTRIBUTE.exec(text);
    if (found === null) return undefined;
    const [whole, attribute, double, single] = found;
    const value = double ?? single;
    if (attribute !== name || value === undefined) continue;
    const end = found.index + whole.length - 1;
    return { text: decodeXml(value), span: { start: end - value.length, end } };
  }
  return undefined;
}

const NAMED: Readonly<Partial<Record<string, string>>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MAX_CODE_POINT = 0x10_ff_ff;

/** Resolves character references and the five entities of XML itself. Others stay as written. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name] ?? whole;
    const code = typeof decimal === 'string' ? Number.parseInt(decimal, 10) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= MAX_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}
