import type { Subject } from './subject.ts';

const answersOf = new WeakMap<Subject, Map<unknown, unknown>>();

/** Computes a value of a subject once, for all rules that need it. The value is released with the subject. */
export function once<T>(find: (subject: Subject) => T): (subject: Subject) => T {
  return (subject) => {
    let answers = answersOf.get(subject);
    if (!answers) answersOf.set(subject, (answers = new Map()));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this function stores values for `find`
    if (answers.has(find)) return answers.get(find) as T;
    const answer = find(subject);
    answers.set(find, answer);
    return answer;
  };
}
