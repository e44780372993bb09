/**
 * How sure a match is, from the surest down: the term as it is written; a form that an author declared for it; a form
 * that authors have already linked to it; a form that the language's table derives; one that a learned suffix pair derives.
 */
export const evidences = ['exact', 'declared', 'attested', 'inflected', 'learned'] as const;
export type Evidence = (typeof evidences)[number];

/** What a term is to its concept (TBX administrativeStatus). */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated';

/** One name of one concept in one locale, as the index of that locale takes it in. */
export interface Term {
  /** The concept's slug. */
  readonly concept: string;
  /** As the author wrote it: `Rynek docelowy`. */
  readonly text: string;
  readonly status: TermStatus;
  /**
   * `term`: a name, to be found in every form. `form`: one inflected form that an author declared (`forms`), found as it is
   * written. `attested`: the text of a link to the concept, found as it is written.
   */
  readonly kind: 'term' | 'form' | 'attested';
}

/** One concept that a match can mean. */
export interface Candidate {
  readonly concept: string;
  /** The term's text as the author wrote it. */
  readonly term: string;
  readonly status: TermStatus;
  readonly evidence: Evidence;
}

/** A place where a term stands. Offsets are UTF-16 units of the text that was searched, `end` exclusive. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  /** Every concept that the longest match can mean, surest first; never empty. */
  readonly candidates: readonly Candidate[];
}

/**
 * Two noncharacters of Unicode (never in real text) by which a caller masks what is not prose, so that every offset in the
 * masked text is one of the original: a transparent unit counts as nothing (`**ryn**ku` is one word), no match crosses a
 * barrier.
 */
export const TRANSPARENT = '\uFDD0';
export const BARRIER = '\uFDD1';

/** The terms of one locale, ready to be found. Adding and removing are incremental; neither ever throws. */
export interface TermIndex {
  /** BCP 47, as it was given. */
  readonly locale: string;
  /** How many terms are in it. */
  readonly size: number;
  /** Adds a term. The same term added twice has to be removed twice. */
  add(term: Term): void;
  /** Removes what an equal `add` added; does nothing when there is none. */
  remove(term: Term): void;
  /** All matches in the text, in order, longest first and without overlaps. Linear in the text's length. */
  find(text: string): TermMatch[];
  /** The concepts that the whole text names, surest first: for link texts, titles and selections. */
  lookup(text: string): readonly Candidate[];
}
