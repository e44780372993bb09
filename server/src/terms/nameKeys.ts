import type { Inflection } from './inflection.ts';
import { inflectionOf } from './languages/index.ts';
import { namesOf } from './names.ts';
import { spellingOf } from './spelling.ts';
import { tally } from './tally.ts';
import { namesInTitle } from './titles.ts';
import type { Term } from './types.ts';
import { tokenize } from './tokenize.ts';
import { Tokens } from './tokens.ts';
import { unitClassTable } from './unitClasses.ts';
import { isWord } from './words.ts';

/**
 * The names of the terms of one locale as spelled. Without inflected forms, it takes a fraction of the time of a term index, and
 * is enough to exclude most names that only one concept has.
 */
export class NameKeys {
  readonly #inflection: Inflection;
  readonly #unitClasses: Uint8Array;
  readonly #tokens = new Tokens();
  /** The number of concepts with each name. */
  readonly #concepts = new Map<string, number>();
  /** The number of times that a concept has each name. */
  readonly #uses = new Map<string, number>();

  constructor(locale: string) {
    this.#inflection = inflectionOf(locale);
    this.#unitClasses = unitClassTable(this.#inflection.table.joiners);
  }

  add(term: Term): void {
    this.#count(term, 1);
  }

  /** Removes a term that an equal `add` added. */
  remove(term: Term): void {
    this.#count(term, -1);
  }

  /**
   * Whether another concept may have the text as a name. False only if `TermIndex.lookup` finds no other concept with a name of
   * the same spelling.
   */
  mayBeShared(text: string, concept: string): boolean {
    const [name = text] = namesInTitle(text, '');
    return this.#isShared(text, concept) || (name !== text && this.#isShared(name, concept));
  }

  #isShared(name: string, concept: string): boolean {
    const key = this.#keyOf(name);
    const own = this.#uses.has(useOf(key, concept)) ? 1 : 0;
    return (this.#concepts.get(key) ?? 0) > own;
  }

  #count(term: Term, by: 1 | -1): void {
    for (const name of namesOf(term)) {
      const key = this.#keyOf(name);
      const use = useOf(key, term.concept);
      const had = this.#uses.has(use);
      tally(this.#uses, use, by);
      if (had !== this.#uses.has(use)) tally(this.#concepts, key, by);
    }
  }

  /** Names have equal keys if a term index would find the words of one as those of the other, as written. */
  #keyOf(name: string): string {
    const tokens = this.#tokens;
    tokenize(name, this.#unitClasses, tokens);
    const words: string[] = [];
    for (let at = 0; at < tokens.count; at++) {
      const token = name.slice(tokens.starts[at], tokens.ends[at]);
      if (isWord(token)) words.push(spellingOf(token, this.#inflection).folded);
    }
    return words.join(' ');
  }
}

function useOf(key: string, concept: string): string {
  return `${key}\0${concept}`;
}
