import type { LanguageTable } from './language.ts';

/** Folds a word for comparison: words that differ only in case or in an optional spelling become equal. */
export type Fold = (word: string) => string;

/** Compiles the folding of a table. Words must be cleaned first (see `cleanWord`). */
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
