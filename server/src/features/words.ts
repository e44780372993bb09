/** The words of a text in lower case, with a space before each: ` rynek docelowy`. */
export function words(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()}`;
}
