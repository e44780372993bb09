const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Returns the start of the line that contains the offset. Lines end at `\n`, `\r\n` or `\r`. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !endsLine(text, at - 1)) at--;
  return at;
}

/** Returns the end of the line that contains the offset, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/** Returns the start of the next line, or the end of the text. */
export function nextLineStart(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** `lastIndexOf` with the offset -1 would also find a line break at 0. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
}
