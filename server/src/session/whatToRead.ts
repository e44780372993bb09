import type { ChangeKind } from './changeBatch.ts';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import type { Root } from '../root/root.ts';

/** A file or folder below a root that somebody has created, changed or deleted. */
export interface PathChange {
  readonly path: string;
  readonly kind: ChangeKind;
}

const ARTICLE = /\.(?:md|markdown)$/i;
const IGNORE_FILE = /(?:^|\/)\.gitignore$/;
/** No articles are read from hidden folders and from packages. */
const SKIPPED = /(?:^|\/)(?:\.[^/]+|node_modules)(?:\/|$)/;

/** What has to be read again after changes on disk: single files, the tree, or the configuration and all that follows from it. */
export function whatToRead(
  root: Root,
  changes: readonly PathChange[],
): readonly string[] | 'tree' | 'configuration' | 'nothing' {
  const paths = changes.map(({ path }) => path);
  if (paths.includes(CONFIGURATION_FILE)) return 'configuration';
  if (paths.some((path) => IGNORE_FILE.test(path) || path === root.configuration.baseline)) return 'tree';
  const read = changes.filter(({ path }) => !SKIPPED.test(path));
  if (
    concernFolders(
      root,
      read.filter(({ path }) => !ARTICLE.test(path)),
    )
  )
    return 'tree';
  const articles = read.map(({ path }) => path).filter((path) => ARTICLE.test(path));
  return articles.length > 0 ? articles : 'nothing';
}

/** A folder that comes or goes as a whole is reported by its own name. */
function concernFolders(root: Root, changes: readonly PathChange[]): boolean {
  const deleted = new Set<string>();
  for (const { path, kind } of changes) {
    if (kind === 'deleted') deleted.add(path);
    else if (kind === 'created' && !/\.[^/.]+$/.test(path)) return true;
  }
  return deleted.size > 0 && hasArticleBelow(root, deleted);
}

function hasArticleBelow({ glossaries }: Root, folders: ReadonlySet<string>): boolean {
  for (const glossary of glossaries) {
    for (const { path } of glossary.articles()) {
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
        if (folders.has(path.slice(0, at))) return true;
    }
  }
  return false;
}
