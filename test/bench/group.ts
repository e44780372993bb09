import type { Corpus, CorpusSize } from './corpus.ts';
import type { Place, Reading } from './line.ts';

interface GroupHead {
  readonly name: string;
  /** What is measured, in a sentence for the page. */
  readonly about: string;
  /** Additional Node arguments. */
  readonly nodeArguments?: readonly string[];
}

/** Lines that run on glossaries on the disk, for each size in a process of its own. */
export interface CorpusGroup extends GroupHead {
  /** Of the sizes that are wanted those that the group runs at; it may add some. */
  readonly sizes: (wanted: readonly CorpusSize[]) => readonly CorpusSize[];
  readonly run: (corpus: Corpus) => Promise<Reading[]>;
}

/** Lines that make what they need, in one process. */
export interface LoneGroup extends GroupHead {
  readonly runAlone: () => Promise<Reading[]>;
}

export type Group = CorpusGroup | LoneGroup;

/** Where a line runs that goes by the number of articles. */
export function placeIn(group: string, { concepts, locales, articles, source }: Corpus): Place {
  return { group, step: stepName({ concepts, locales }), size: articles, family: source };
}

/** The size in words: `2,000 × 5`. */
export function stepName({ concepts, locales }: CorpusSize): string {
  return `${concepts.toLocaleString('en')} × ${locales}`;
}
