/**
 * The same text, in memory of its own. A piece that is cut out of a string keeps the whole string alive in V8, and the facts of
 * an article must not keep its text.
 */
export function detached(text: string): string {
  // Joining makes a new string, and cutting that keeps no more than its one letter.
  return ` ${text}`.slice(1);
}
