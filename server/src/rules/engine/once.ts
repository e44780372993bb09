import type { Subject } from './subject.ts';

/** A symbol property instead of a `WeakMap`, because a `WeakMap` of all checked articles slows down garbage collection. */
const ANSWERS = Symbol('answers');

interface WithAnswers extends Subject {
  [ANSWERS]?: Map<unknown, unknown>;
}

/** Computes a value of a subject once and shares it between rules. The value is released with the subject. */
export function once<T>(find: (subject: Subject) => T): (subject: Subject) => T {
  return (subject) => {
    const holder: WithAnswers = subject;
    const answers = (holder[ANSWERS] ??= new Map());
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this function stores values for `find`
    if (answers.has(find)) return answers.get(find) as T;
    const answer = find(subject);
    answers.set(find, answer);
    return answer;
  };
}
