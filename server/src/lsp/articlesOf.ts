import type { Articles } from '../features/articles.ts';
import type { Root } from '../root/root.ts';
import type { Workspace } from '../session/workspace.ts';

/** Access of a feature to the articles of the root. */
export function articlesOf(workspace: Workspace, root: Root): Articles {
  return {
    uriOf: (path) => workspace.uriOf(root, path),
    textOf: (path) => {
      const result = root.read(path);
      return result?.kind === 'text' ? result.text : undefined;
    },
  };
}
