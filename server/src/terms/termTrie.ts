import type { TermWord } from './vocabulary.ts';
import type { Candidate, Evidence, Term } from './types.ts';

/** A term that ends at a node, with how often it was added. */
export interface StoredTerm {
  readonly term: Term;
  count: number;
  /** Where its names end. */
  places: readonly TermNode[];
}

let nodesSoFar = 0;
/** Shared by the many nodes where no term ends. */
const none: readonly StoredTerm[] = [];

/** The terms that begin with the same words, joined in the same way. */
export class TermNode {
  /** Another one for each node. */
  readonly id = nodesSoFar++;
  readonly word: TermWord;
  readonly separator: number;
  readonly parent: TermNode | undefined;
  /** What the terms that end here can mean, by the evidence of the words that lead here; forgotten when they change. */
  meanings: Partial<Record<Evidence, readonly Candidate[]>> | undefined;
  #ending: StoredTerm[] | undefined;
  /** Most nodes have one child, for which a map would be a waste. */
  #onlyChild: TermNode | undefined;
  #children: Map<number, TermNode> | undefined;

  constructor(word: TermWord, separator: number, parent: TermNode | undefined) {
    this.word = word;
    this.separator = separator;
    this.parent = parent;
  }

  /** The terms that end here, in no order. */
  get terms(): readonly StoredTerm[] {
    return this.#ending ?? none;
  }

  get hasChildren(): boolean {
    return this.#onlyChild !== undefined || this.#children !== undefined;
  }

  /** The terms that go on with a word, after a separator. */
  child(word: TermWord, separator: number): TermNode | undefined {
    const only = this.#onlyChild;
    if (only !== undefined) return only.word === word && only.separator === separator ? only : undefined;
    return this.#children?.get(edge(word, separator));
  }

  addChild(word: TermWord, separator: number): TermNode {
    const node = new TermNode(word, separator, this);
    if (!this.hasChildren) {
      this.#onlyChild = node;
      return node;
    }
    const only = this.#onlyChild;
    this.#children ??= new Map();
    if (only !== undefined) this.#children.set(edge(only.word, only.separator), only);
    this.#onlyChild = undefined;
    this.#children.set(edge(word, separator), node);
    return node;
  }

  removeChild(node: TermNode): void {
    if (this.#onlyChild === node) this.#onlyChild = undefined;
    this.#children?.delete(edge(node.word, node.separator));
    if (this.#children?.size === 0) this.#children = undefined;
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

const numberOfSeparators = 4;

function edge(word: TermWord, separator: number): number {
  return word.id * numberOfSeparators + separator;
}
