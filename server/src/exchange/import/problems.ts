import { type Message, t } from '../../localization/index.ts';
import type { Span } from '../../markdown/types.ts';
import { LineIndex } from '../../markdown/lineIndex.ts';

/** Something that could not be read, and its place: UTF-16 offsets in the file. */
export interface ReadProblem {
  readonly message: Message;
  readonly span: Span;
}

/** Maximum number of reported problems: a file in another format has a problem in every row. */
const MOST_PROBLEMS = 20;

/** The first problems of a file, up to the maximum, and the number of all problems. */
export class ReadProblems {
  readonly #shown: ReadProblem[] = [];
  #count = 0;

  add(problem: ReadProblem): void {
    this.#count++;
    if (this.#shown.length < MOST_PROBLEMS) this.#shown.push(problem);
  }

  /** Returns the problems with their lines, and the number of further problems. Reads the text only if there are problems. */
  described(text: Iterable<string>): string[] {
    if (this.#count === 0) return [];
    const lines = linesAt(
      text,
      this.#shown.map(({ span }) => span.start),
    );
    const shown = this.#shown.map(({ message }, at) => t('line {0}: {1}', lines[at] ?? 1, message));
    const more = this.#count - shown.length;
    return more === 0 ? shown : [...shown, t('{0, plural, one {# more problem} other {# more problems}}', more)];
  }
}

/** Returns the problems with their lines, and the number of further problems. */
export function describedProblems(text: string, problems: readonly ReadProblem[]): string[] {
  const all = new ReadProblems();
  for (const problem of problems) all.add(problem);
  return all.described([text]);
}

/** Returns the 1-based lines of offsets in a text in pieces. No piece ends between CR and LF. */
function linesAt(text: Iterable<string>, offsets: readonly number[]): number[] {
  const found = offsets.map(() => 1);
  let [base, line] = [0, 1];
  for (const piece of text) {
    const index = new LineIndex(piece);
    for (const [at, offset] of offsets.entries())
      if (offset >= base) found[at] = line + index.positionAt(Math.min(offset - base, piece.length)).line;
    line += index.positionAt(piece.length).line;
    base += piece.length;
  }
  return found;
}
