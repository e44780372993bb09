import { type Message, t } from '../../localization/index.ts';
import type { Span } from '../../markdown/types.ts';
import { LineIndex } from '../../markdown/lineIndex.ts';

/** Something that could not be read, and where: UTF-16 offsets in the file. */
export interface ReadProblem {
  readonly message: Message;
  readonly span: Span;
}

/** Problems that are reported; a file of another kind has one in each row. */
const MOST_PROBLEMS = 20;

/** Returns the problems with their lines, and the number of others. */
export function describedProblems(text: string, problems: readonly ReadProblem[]): string[] {
  if (problems.length === 0) return [];
  const lines = new LineIndex(text);
  const shown = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ message, span }) => t('line {0}: {1}', lines.positionAt(span.start).line + 1, message));
  const more = problems.length - shown.length;
  return more === 0 ? shown : [...shown, t('{0, plural, one {# more problem} other {# more problems}}', more)];
}
