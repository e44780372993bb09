import type { StoredTerm } from './termTrie.ts';
import type { Term } from './types.ts';

const statuses: readonly Term['status'][] = ['preferred', 'admitted', 'deprecated'];

/** Returns one name of each concept, the most used. The result does not depend on the order of additions. */
export function usualNames(terms: Iterable<StoredTerm>): Term[] {
  const byConcept = new Map<string, Term>();
  for (const { term } of terms) {
    const known = byConcept.get(term.concept);
    if (known === undefined || isMoreUsual(term, known)) byConcept.set(term.concept, term);
  }
  return [...byConcept.values()];
}

function isMoreUsual(one: Term, other: Term): boolean {
  const difference = statuses.indexOf(one.status) - statuses.indexOf(other.status);
  return difference < 0 || (difference === 0 && one.text < other.text);
}
