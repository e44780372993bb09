/** Copies the text. In V8, a substring keeps its whole parent string in memory, which must not happen with the text of an article. */
export function detached(text: string): string {
  // Concatenation creates a new string; a slice of it keeps only one extra letter in memory.
  return ` ${text}`.slice(1);
}
