import { TrigramIndex } from '../matching/trigramIndex.ts';
import type { Term } from './types.ts';

/** A concept that a text may mean, as one of its names is written alike. */
export interface NearConcept {
  readonly concept: string;
  /** From 0 to 1, where the text is one of its names, and a little more for concepts that are linked often. */
  readonly likeness: number;
}

/** What the most linked concept gains: it decides between names that are alike equally. */
const WEIGHT_OF_USE = 0.1;

/**
 * The terms of one locale by the trigrams of their names, for texts that name nothing as they stand: `scaled horizontally`,
 * `Bewertungen (reviews)`. Adding and removing are incremental.
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

  /** How many articles link the concept by how many texts. */
  usesOf(concept: string): number {
    return this.#uses.get(concept) ?? 0;
  }

  /** The concepts with a name most like the text, best first. */
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
