import type { FrontMatterFacts } from './articleFacts.ts';

/** A translation and its source, in one glossary. */
export interface Translated {
  readonly facts: FrontMatterFacts;
  readonly source: FrontMatterFacts;
}

/** The reason why a text cannot be compared with its source: a sentence. */
export interface NotComparable {
  readonly kind: 'none';
  readonly reason: string;
}

export function notComparable(reason: string): NotComparable {
  return { kind: 'none', reason };
}
