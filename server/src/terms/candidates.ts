import type { StoredTerm, TermNode } from './termTrie.ts';
import { evidences } from './types.ts';
import type { Candidate, Evidence, Term, TermStatus } from './types.ts';
import { isUnspaced, isWord } from './words.ts';

/** A node that a text led to, and how sure its least sure word is. */
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

/** Says what terms can mean, and remembers it until terms change, because a text that is full of one term asks often. */
export class Candidates {
  /** By the nodes and evidences of several arrivals. */
  readonly #together = new Map<string, readonly Candidate[]>();

  /** The concepts that the terms at some nodes can mean, one candidate for each, surest first. */
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

  /** To be called when a term comes or goes. */
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

/** A link text that is also the name of another concept says nothing; nor does a form of it that is also a form of a name. */
function isContradicted(link: Candidate, named: readonly Candidate[]): boolean {
  return named.some(({ evidence }) => rank(evidence) < rank('attested') || rank(evidence) <= rank(link.evidence));
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

/** How many words lead to a node. Two letters of a script without spaces are about as much as one word of another. */
function wordsTo(node: TermNode): number {
  let words = 0;
  for (let at: TermNode | undefined = node; at !== undefined; at = at.parent) {
    const { spelling } = at.word;
    if (isUnspaced(spelling)) words += 0.5;
    else if (isWord(spelling)) words += 1;
  }
  return words;
}
