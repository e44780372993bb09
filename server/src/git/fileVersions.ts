import type { Commit } from '../glossary/history.ts';
import { runGit } from './run.ts';
import { commitOf, tokens } from './tokens.ts';

/** A commit that changed a file, and the last commits before it that did. */
export interface FileVersion {
  readonly commit: Commit;
  /** Hashes; empty for the commit that created the file. */
  readonly parents: readonly string[];
}

/** `--parents` replaces the parents by the nearest ancestors that changed the file. */
const LOG = 'log --topo-order --parents --format=%H%x20%ct%x20%P --no-show-signature --no-color --no-notes'.split(' ');

/**
 * Returns the commits that changed the file at HEAD, each before those that it is based on; at most `count`. Undefined if git
 * fails. `path` is relative to the folder.
 */
export async function readFileVersions(
  folder: string,
  path: string,
  count: number,
  signal?: AbortSignal,
): Promise<readonly FileVersion[] | undefined> {
  const versions: FileVersion[] = [];
  const take = tokens('\n', (line) => {
    const [id, time, ...parents] = line.trim().split(' ');
    const commit = line === '' ? undefined : commitOf(id, time);
    if (commit) versions.push({ commit, parents });
  });
  const options = [...LOG, `--max-count=${count}`, 'HEAD', '--', path];
  const run = await runGit(folder, options, { take: take.chunk, signal });
  if (run?.code !== 0 || run.isCut) return undefined;
  take.end();
  return versions;
}
