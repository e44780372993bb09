import type { StemWithEndings } from './inflection.ts';
import type { Stress } from './stress.ts';
import type { Candidate, Evidence, Term } from './types.ts';

/**
 * How a word of a term is found. `exact`: with the same letters, in any case. `capitals`: as it is, with the endings of
 * acronyms. `alone`, `inPhrase`: in its inflected forms, for titles of one word and of several.
 */
export type Finding = 'exact' | 'capitals' | 'alone' | 'inPhrase';

/** A word that some term consists of. Words of the same spelling that are found in the same way are one. */
export interface TermWord {
  readonly id: number;
  readonly key: string;
  readonly finding: Finding;
  /** Folded, but for words in capitals. */
  readonly spelling: string;
  /** Not found in a word without a capital. */
  readonly needsCapital: boolean;
  readonly stress: Stress;
  readonly stems: readonly StemUse[];
  /** The words of which it may be the plural or the definite form. */
  readonly readings: readonly string[];
  /** The terms that begin with it. */
  first: TermNode | undefined;
  uses: number;
}

/** A stem of a word of a term. */
export interface StemUse extends StemWithEndings {
  readonly word: TermWord;
  /** Whether it is a stem of the word as it stands, not of one of its readings. */
  readonly isOwn: boolean;
}

/** A term that ends at a node, with how often it was added. */
export interface StoredTerm {
  readonly term: Term;
  count: number;
  /** Where its names end. */
  places: readonly TermNode[];
  /** Where only other spellings of its names end (`email` of `e-mail`); undefined where there are none. */
  otherSpellings?: ReadonlySet<TermNode>;
}

let nodesSoFar = 0;
/** Shared by the many nodes where no term ends. */
const none: readonly StoredTerm[] = [];

/**
 * The terms that begin with the same words. Between two words is a space or a hyphen, which are the same to it
 * (`target-market analysis` speaks of a target market), or nothing, as in `C++` and in scripts without spaces.
 */
export class TermNode {
  /** Another one for each node. */
  readonly id = nodesSoFar++;
  readonly word: TermWord;
  /** Whether nothing is between the word and the one before it. */
  readonly touches: boolean;
  readonly parent: TermNode | undefined;
  /** The marks of the words (see `markOf`) by which terms go on here. */
  childMarks = 0;
  /** What the terms that end here can mean, by the evidence of the words that lead here; forgotten when they change. */
  meanings: Partial<Record<Evidence, readonly Candidate[]>> | undefined;
  #ending: StoredTerm[] | undefined;
  /** Most nodes have one child, for which a map would be a waste. */
  #onlyChild: TermNode | undefined;
  #children: Map<number, TermNode> | undefined;

  constructor(word: TermWord, touches: boolean, parent: TermNode | undefined) {
    this.word = word;
    this.touches = touches;
    this.parent = parent;
  }

  /** The terms that end here, in no order. */
  get terms(): readonly StoredTerm[] {
    return this.#ending ?? none;
  }

  get hasChildren(): boolean {
    return this.#onlyChild !== undefined || this.#children !== undefined;
  }

  /** The terms that go on with a word. */
  child(word: TermWord, touches: boolean): TermNode | undefined {
    const only = this.#onlyChild;
    if (only !== undefined) return only.word === word && only.touches === touches ? only : undefined;
    return this.#children?.get(edge(word, touches));
  }

  /** Where the terms that begin like this go on. */
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
    // Their order does not matter, and moving the last takes no time.
    if (last !== undefined && last !== term && at >= 0) terms[at] = last;
    this.meanings = undefined;
  }
}

function edge(word: TermWord, touches: boolean): number {
  return word.id * 2 + (touches ? 1 : 0);
}

/**
 * One of 32 bits. Words that have no bit in common are not the same, which is all that most words of a text have to be asked
 * about the terms that the word before them begins.
 */
export function markOf(word: TermWord): number {
  return 1 << (word.id & 31);
}
