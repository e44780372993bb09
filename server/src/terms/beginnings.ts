import { parseRewriting, type Rewriting } from './changes.ts';
import { listed, type Problems } from './notation.ts';
import { type LetterGroups, matchShape, parseShape, type Shape } from './shapes.ts';

/** Changed beginnings of words: initial mutations, and first parts of compounds that inflect. */
export interface Beginnings {
  /** Returns the forms of a word with a changed beginning: `mbord` for `bord`. */
  readonly changed: (word: string) => string[];
  /** Returns the words that a form may come from: `bord` for `mbord`. */
  readonly undone: (form: string) => string[];
}

/** Parses the `beginnings` of a table. */
export function parseBeginnings(lines: readonly string[], groups: LetterGroups, problems: Problems): Beginnings {
  const pairs = lines.flatMap((line) => {
    const [from = '', to = ''] = line.split('>').map((side) => side.trim());
    if (to === '') problems.push(`${line}: a beginning has one >`);
    return listed(to).map((changed) => [from, changed] as const);
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

interface Way {
  readonly shape: Shape;
  readonly rewrite: Rewriting;
}

function rewriter(
  pairs: readonly (readonly [from: string, to: string])[],
  groups: LetterGroups,
  problems: Problems,
): (word: string) => string[] {
  const byFirstLetter = new Map<string, Way[]>();
  for (const [from, to] of pairs) {
    const shape = parseShape(from, groups, problems);
    const first = /^\p{Lu}/u.test(from) ? '' : from.charAt(0);
    const way = { shape, rewrite: parseRewriting(to, shape, problems) };
    byFirstLetter.set(first, [...(byFirstLetter.get(first) ?? []), way]);
  }
  return (word) =>
    ['', word.charAt(0)].flatMap((first) =>
      (byFirstLetter.get(first) ?? []).flatMap(({ shape, rewrite }) => {
        const match = matchShape(word, shape);
        return match === undefined ? [] : [rewrite(match)];
      }),
    );
}
