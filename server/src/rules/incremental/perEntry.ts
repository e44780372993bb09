import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import { once } from '../engine/once.ts';
import type { Subject } from '../engine/subject.ts';
import { type Memory, memoryOf } from './memory.ts';

/** Results for the entries of a file that the user is editing. If the stamp differs, they are computed again. */
interface Answers<T> {
  readonly stamp: readonly unknown[];
  readonly byFacts: WeakMap<FrontMatterFacts, T>;
}

/**
 * Caches a computation on an entry of a page or data file that depends only on the facts of the entry and on the stamp, whose
 * values are compared one by one. While the user edits the file, results for unchanged entries are reused.
 */
export function perEntry<T>(
  stampOf: (subject: Subject) => readonly unknown[],
  find: (subject: Subject, facts: FrontMatterFacts) => T,
): (subject: Subject) => (facts: FrontMatterFacts) => T {
  const earlier = new WeakMap<Memory, Answers<T>>();
  return once((subject) => {
    const memory = memoryOf(subject);
    if (!memory) return (facts) => find(subject, facts);
    const stamp = stampOf(subject);
    let answers = earlier.get(memory);
    if (!answers?.stamp.every((value, at) => value === stamp[at]))
      earlier.set(memory, (answers = { stamp, byFacts: new WeakMap() }));
    const { byFacts } = answers;
    return (facts) => {
      const known = byFacts.get(facts);
      if (known !== undefined) return known;
      const answer = find(subject, facts);
      byFacts.set(facts, answer);
      return answer;
    };
  });
}
