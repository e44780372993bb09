import { type Message, msg } from '../../../localization/index.ts';
import { createScanner } from 'jsonc-parser';
import type { JSONScanner } from 'jsonc-parser';
import { duplicateKey } from '../../../markdown/yamlMessages.ts';
import type { Span } from '../../../markdown/types.ts';
import type { SourceProblem } from '../source.ts';
import type { DataEntry, DataValue } from './values.ts';

/** Deeper lists and maps are not read. A glossary has three or four levels. */
const MAX_DEPTH = 32;
/** Maximum number of values in a file. Ten for each of the entries that are read at most. */
const MAX_VALUES = 1_000_000;
const MAX_PROBLEMS = 100;
/** `ScanError.UnexpectedEndOfString`, which cannot be imported. */
const UNCLOSED_STRING: number = 2;
const LITERAL = /^(?:true|false|null|-?\d[\d.eE+-]*)$/;

export interface JsonContent {
  /** Undefined if the file has no value. */
  readonly value: DataValue | undefined;
  readonly problems: readonly SourceProblem[];
}

/** A list or map that is not closed yet. */
interface Open {
  readonly kind: 'list' | 'map';
  readonly start: number;
  readonly items: DataValue[];
  readonly entries: DataEntry[];
  /** Undefined in a list. */
  readonly keys: Set<string> | undefined;
  /** The key whose value comes next. */
  key: { readonly text: string; readonly span: Span } | undefined;
  /** Whether a comma is required before the next value or key. */
  needsComma: boolean;
}

/**
 * Parses JSON with positions, without recursion. Reads the valid parts of a broken text: unclosed lists and maps end
 * with the text. Keys are data and never become properties of objects; numbers keep their spelling, `null` is "".
 */
export function parseJson(text: string): JsonContent {
  return new JsonReader(text).read();
}

class JsonReader {
  readonly #text: string;
  readonly #scanner: JSONScanner;
  readonly #open: Open[] = [];
  readonly #problems: SourceProblem[] = [];
  #root: DataValue | undefined;
  #count = 0;
  #isCut = false;

  constructor(text: string) {
    this.#text = text;
    this.#scanner = createScanner(text, true);
  }

  read(): JsonContent {
    if (this.#text.startsWith('\uFEFF')) this.#scanner.setPosition(1);
    for (;;) {
      this.#scanner.scan();
      const start = this.#inText(this.#scanner.getTokenOffset());
      const end = this.#inText(start + this.#scanner.getTokenLength());
      if (end === start || !this.#take({ start, end })) break;
    }
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined && !this.#isCut) {
      const message = unclosed.kind === 'list' ? msg('This list is not closed.') : msg('This map is not closed.');
      this.#problem(message, { start: unclosed.start, end: unclosed.start + 1 });
    }
    while (this.#open.length > 0) this.#close(this.#inText(this.#scanner.getTokenOffset()));
    return { value: this.#root, problems: this.#problems };
  }

  /** After a block comment without an end, the scanner is one character behind the text. */
  #inText(offset: number): number {
    return Math.min(offset, this.#text.length);
  }

  /** Consumes a token; returns false if the rest of the text is not read. */
  #take(span: Span): boolean {
    if (this.#count >= MAX_VALUES) {
      this.#problem(msg('Only the first {0} values of the file are read.', { large: MAX_VALUES }), span);
      this.#isCut = true;
      return false;
    }
    const token = this.#text.charAt(span.start);
    switch (token) {
      case '{':
      case '[':
        return this.#openAt(span, token === '{' ? 'map' : 'list');
      case '}':
      case ']':
        this.#closeAt(span, token === '}' ? 'map' : 'list');
        return true;
      case ',':
        return this.#comma(span);
      case ':':
        return true;
      default:
        return this.#scalar(span, token === '"');
    }
  }

  #openAt(span: Span, kind: Open['kind']): boolean {
    if (this.#open.length >= MAX_DEPTH) {
      this.#problem(msg('Lists and maps are nested too deeply. The rest of the file is not read.'), span);
      this.#isCut = true;
      return false;
    }
    this.#expectComma(span);
    this.#open.push({
      kind,
      start: span.start,
      items: [],
      entries: [],
      keys: kind === 'map' ? new Set() : undefined,
      key: undefined,
      needsComma: false,
    });
    return true;
  }

  #closeAt(span: Span, kind: Open['kind']): void {
    const top = this.#open.at(-1);
    if (top?.kind === kind) this.#close(span.end);
    else this.#problem(msg('There is no list or map to close with {0}.', kind === 'map' ? '}' : ']'), span);
  }

  #close(end: number): void {
    const top = this.#open.pop();
    if (top === undefined) return;
    const span = { start: top.start, end };
    this.#add(
      top.kind === 'list' ? { kind: 'list', items: top.items, span } : { kind: 'map', entries: top.entries, span },
    );
  }

  #comma(span: Span): boolean {
    const top = this.#open.at(-1);
    if (top === undefined || !top.needsComma) this.#problem(msg('There is no value before this comma.'), span);
    if (top !== undefined) {
      top.needsComma = false;
      top.key = undefined;
    }
    return true;
  }

  /** A string, number or keyword. */
  #scalar(span: Span, quoted: boolean): boolean {
    const top = this.#open.at(-1);
    const written = this.#text.slice(span.start, span.end);
    const isClosed = !quoted || !this.#isUnclosed();
    if (!isClosed) this.#problem(msg('The closing quote is missing.'), span);
    this.#expectComma(span);
    const text = quoted ? this.#scanner.getTokenValue() : written;
    if (top?.kind === 'map' && top.key === undefined) {
      this.#takeKey(top, quoted, text, span);
      return true;
    }
    if (!quoted && !LITERAL.test(written)) this.#problem(msg('Put this text in double quotes.'), span);
    const shown = !quoted && text === 'null' ? '' : text;
    this.#add({ kind: 'scalar', text: shown, quoted: quoted && isClosed, span });
    return true;
  }

  #isUnclosed(): boolean {
    const error: number = this.#scanner.getTokenError();
    return error === UNCLOSED_STRING;
  }

  #takeKey(top: Open, quoted: boolean, text: string, span: Span): void {
    if (!quoted) this.#problem(msg('Put this key in double quotes.'), span);
    if (top.keys?.has(text)) this.#problem(duplicateKey(text), span);
    top.keys?.add(text);
    top.key = { text, span };
  }

  #expectComma(span: Span): void {
    const top = this.#open.at(-1);
    if (top?.needsComma)
      this.#problem(msg('A comma is missing before this.'), { start: span.start, end: span.start + 1 });
    if (top !== undefined) top.needsComma = false;
  }

  #add(value: DataValue): void {
    this.#count++;
    const top = this.#open.at(-1);
    if (top === undefined) {
      this.#root ??= value;
      return;
    }
    if (top.kind === 'list') top.items.push(value);
    else if (top.key !== undefined) top.entries.push({ key: top.key.text, keySpan: top.key.span, value });
    else
      this.#problem(msg('A key is missing before this value.'), { start: value.span.start, end: value.span.start + 1 });
    top.key = undefined;
    top.needsComma = true;
  }

  #problem(message: Message, span: Span): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ message, span });
  }
}
