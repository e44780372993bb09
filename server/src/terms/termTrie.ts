import type { StemWithEndings } from './inflection.ts';
import type { Stress } from './stress.ts';
import type { Candidate, Evidence, Term } from './types.ts';

/**
 * How a word of a term is found. `exact`: with the same letters, in any case. `capitals`: as written, with the endings
 * of acronyms. `alone`, `inPhrase`: in inflected forms, for titles of one word and of several words.
 */
export type Finding = 'exact' | 'capitals' | 'alone' | 'inPhrase';

/** A word of at least one term. Words with the same spelling that are found in the same way are one object. */
export interface TermWord {
  readonly id: number;
  readonly key: string;
  readonly finding: Finding;
  /** Folded, except for words in capitals. */
  readonly spelling: string;
  /** Does not match a word without a capital. */
  readonly needsCapital: boolean;
  readonly stress: Stress;
  readonly stems: readonly StemUse[];
  /** The words whose plural or definite form it may be. */
  readonly readings: readonly string[];
  /** The terms that start with it. */
  first: TermNode | undefined;
  uses: number;
}

/** A stem of a word of a term. */
export interface StemUse extends StemWithEndings {
  readonly word: TermWord;
  /** Whether it is a stem of the word itself, not of one of its readings. */
  readonly isOwn: boolean;
}

/** A term that ends at a node, with the number of additions. */
export interface StoredTerm {
  readonly term: Term;
  count: number;
  /** The nodes where its names end. */
  places: readonly TermNode[];
  /** The nodes where only other spellings of its names end (`email` for `e-mail`); undefined if there are none. */
  otherSpellings?: ReadonlySet<TermNode>;
}

let nodesSoFar = 0;
/** Shared by the many nodes where no term ends. */
const none: readonly StoredTerm[] = [];

/**
 * A node for terms with the same first words. Two words are separated by a space or a hyphen, which are equal
 * (`target-market analysis` mentions a target market), or by nothing, as in `C++` and in scripts without spaces.
 */
export class TermNode {
  /** A unique number. */
  readonly id = nodesSoFar++;
  readonly word: TermWord;
  /** Whether nothing separates the word from the previous one. */
  readonly touches: boolean;
  readonly parent: TermNode | undefined;
  /** The marks (see `markOf`) of the words that continue terms here. */
  childMarks = 0;
  /**
   * Cached candidates of the terms that end here, by the evidence of the words on the path; cleared when terms change.
   */
  meanings: Partial<Record<Evidence, readonly Candidate[]>> | undefined;
  #ending: StoredTerm[] | undefined;
  /** Most nodes have one child, for which a map would waste memory. */
  #onlyChild: TermNode | undefined;
  #children: Map<number, TermNode> | undefined;

  constructor(word: TermWord, touches: boolean, parent: TermNode | undefined) {
    this.word = word;
    this.touches = touches;
    this.parent = parent;
  }

  /** The terms that end here, unordered. */
  get terms(): readonly StoredTerm[] {
    return this.#ending ?? none;
  }

  get hasChildren(): boolean {
    return this.#onlyChild !== undefined || this.#children !== undefined;
  }

  /** Returns the node of the terms that continue with a word. */
  child(word: TermWord, touches: boolean): TermNode | undefined {
    const only = this.#onlyChild;
    if (only !== undefined) return only.word === word && only.touches === touches ? only : undefined;
    return this.#children?.get(edge(word, touches));
  }

  /** Yields the nodes of the terms that continue here. */
  *children(): Iterable<TermNode> {
    if (this.#onlyChild !== undefined) yield this.#onlyChild;
    if (this.#children !== undefined) yield* this.#children.values();
  }

  addChild(word: TermWord, touches: boolean): TermNode {
    const node = new TermNode(word, touches, this);
    this.childMarks |= markOf(word);
    if (!this.hasChildren) {
      this.#onlyChild = node;
      return node;
    }
    const only = this.#onlyChild;
    this.#children ??= new Map();
    if (only !== undefined) this.#children.set(edge(only.word, only.touches), only);
    this.#onlyChild = undefined;
    this.#children.set(edge(word, touches), node);
    return node;
  }

  removeChild(node: TermNode): void {
    if (this.#onlyChild === node) this.#onlyChild = undefined;
    this.#children?.delete(edge(node.word, node.touches));
    if (this.#children?.size === 0) this.#children = undefined;
    if (!this.hasChildren) this.childMarks = 0;
  }

  addTerm(term: StoredTerm): void {
    if (this.#ending === undefined) this.#ending = [term];
    else this.#ending.push(term);
    this.meanings = undefined;
  }

  removeTerm(term: StoredTerm): void {
    const terms = this.#ending ?? [];
    const at = terms.indexOf(term);
    const last = terms.pop();
    // The order does not matter, and moving the last element is constant time.
    if (last !== undefined && last !== term && at >= 0) terms[at] = last;
    this.meanings = undefined;
  }
}

function edge(word: TermWord, touches: boolean): number {
  return word.id * 2 + (touches ? 1 : 0);
}

/**
 * Returns one of 32 bits. Words without a common bit are different, which rules out most words of a text as a
 * continuation of a term.
 */
export function markOf(word: TermWord): number {
  return 1 << (word.id & 31);
}
