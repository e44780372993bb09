import { TrigramIndex } from '../matching/trigramIndex.ts';
import type { Term } from './types.ts';

/** A concept that a text may mean, because one of its names is spelled similarly. */
export interface NearConcept {
  readonly concept: string;
  /** From 0 to 1, where 1 is an equal name, plus a little for concepts that are linked often. */
  readonly likeness: number;
}

/** The bonus of the most linked concept. It orders equally similar names. */
const WEIGHT_OF_USE = 0.1;

/**
 * Fuzzy search for the terms of one locale by the trigrams of their names, for texts that match no term exactly:
 * `scaled horizontally`, `Bewertungen (reviews)`. Adding and removing are incremental.
 */
export class NearTerms {
  readonly #names = new TrigramIndex();
  readonly #uses = new Map<string, number>();

  add({ concept, text, kind }: Term): void {
    this.#names.add(concept, text);
    if (kind === 'attested') this.#uses.set(concept, (this.#uses.get(concept) ?? 0) + 1);
  }

  remove({ concept, text, kind }: Term): void {
    if (!this.#names.remove(concept, text) || kind !== 'attested') return;
    const left = (this.#uses.get(concept) ?? 1) - 1;
    if (left > 0) this.#uses.set(concept, left);
    else this.#uses.delete(concept);
  }

  /** Returns the number of links to the concept, counted by article and text. */
  usesOf(concept: string): number {
    return this.#uses.get(concept) ?? 0;
  }

  /** Returns the concepts with the names most similar to the text, best first. */
  near(text: string, most: number): NearConcept[] {
    const likenesses = this.#names.likenesses(text);
    const use = (concept: string): number => Math.log1p(this.usesOf(concept));
    const mostUsed = Math.max(1, ...[...likenesses.keys()].map(use));
    return [...likenesses]
      .map(([concept, likeness]) => ({ concept, likeness: likeness + (WEIGHT_OF_USE * use(concept)) / mostUsed }))
      .toSorted((one, other) => other.likeness - one.likeness || (one.concept < other.concept ? -1 : 1))
      .slice(0, most);
  }
}
