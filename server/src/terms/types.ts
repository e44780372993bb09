/**
 * The evidence of a match, the most certain first: the term as written; a form that an author declared; a form in
 * existing links; a form derived by the language table; a form derived by a learned suffix pair.
 */
export const evidences = ['exact', 'declared', 'attested', 'inflected', 'learned'] as const;
export type Evidence = (typeof evidences)[number];

/** The status of a term for its concept (TBX administrativeStatus). */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated';

/** One name of one concept in one locale. */
export interface Term {
  /** The concept's slug. */
  readonly concept: string;
  /** As written: `Rynek docelowy`. */
  readonly text: string;
  readonly status: TermStatus;
  /**
   * `term`: a name, found in every form. `form`: an inflected form that an author declared (`forms`), found as written.
   * `attested`: the text of a link to the concept, found as written.
   */
  readonly kind: 'term' | 'form' | 'attested';
}

/** A concept that a match can mean. */
export interface Candidate {
  readonly concept: string;
  /** The term's text as written. */
  readonly term: string;
  readonly status: TermStatus;
  readonly evidence: Evidence;
}

/** A place in a searched text. Offsets are UTF-16 units, `end` is exclusive. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/** An occurrence of a term. */
export interface TermMatch extends TextPlace {
  /** The concepts that the longest match can mean, the most certain first; never empty. */
  readonly candidates: readonly Candidate[];
}

/**
 * Two Unicode noncharacters (which do not occur in real text) that callers put in place of text that is not prose, so
 * that all offsets stay the same. A transparent unit is ignored (`**ryn**ku` is one word); no match crosses a barrier.
 */
export const TRANSPARENT = '\uFDD0';
export const BARRIER = '\uFDD1';

/** A searchable index of the terms of one locale. Adding and removing are incremental and never throw. */
export interface TermIndex {
  /** A BCP 47 tag, as passed by the caller. */
  readonly locale: string;
  /** The number of terms. */
  readonly size: number;
  /** Adds a term. A term that is added twice must be removed twice. */
  add(term: Term): void;
  /** Removes a term that an equal `add` added; does nothing if there is none. */
  remove(term: Term): void;
  /** Returns all matches in the text, in order, the longest first, without overlaps. Linear time. */
  find(text: string): TermMatch[];
  /** Returns the concepts that the whole text names, the most certain first: for link texts, titles and selections. */
  lookup(text: string): readonly Candidate[];
}
