import type { Subject } from '../subject.ts';
import type { Directive } from './directive.ts';

/**
 * Returns the line that each comment applies to, 0-based: the next line that contains something other than white space and such
 * comments. Undefined at the end of the file.
 */
export function nextLines(
  subject: Subject,
  directives: readonly Directive[],
): ReadonlyMap<Directive, number | undefined> {
  const result = new Map<Directive, number | undefined>();
  /** For each comment on lines of its own, by its first line: the line below it. */
  const below = new Map<number, number | undefined>();
  // From last to first, so that each of several stacked comments is visited once.
  for (const directive of directives.toReversed()) {
    const { start, end } = subject.lines.rangeOf(directive.span);
    const next = firstWritten(subject, end.line + 1, below);
    result.set(directive, next);
    if (standsAlone(subject, directive)) below.set(start.line, next);
  }
  return result;
}

function firstWritten(
  subject: Subject,
  from: number,
  below: ReadonlyMap<number, number | undefined>,
): number | undefined {
  for (let line = from; line < subject.lines.lineCount; line++) {
    if (below.has(line)) return below.get(line);
    if (!isBlank(lineText(subject, line))) return line;
  }
  return undefined;
}

/** Whether the lines of the comment contain nothing else. */
export function standsAlone({ document, lines }: Subject, { span }: Pick<Directive, 'span'>): boolean {
  const { start, end } = lines.rangeOf(span);
  const before = document.text.slice(lines.offsetAt({ line: start.line, character: 0 }), span.start);
  const after = document.text.slice(span.end, lines.offsetAt({ line: end.line, character: Infinity }));
  return isBlank(before) && isBlank(after);
}

function lineText({ document, lines }: Subject, line: number): string {
  return document.text.slice(lines.offsetAt({ line, character: 0 }), lines.offsetAt({ line, character: Infinity }));
}

/** Block quote markers count as blank. */
function isBlank(text: string): boolean {
  return /^[\s>]*$/.test(text);
}
