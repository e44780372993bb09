import type { TermWord, WordMatch } from './vocabulary.ts';
import type { Candidate, Evidence, Term } from './types.ts';
import { evidences } from './types.ts';

/** A term that ends at a node, with how often it was added. */
export interface StoredTerm {
  readonly term: Term;
  count: number;
  readonly places: TermNode[];
}

/** The terms that begin with the same words, joined in the same way. */
export class TermNode {
  readonly word: TermWord;
  readonly separator: number;
  readonly parent: TermNode | undefined;
  /** How many words lead here. */
  readonly depth: number;
  /** The terms that end here. */
  terms: StoredTerm[] = [];
  #children: Map<number, TermNode> | undefined;

  constructor(word: TermWord, separator: number, parent: TermNode | undefined) {
    this.word = word;
    this.separator = separator;
    this.parent = parent;
    this.depth = (parent?.depth ?? 0) + 1;
  }

  get hasChildren(): boolean {
    return this.#children !== undefined;
  }

  /** The terms that go on with a word, after a separator. */
  child(word: TermWord, separator: number): TermNode | undefined {
    return this.#children?.get(edge(word, separator));
  }

  addChild(word: TermWord, separator: number): TermNode {
    const node = new TermNode(word, separator, this);
    this.#children ??= new Map();
    this.#children.set(edge(word, separator), node);
    return node;
  }

  removeChild(node: TermNode): void {
    this.#children?.delete(edge(node.word, node.separator));
    if (this.#children?.size === 0) this.#children = undefined;
  }
}

const numberOfSeparators = 4;

function edge(word: TermWord, separator: number): number {
  return word.id * numberOfSeparators + separator;
}

/** A node that a text led to, and how sure its least sure word is. */
export interface Arrival {
  readonly node: TermNode;
  readonly evidence: Evidence;
}

/** What begins with a word of a text. */
export interface Beginning {
  /** The version of the index that it was read from. */
  readonly version: number;
  /** What the word alone can mean. */
  readonly alone: readonly Candidate[];
  /** Where terms of several words go on. */
  readonly further: readonly Arrival[];
}

/** The terms that begin with a word that may be the given words of terms. */
export function beginningWith(matches: readonly WordMatch[], version: number): Beginning {
  const arrivals: Arrival[] = [];
  for (const { word, evidence } of matches) if (word.first !== undefined) arrivals.push({ node: word.first, evidence });
  return { version, alone: candidatesAt(arrivals), further: arrivals.filter(({ node }) => node.hasChildren) };
}

export function rank(evidence: Evidence): number {
  return evidences.indexOf(evidence);
}

export function lessSure(a: Evidence, b: Evidence): Evidence {
  return rank(a) > rank(b) ? a : b;
}

const statuses = ['preferred', 'admitted', 'deprecated'];

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    rank(a.evidence) - rank(b.evidence) ||
    statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
    compareText(a.concept, b.concept) ||
    compareText(a.term, b.term)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function evidenceOf({ kind, status }: Term, words: Evidence): Evidence {
  if (kind === 'attested') return 'attested';
  if (words !== 'exact') return words;
  return kind === 'form' || status !== 'preferred' ? 'declared' : 'exact';
}

/** The concepts that the terms at some nodes can mean, one candidate for each, surest first. */
export function candidatesAt(arrivals: readonly Arrival[]): Candidate[] {
  const all: Candidate[] = [];
  for (const { node, evidence } of arrivals) {
    const attested = attestedConcept(node);
    for (const { term } of node.terms) {
      if (term.kind === 'attested' && term.concept !== attested) continue;
      all.push({ concept: term.concept, term: term.text, status: term.status, evidence: evidenceOf(term, evidence) });
    }
  }
  all.sort(compareCandidates);
  return onePerConcept(withoutContradicted(all));
}

/** A link text that is also the name of another concept says nothing. */
function withoutContradicted(sorted: Candidate[]): Candidate[] {
  const named = sorted.filter(({ evidence }) => evidence === 'exact' || evidence === 'declared');
  if (named.length === 0) return sorted;
  return sorted.filter(({ evidence }) => evidence !== 'attested');
}

function onePerConcept(sorted: Candidate[]): Candidate[] {
  if (sorted.length < 2) return sorted;
  const seen = new Set<string>();
  return sorted.filter(({ concept }) => !seen.has(concept) && seen.add(concept));
}

/**
 * The one concept that the link text at a node points to. A text of one word needs two links, as it may be a word that says
 * nothing by itself (`horizontal`).
 */
function attestedConcept(node: TermNode): string | undefined {
  let concept: string | undefined;
  let count = 0;
  for (const stored of node.terms) {
    if (stored.term.kind !== 'attested') continue;
    if (concept !== undefined && concept !== stored.term.concept) return undefined;
    concept = stored.term.concept;
    count += stored.count;
  }
  return count >= (node.depth > 1 ? 1 : 2) ? concept : undefined;
}
