// An editor answers when it is ready; a test asks until it is.

/** Asks again and again until the answer is something, and answers with it. Fails with `what` in the message. */
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
