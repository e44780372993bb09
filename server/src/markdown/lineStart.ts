const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Returns the start of the line that contains the offset. Lines end at `\n`, `\r\n` or `\r`. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !endsLine(text, at - 1)) at--;
  return at;
}

/** `lastIndexOf` with the offset -1 would also find a line break at 0. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
}
