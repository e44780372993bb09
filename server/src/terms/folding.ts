import type { LanguageTable } from './language.ts';

/** Makes words comparable: what differs only in case or in an optional spelling folds to the same letters. */
export type Fold = (word: string) => string;

/** Reads the folding of a table. The word has to be clean already (see `cleanWord`). */
export function foldingOf(table: Pick<LanguageTable, 'folding' | 'decomposed'>): Fold {
  const spellings = Object.entries(table.folding ?? {}).map(
    ([from, to]) => [from.normalize('NFC'), to.normalize('NFC')] as const,
  );
  const replace = (word: string): string => {
    let replaced = word;
    for (const [from, to] of spellings) if (replaced.includes(from)) replaced = replaced.replaceAll(from, to);
    return replaced;
  };
  const fold: Fold = (word) => replace(replace(word).toLowerCase());
  return table.decomposed === true ? (word) => fold(word).normalize('NFD') : fold;
}
