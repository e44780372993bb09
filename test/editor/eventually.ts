// An editor answers when it is ready, so a test asks repeatedly.

/** Asks repeatedly until there is an answer, and returns it. Otherwise, fails with `what` in the message. */
export async function eventually<T>(
  what: string,
  ask: () => T | Promise<T>,
  limitInMs = 10_000,
): Promise<NonNullable<Awaited<T>>> {
  const deadline = Date.now() + limitInMs;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Not within ${limitInMs / 1000} s: ${what}.`);
}
