import type { FrontMatterEntry, FrontMatterValue, Span } from './types.ts';
import { type KeyPart, TomlTables } from './tomlTables.ts';

/** Deeper lists and tables are returned as source text. */
const MAX_DEPTH = 16;

const SPACE = /[ \t]*/y;
const BETWEEN = /(?:[ \t\r\n]|#[^\n]*)*/y;
const BARE_KEY = /[A-Za-z0-9_-]+/y;
const BASIC = /"(?:[^"\\\r\n]|\\[^\r\n])*"/y;
const LITERAL = /'[^'\r\n]*'/y;
/** One or two extra quotes before the closing quotes are part of the string. */
const BASIC_LINES = /"""(?:\\[^]|(?!""")[^\\])*"""(?:""?(?!"))?/y;
const LITERAL_LINES = /'''(?:(?!''')[^])*'''(?:''?(?!'))?/y;
/** Numbers, dates, times and invalid values. */
const OTHER = /[^\s#"'[\]{}][^\r\n#]*/y;
/** The same in brackets, without `=`: an unclosed bracket ends at the next key, so reading stays linear. */
const OTHER_INSIDE = /[\p{L}\p{N}_+-][\p{L}\p{N}_+.: -]*/uy;

const ESCAPE = /\\(?:(\s*\n\s*)|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([btnfre"\\]))/g;
const ESCAPED: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001B',
  '"': '"',
  '\\': '\\',
};

/** A key with its parts, `a."b c"`, and the end of the key and the white space after it. */
export interface TomlKey {
  readonly parts: readonly KeyPart[];
  readonly end: number;
}

/** A value and its end offset. */
interface Read {
  readonly value: FrontMatterValue;
  readonly end: number;
}

/** Reads a key at `from`, including leading white space. */
export function readTomlKey(text: string, from: number): TomlKey | undefined {
  const parts: KeyPart[] = [];
  for (let at = from; ; at++) {
    at = after(SPACE, text, at) ?? at;
    const end = after(BARE_KEY, text, at) ?? after(BASIC, text, at) ?? after(LITERAL, text, at);
    if (end === undefined) return undefined;
    const written = text.slice(at, end);
    parts.push({ key: /^["']/.test(written) ? textOf(written) : written, start: at, end });
    at = after(SPACE, text, end) ?? end;
    if (text.charAt(at) !== '.') return { parts, end: at };
  }
}

/** Reads TOML values. Adds `offset` to all spans. */
export class TomlValues {
  readonly #text: string;
  readonly #offset: number;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  /** Reads the value at `start`; undefined if there is none. */
  read(start: number): Read | undefined {
    return this.#read(start, 0);
  }

  /** Returns the source text as a scalar, without trailing white space. */
  asWritten(start: number, end: number): FrontMatterValue {
    const text = this.#text.slice(start, end).trimEnd();
    return { kind: 'scalar', text, quoted: false, span: this.#span(start, start + text.length) };
  }

  #read(start: number, depth: number): Read | undefined {
    const character = this.#text.charAt(start);
    if (character === '[' || character === '{') return depth < MAX_DEPTH ? this.#bracketed(start, depth) : undefined;
    if (character === '"' || character === "'") return this.#string(start);
    const end = after(depth === 0 ? OTHER : OTHER_INSIDE, this.#text, start);
    return end === undefined ? undefined : { value: this.asWritten(start, end), end: this.#trimmed(start, end) };
  }

  #bracketed(start: number, depth: number): Read | undefined {
    return this.#text.charAt(start) === '[' ? this.#list(start, depth) : this.#table(start, depth);
  }

  #string(start: number): Read | undefined {
    const text = this.#text;
    const patterns = text.charAt(start) === '"' ? [BASIC_LINES, BASIC] : [LITERAL_LINES, LITERAL];
    const isSeveralLines = text.startsWith(text.charAt(start).repeat(3), start);
    const end = after(patterns[isSeveralLines ? 0 : 1] ?? BASIC, text, start);
    if (end === undefined) return undefined;
    const value = { kind: 'scalar', text: textOf(text.slice(start, end)), quoted: true } as const;
    return { value: { ...value, span: this.#span(start, end) }, end };
  }

  #list(start: number, depth: number): Read | undefined {
    const items: FrontMatterValue[] = [];
    const end = this.#each(start, ']', (at) => {
      const item = this.#read(at, depth + 1);
      if (item) items.push(item.value);
      return item?.end;
    });
    return end === undefined ? undefined : { value: { kind: 'list', items, span: this.#span(start, end) }, end };
  }

  #table(start: number, depth: number): Read | undefined {
    const tables = new TomlTables(this.#offset);
    const end = this.#each(start, '}', (at) => {
      const key = readTomlKey(this.#text, at);
      if (!key || this.#text.charAt(key.end) !== '=') return undefined;
      const item = this.#read(after(SPACE, this.#text, key.end + 1) ?? key.end + 1, depth + 1);
      if (item) tables.add(key.parts, item.value);
      return item?.end;
    });
    if (end === undefined) return undefined;
    const entries: readonly FrontMatterEntry[] = tables.entries();
    return { value: { kind: 'map', entries, span: this.#span(start, end) }, end };
  }

  /** Reads comma-separated items up to the closing bracket. Returns the end of the bracket. */
  #each(start: number, closing: string, readItem: (at: number) => number | undefined): number | undefined {
    for (let at = start + 1; ; at++) {
      at = after(BETWEEN, this.#text, at) ?? at;
      if (this.#text.charAt(at) === closing) return at + 1;
      const end = readItem(at);
      if (end === undefined) return undefined;
      at = after(BETWEEN, this.#text, end) ?? end;
      if (this.#text.charAt(at) === closing) return at + 1;
      if (this.#text.charAt(at) !== ',') return undefined;
    }
  }

  #trimmed(start: number, end: number): number {
    return start + this.#text.slice(start, end).trimEnd().length;
  }

  #span(start: number, end: number): Span {
    return { start: this.#offset + start, end: this.#offset + end };
  }
}

/** Returns the end of the match at `at`; undefined if there is none. */
function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Decodes a string: removes its quotes and resolves its escapes. */
function textOf(written: string): string {
  const quote = written.charAt(0);
  const quotes = written.length >= 6 && written.startsWith(quote.repeat(3)) ? 3 : 1;
  let inner = written.slice(quotes, -quotes);
  if (quotes === 3) inner = inner.replace(/^\r?\n/, '');
  return quote === '"' ? inner.replaceAll(ESCAPE, unescaped) : inner;
}

function unescaped(
  written: string,
  lineBreak?: string,
  two?: string,
  four?: string,
  eight?: string,
  letter?: string,
): string {
  if (lineBreak !== undefined) return '';
  if (letter !== undefined) return ESCAPED[letter] ?? written;
  const code = Number.parseInt(two ?? four ?? eight ?? '', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
