import { namesInTitle } from './titles.ts';
import type { Term } from './types.ts';
import { isWord, separators, tokenize, Tokens } from './words.ts';

/** Marks that belong to a name when they touch it: `C++`, `C#`, `.NET`. */
const marksAtStart = '.';
const marksAtEnd = '+#';

/** A word or symbol of a name, and what stands before it (one of `separators`). */
export interface NameToken {
  readonly text: string;
  readonly separator: number;
}

/** The names that a term gives its concept. */
export function namesOf({ concept, text, kind }: Term): string[] {
  return kind === 'term' ? namesInTitle(text, concept) : [text];
}

/** Cuts names into words, like the texts that they are looked for in. */
export class NameReader {
  readonly #unitClasses: Uint8Array;
  readonly #tokens = new Tokens();

  constructor(unitClasses: Uint8Array) {
    this.#unitClasses = unitClasses;
  }

  /** The words and symbols of a name, without the punctuation around it. */
  tokensOf(name: string): NameToken[] {
    const tokens = this.#tokens;
    tokenize(name, this.#unitClasses, tokens);
    const all: NameToken[] = [];
    for (let at = 0; at < tokens.count; at++) {
      const text = name.slice(tokens.starts[at], tokens.ends[at]);
      all.push({ text, separator: tokens.separators[at] ?? separators.gap });
    }
    let first = all.findIndex(({ text }) => isWord(text));
    if (first < 0) return [];
    let last = all.findLastIndex(({ text }) => isWord(text));
    const touches = (at: number): boolean => all[at]?.separator === separators.none;
    if (first > 0 && touches(first) && marksAtStart.includes(all[first - 1]?.text ?? ' ')) first--;
    while (touches(last + 1) && marksAtEnd.includes(all[last + 1]?.text ?? ' ')) last++;
    return all.slice(first, last + 1);
  }
}

/** Whether a token of a text may stand at the beginning of a name. */
export function mayBegin(token: string): boolean {
  return isWord(token) || marksAtStart.includes(token);
}

/** Whether a token of a text may stand at the end of a name. */
export function mayEnd(token: string): boolean {
  return isWord(token) || marksAtEnd.includes(token);
}
