/** Returns the relative path from one file to another: `../b/glyph.md`. Both are relative to the root. */
export function relativePath(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let common = 0;
  while (common < start.length && common < end.length - 1 && start[common] === end[common]) common++;
  const up = start.slice(common).map(() => '..');
  return [...up, ...end.slice(common)].join('/');
}
