import type { Corpus, CorpusSize } from './corpus.ts';
import type { Place, Reading } from './line.ts';

interface GroupHead {
  readonly name: string;
  /** Describes the measurements in a sentence for the page. */
  readonly about: string;
  /** Additional Node arguments. */
  readonly nodeArguments?: readonly string[];
}

/** Lines that run on glossaries on disk, each size in its own process. */
export interface CorpusGroup extends GroupHead {
  /** Returns the sizes of the group, given the requested ones; it may add some. */
  readonly sizes: (wanted: readonly CorpusSize[]) => readonly CorpusSize[];
  readonly run: (corpus: Corpus) => Promise<Reading[]>;
}

/** Lines that generate their own data, in one process. */
export interface LoneGroup extends GroupHead {
  readonly runAlone: () => Promise<Reading[]>;
}

export type Group = CorpusGroup | LoneGroup;

/** The place of a line whose size is the number of articles. */
export function placeIn(group: string, { concepts, locales, articles, source }: Corpus): Place {
  return { group, step: stepName({ concepts, locales }), size: articles, family: source };
}

/** The size in words: `2,000 × 5`. */
export function stepName({ concepts, locales }: CorpusSize): string {
  return `${concepts.toLocaleString('en')} × ${locales}`;
}
