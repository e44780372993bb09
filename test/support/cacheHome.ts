import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTemporaryTree } from './temporaryTree.ts';

/** Runs the test with a cache of its own, and gives the folder where the program writes it. */
export async function withCache(test: (folder: string) => Promise<void>): Promise<void> {
  const before = process.env['XDG_CACHE_HOME'];
  await withTemporaryTree({}, async ({ root }) => {
    process.env['XDG_CACHE_HOME'] = root;
    try {
      await test(join(root, 'glosswright'));
    } finally {
      if (before === undefined) delete process.env['XDG_CACHE_HOME'];
      else process.env['XDG_CACHE_HOME'] = before;
    }
  });
}

/** The files in the cache with this kind of content. */
export function cacheFiles(folder: string, kind: 'findings' | 'front matter' | 'runs'): string[] {
  const files = filesIn(join(folder, kind === 'runs' ? 'runs' : 'check'));
  if (kind === 'runs') return files;
  const areFindings = kind === 'findings';
  return files.filter((file) => readFileSync(file, 'latin1').startsWith('glosswright reports') === areFindings);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
