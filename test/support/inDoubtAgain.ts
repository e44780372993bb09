import assert from 'node:assert/strict';

/** So many times a measurement is made before it counts as failed: what is slow is slow each time, a busy machine is not. */
const ATTEMPTS = 5;

/** Fails with what `measure` says when it says it each time; undefined is that all is well. */
export async function inDoubtAgain(measure: () => string | undefined | Promise<string | undefined>): Promise<void> {
  let problem: string | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    problem = await measure();
    if (problem === undefined) return;
  }
  assert.fail(problem);
}
