import { parseRewriting, parseShape } from './notation.ts';
import type { LetterGroups, Problems } from './notation.ts';

/** Initial mutations of words. */
export interface Beginnings {
  /** Returns the forms of a word with a changed beginning: `mbord` for `bord`. */
  readonly changed: (word: string) => string[];
  /** Returns the words that a form may come from: `bord` for `mbord`. */
  readonly undone: (form: string) => string[];
}

/** Parses the `beginnings` of a table. */
export function parseBeginnings(lines: readonly string[], groups: LetterGroups, problems: Problems): Beginnings {
  const pairs = lines.map((line) => {
    const [from = '', to = ''] = line.split('>').map((side) => side.trim());
    if (to === '') problems.push(`${line}: a beginning has one >`);
    return [from, to] as const;
  });
  return {
    changed: rewriter(pairs, groups, problems),
    undone: rewriter(
      pairs.map(([from, to]) => [to, from]),
      groups,
      problems,
    ),
  };
}

function rewriter(
  pairs: readonly (readonly [from: string, to: string])[],
  groups: LetterGroups,
  problems: Problems,
): (word: string) => string[] {
  const ways = pairs.map(([from, to]) => {
    const shape = parseShape(from, groups, problems);
    return { pattern: shape.pattern, rewrite: parseRewriting(to, shape, problems) };
  });
  return (word) =>
    ways.flatMap(({ pattern, rewrite }) => {
      const match = pattern.exec(word);
      return match === null ? [] : [rewrite(match)];
    });
}
