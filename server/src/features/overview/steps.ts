/** Work in steps, between which it may yield. */
export type Steps<T> = Generator<undefined, T>;

/** Runs all steps immediately. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Items in a step of `sorted`. */
const CHUNK = 256;

/** Sorts the items like `toSorted`, a few of them in each step. */
export function* sortSteps<T>(items: readonly T[], compare: (one: T, other: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += CHUNK) {
    runs.push(items.slice(at, at + CHUNK).toSorted(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergeSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeSteps<T>(ones: readonly T[], others: readonly T[], compare: (one: T, other: T) => number): Steps<T[]> {
  const result: T[] = [];
  let [at, otherAt] = [0, 0];
  for (;;) {
    const one = ones[at];
    const other = others[otherAt];
    if (one === undefined || other === undefined) break;
    // Equal items keep their order.
    if (compare(one, other) <= 0) at = result.push(one) - otherAt;
    else otherAt = result.push(other) - at;
    if (result.length % CHUNK === 0) yield;
  }
  return [...result, ...ones.slice(at), ...others.slice(otherAt)];
}
