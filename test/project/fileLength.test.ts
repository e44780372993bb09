import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const project = join(import.meta.dirname, '../..');

/** The longest file of each folder, in lines. Tests are tables, which are read row by row. */
const limits: readonly (readonly [folder: string, lines: number])[] = [
  ['server/src', 350],
  ['client/src', 350],
  ['scripts', 350],
  ['test', 500],
];

/** Longer files, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'server/src/markdown/inline.ts': 'one parser with one state, and the hottest code of the project',
  'server/src/cli/options/commands.ts': 'a table: every command and option, declared once',
  'server/src/terms/languages/pl.ts': 'a table: the inflection of a language',
};

describe('the files of the project', () => {
  for (const [folder, limit] of limits)
    it(`have at most ${limit} lines in ${folder}; split a longer one by subject`, () => {
      const tooLong = filesBelow(folder).filter((file) => linesOf(file) > limit && exceptions[file] === undefined);
      assert.deepEqual(tooLong, []);
    });

  it('are exceptions only if they are longer', () => {
    const needless = Object.keys(exceptions).filter((file) => {
      const limit = limits.find(([folder]) => file.startsWith(`${folder}/`))?.[1] ?? 0;
      return linesOf(file) <= limit;
    });
    assert.deepEqual(needless, []);
  });
});

function linesOf(file: string): number {
  return readFileSync(join(project, file), 'utf8').split('\n').length - 1;
}

function filesBelow(path: string): string[] {
  return readdirSync(join(project, path), { withFileTypes: true }).flatMap((entry) => {
    const below = posix.join(path, entry.name);
    if (entry.isDirectory()) return filesBelow(below);
    return /\.(?:ts|mjs|cjs)$/.test(entry.name) ? [below] : [];
  });
}
