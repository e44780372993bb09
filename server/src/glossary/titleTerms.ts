import { lettersOf, namesInTitle } from '../terms/titles.ts';
import type { Term } from '../terms/types.ts';
import { detached } from './detached.ts';
import { titleNames } from './titleNames.ts';

/**
 * Returns the other names in the notes of a title, `Repo` and `Chart Repository` of
 * `Repository (Repo, Chart Repository)`, without the given ones, and those that the matcher reads from the title
 * itself.
 */
export function titleTerms(title: string | undefined, concept: string, given: readonly string[]): readonly Term[] {
  if (title === undefined || !/[(（]/.test(title)) return NONE;
  const { abbreviation, otherNames } = titleNames(title, concept);
  const known = new Set([title, ...namesInTitle(title, concept), ...given].map(lettersOf));
  return [...(abbreviation === undefined ? [] : [abbreviation]), ...otherNames]
    .filter((name) => !known.has(lettersOf(name)))
    .map((text): Term => ({ concept, text: detached(text), status: 'admitted', kind: 'term' }));
}

const NONE: readonly Term[] = [];
