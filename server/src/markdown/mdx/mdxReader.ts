import { endOfExpression, endOfModule } from './codeScanner.ts';
import { type Tag, TagReader } from './tags.ts';
import type { Span } from '../types.ts';

/** An element's tag, an expression in braces, or a comment: in braces, or tolerated from HTML. */
export type Construct = Span &
  ({ readonly kind: 'tag'; readonly tag: Tag } | { readonly kind: 'expression' | 'comment' });

/** Maximum cost of constructs that do not close, in multiples of the text's length. */
const MAX_WASTE = 16;

const COMMENT = /\{\s*\/\*/y;

/**
 * Reads the constructs of MDX in a text. One that does not close costs the text up to where that shows; after many of
 * them, no more are read, so time is linear for any text.
 */
export class MdxReader {
  readonly #text: string;
  #wasted = 0;
  /** The offset up to which the last text was read. */
  reached = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the construct whose `<` or `{` is at `from`; undefined if there is none. */
  read(from: number): Construct | undefined {
    this.reached = from;
    if (this.#hasWastedAll()) return undefined;
    const construct = this.#construct(from);
    if (construct === undefined) this.waste(from);
    return construct;
  }

  /** Returns the end of the statements at `from`; undefined if they do not close. */
  endOfModule(from: number): number | undefined {
    const end = this.#hasWastedAll() ? undefined : endOfModule(this.#text, from);
    this.reached = end ?? this.#text.length;
    if (end === undefined) this.waste(from);
    return end;
  }

  /** Counts the text from `from` on as read without a result. */
  waste(from: number): void {
    this.#wasted += this.reached - from;
  }

  #hasWastedAll(): boolean {
    return this.#wasted > MAX_WASTE * this.#text.length;
  }

  #construct(from: number): Construct | undefined {
    const text = this.#text;
    if (text.charAt(from) === '{') {
      const end = endOfExpression(text, from);
      this.reached = end ?? text.length;
      if (end === undefined) return undefined;
      return { start: from, end, kind: this.#isComment(from, end) ? 'comment' : 'expression' };
    }
    if (text.startsWith('<!--', from)) {
      const close = text.indexOf('-->', from + '<!'.length);
      this.reached = close < 0 ? text.length : close + '-->'.length;
      return close < 0 ? undefined : { start: from, end: this.reached, kind: 'comment' };
    }
    const reader = new TagReader(text, from);
    const tag = reader.read();
    this.reached = reader.position;
    return tag && { start: from, end: tag.end, kind: 'tag', tag };
  }

  /** Whether there is only one comment in the braces. */
  #isComment(start: number, end: number): boolean {
    const text = this.#text;
    COMMENT.lastIndex = start;
    if (!COMMENT.test(text)) return false;
    const close = text.indexOf('*/', COMMENT.lastIndex) + '*/'.length;
    return close < end && text.slice(close, end - 1).trim() === '';
  }
}
