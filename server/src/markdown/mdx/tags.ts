import { endOfExpression } from './codeScanner.ts';
import type { Span } from '../types.ts';

/** An attribute with a string: `name="value"`. */
export interface TagAttribute {
  readonly name: string;
  /** Without the quotes. */
  readonly value: Span;
}

/** A tag of a JSX element or fragment. */
export interface Tag extends Span {
  readonly kind: 'opening' | 'closing' | 'self-closing';
  /** Empty for a fragment. */
  readonly name: string;
  /** Only those with strings. */
  readonly attributes: readonly TagAttribute[];
}

/** `Card`, `Tabs.Item`, `svg:path`. */
const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$-]*(?:[.:][\p{ID_Start}$_][\p{ID_Continue}$-]*)*/uy;
const SPACES = /\s*/y;

/** Reads one tag. `position` is then its end, or where it turned out to be none. */
export class TagReader {
  readonly #text: string;
  readonly #start: number;
  readonly #attributes: TagAttribute[] = [];
  position: number;

  /** `start` is the offset of the `<`. */
  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.position = start + 1;
  }

  /** Returns the tag; undefined if there is none. */
  read(): Tag | undefined {
    const isClosing = this.#take('/');
    if (isClosing) this.#skipSpace();
    const name = this.#name();
    if (isClosing) {
      this.#skipSpace();
      return this.#take('>') ? this.#tag('closing', name) : undefined;
    }
    if (name === '') return this.#take('>') ? this.#tag('opening', '') : undefined;
    do this.#skipSpace();
    while (this.#attribute());
    const kind = this.#take('/') ? 'self-closing' : 'opening';
    this.#skipSpace();
    return this.#take('>') ? this.#tag(kind, name) : undefined;
  }

  #tag(kind: Tag['kind'], name: string): Tag {
    return { start: this.#start, end: this.position, kind, name, attributes: this.#attributes };
  }

  /** Reads `name`, `name="value"`, `name={expression}` or `{...spread}`. Returns whether there is one. */
  #attribute(): boolean {
    if (this.#text.charAt(this.position) === '{') return this.#expression();
    const name = this.#name();
    if (name === '') return false;
    const end = this.position;
    this.#skipSpace();
    if (!this.#take('=')) {
      this.position = end;
      return true;
    }
    this.#skipSpace();
    return this.#value(name);
  }

  #value(name: string): boolean {
    const quote = this.#text.charAt(this.position);
    if (quote === '{') return this.#expression();
    if (quote !== '"' && quote !== "'") return false;
    const start = this.position + 1;
    const end = this.#text.indexOf(quote, start);
    if (end < 0) {
      this.position = this.#text.length;
      return false;
    }
    this.#attributes.push({ name, value: { start, end } });
    this.position = end + 1;
    return true;
  }

  #expression(): boolean {
    const end = endOfExpression(this.#text, this.position);
    this.position = end ?? this.#text.length;
    return end !== undefined;
  }

  #name(): string {
    NAME.lastIndex = this.position;
    const name = NAME.exec(this.#text)?.[0] ?? '';
    this.position += name.length;
    return name;
  }

  #skipSpace(): void {
    SPACES.lastIndex = this.position;
    if (SPACES.test(this.#text)) this.position = SPACES.lastIndex;
  }

  #take(character: string): boolean {
    if (this.#text.charAt(this.position) !== character) return false;
    this.position++;
    return true;
  }
}
