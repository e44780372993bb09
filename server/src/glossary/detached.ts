/**
 * Copies the text. In V8, a substring keeps its whole parent string alive, and the facts of an article must not keep
 * its text.
 */
export function detached(text: string): string {
  // Concatenation creates a new string; slicing that keeps only one extra letter.
  return ` ${text}`.slice(1);
}
