import type { Commit } from '../glossary/history.ts';
import { runGit } from './run.ts';
import { commitOf, tokens } from './tokens.ts';

/** Ignores white space, and the commits that the repository configures to ignore. */
const BLAME = ['blame', '--porcelain', '-w', '--no-textconv', '--no-progress', 'HEAD', '--'];
/** The first line of the output for a line: the commit, the line number in it, and the current line number. */
const LINE = /^([0-9a-f]{40,64}) \d+ (\d+)/;
const TIME = /^committer-time (\d+)$/;

/** Returns the commit that last changed each line of the file at HEAD, in order; undefined if git fails. `path` is relative to the folder. */
export async function readLineCommits(
  folder: string,
  path: string,
  signal?: AbortSignal,
): Promise<readonly (Commit | undefined)[] | undefined> {
  const ids: string[] = [];
  const commits = new Map<string, Commit | undefined>();
  let id = '';
  const takeLine = (line: string): void => {
    if (line.startsWith('\t')) return;
    const [, commit, number] = LINE.exec(line) ?? [];
    if (commit !== undefined) ids[Number(number) - 1] = id = commit;
    const time = commit === undefined ? TIME.exec(line)?.[1] : undefined;
    if (time !== undefined) commits.set(id, commitOf(id, time));
  };
  const take = tokens('\n', takeLine);
  const run = await runGit(folder, [...BLAME, path], { take: take.chunk, signal });
  if (run?.code !== 0 || run.isCut) return undefined;
  take.end();
  return Array.from(ids, (each) => commits.get(each));
}
