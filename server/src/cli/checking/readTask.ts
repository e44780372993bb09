import type { FileEntry } from '../../disk/listing.ts';
import type { FrontMatterByGlossary, Root } from '../../root/root.ts';
import { isSource } from './items.ts';

/** What to read: all front matter; or front matter and links, only for articles of the source locale. */
export type ReadingTask = 'read-frontMatter' | 'read-source-links';

/** Reads the files for the task, in whichever thread. */
export function readTask(root: Root, task: ReadingTask, files: readonly FileEntry[]): FrontMatterByGlossary {
  const paths = files.map(({ path }) => path);
  if (task === 'read-frontMatter') return root.readFrontMatterOf(paths);
  return root.readFrontMatterOf(
    paths.filter((path) => isSource(root, path)),
    'whole',
  );
}
