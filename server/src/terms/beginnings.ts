import { parseRewriting, parseShape } from './notation.ts';
import type { LetterGroups, Problems } from './notation.ts';

/** Reads the `beginnings` of a table: a function that gives the forms in which a word's beginning may stand in a text. */
export function parseBeginnings(
  lines: readonly string[],
  groups: LetterGroups,
  problems: Problems,
): (word: string) => string[] {
  const ways = lines.map((line) => {
    const [from = '', to = ''] = line.split('>').map((side) => side.trim());
    if (to === '') problems.push(`${line}: a beginning has one >`);
    const shape = parseShape(from, groups, problems);
    return { pattern: shape.pattern, rewrite: parseRewriting(to, shape, problems) };
  });
  return (word) =>
    ways.flatMap(({ pattern, rewrite }) => {
      const match = pattern.exec(word);
      return match === null ? [] : [rewrite(match)];
    });
}
