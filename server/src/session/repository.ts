import type { FileKey } from '../disk/fileKey.ts';
import type { GitHead } from '../git/head.ts';
import type { earlierSource, earlierText } from '../root/earlierSource.ts';
import type { Root } from '../root/root.ts';
import type { ReadHistory } from '../root/rootHistory.ts';

/** The functions of a root's repository that a session needs. */
export interface Repository {
  /** HEAD of the repository of the root; undefined if there is none. */
  readonly readGitHead: (root: FileKey) => GitHead | undefined;
  /** Whether HEAD may have changed. */
  readonly mayHaveMoved: (head: GitHead) => boolean;
  /** Reads when each article changed, and sets the history of the root. */
  readonly readHistory: (root: Root, signal: AbortSignal) => Promise<ReadHistory>;
  /** The version of the source that a translation is based on. */
  readonly earlierSource: typeof earlierSource;
  /** The text of a file at a commit; undefined if it did not exist. */
  readonly earlierText: typeof earlierText;
}
