import type { StoredTerm, TermNode } from './termTrie.ts';
import { evidences } from './types.ts';
import type { Candidate, Evidence, Term, TermStatus } from './types.ts';
import { isUnspaced, isWord } from './words.ts';

/** A trie node that a text leads to, with the evidence of its least certain word. */
export interface Arrival {
  readonly node: TermNode;
  readonly evidence: Evidence;
}

export const noCandidates: readonly Candidate[] = [];

export function rank(evidence: Evidence): number {
  return evidences.indexOf(evidence);
}

export function lessSure(a: Evidence, b: Evidence): Evidence {
  return a === b || rank(a) > rank(b) ? a : b;
}

/** Determines what terms can mean. Cached until terms change, because a text that repeats a term asks often. */
export class Candidates {
  /** By the nodes and evidence of several arrivals. */
  readonly #together = new Map<string, readonly Candidate[]>();

  /** Returns the concepts that the terms at the nodes can mean, one candidate per concept, the most certain first. */
  at(arrivals: readonly Arrival[]): readonly Candidate[] {
    const arrived = arrivals.length === 1 ? arrivals : arrivals.filter(({ node }) => node.terms.length > 0);
    const [first, ...others] = arrived;
    if (first === undefined || first.node.terms.length === 0) return noCandidates;
    if (others.length === 0) return meaningsOf(first);
    const key = arrived.map(({ node, evidence }) => `${node.id} ${evidence}`).join();
    const known = this.#together.get(key) ?? candidatesOf(arrived);
    this.#together.set(key, known);
    return known;
  }

  /** Clears the cache. Must be called when a term is added or removed. */
  forget(): void {
    if (this.#together.size > 0) this.#together.clear();
  }
}

function meaningsOf(arrival: Arrival): readonly Candidate[] {
  const { node, evidence } = arrival;
  node.meanings ??= {};
  return (node.meanings[evidence] ??= candidatesOf([arrival]));
}

function candidatesOf(arrivals: readonly Arrival[]): readonly Candidate[] {
  const named: Candidate[] = [];
  const linked: Candidate[] = [];
  for (const { node, evidence } of arrivals) {
    const attested = attestedConcept(node);
    for (const { term, otherSpellings } of node.terms) {
      if (term.kind === 'attested' && term.concept !== attested) continue;
      const candidates = term.kind === 'attested' ? linked : named;
      const { concept, text, status } = term;
      const words = otherSpellings?.has(node) === true ? lessSure('inflected', evidence) : evidence;
      candidates.push({ concept, term: text, status, evidence: evidenceOf(term, words) });
    }
  }
  const all = [...named, ...linked.filter((link) => !isContradicted(link, named))];
  if (all.length === 0) return noCandidates;
  return onePerConcept(all.toSorted(compareCandidates));
}

function evidenceOf({ kind, status }: Term, words: Evidence): Evidence {
  if (kind === 'attested') return lessSure('attested', words);
  if (words !== 'exact') return words;
  return kind === 'form' || status !== 'preferred' ? 'declared' : 'exact';
}

const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated'];

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

/**
 * A link text that is also a name of another concept is not evidence, nor is an inflected form of it that is also a
 * form of a name.
 */
function isContradicted(link: Candidate, named: readonly Candidate[]): boolean {
  return named.some(({ evidence }) => rank(evidence) < rank('attested') || rank(evidence) <= rank(link.evidence));
}

function onePerConcept(sorted: Candidate[]): Candidate[] {
  if (sorted.length < 2) return sorted;
  const seen = new Set<string>();
  return sorted.filter(({ concept }) => !seen.has(concept) && seen.add(concept));
}

/**
 * Returns the one concept that the link text at a node points to. A text of one word needs two links, because it may be
 * an ordinary word (`horizontal`).
 */
function attestedConcept(node: TermNode): string | undefined {
  const links = node.terms.filter(isLinkText);
  const [first] = links;
  if (first === undefined || links.some(({ term }) => term.concept !== first.term.concept)) return undefined;
  let count = 0;
  for (const link of links) count += link.count;
  return count >= 2 || wordsTo(node) >= 2 ? first.term.concept : undefined;
}

function isLinkText({ term }: StoredTerm): boolean {
  return term.kind === 'attested';
}

/** Returns the number of words on the path to a node. Two letters of a script without spaces count as one word. */
function wordsTo(node: TermNode): number {
  let words = 0;
  for (let at: TermNode | undefined = node; at !== undefined; at = at.parent) {
    const { spelling } = at.word;
    if (isUnspaced(spelling)) words += 0.5;
    else if (isWord(spelling)) words += 1;
  }
  return words;
}
