/** A `[` that is not closed before the end of a text. */
export interface OpenBracket {
  /** UTF-16 offset in the text. */
  readonly at: number;
  /** Whether it is the `[` of `![`. */
  readonly isImage: boolean;
}

/** The last `[` that is open at the end of the text. Escaped brackets are ignored; so is a text that ends with a backslash. */
export function bracketBefore(text: string): OpenBracket | undefined {
  if (isEscaped(text, text.length)) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at];
    if ((character !== '[' && character !== ']') || isEscaped(text, at)) continue;
    if (character === ']') depth++;
    else if (depth-- === 0) return { at, isImage: text[at - 1] === '!' && !isEscaped(text, at - 1) };
  }
  return undefined;
}

/** Whether an odd number of backslashes precedes the offset. */
export function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}
