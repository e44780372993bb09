import type { FileKey } from '../disk/fileKey.ts';
import type { GitHead } from '../git/head.ts';
import type { earlierSource, earlierText } from '../root/earlierSource.ts';
import type { Root } from '../root/root.ts';
import type { ReadHistory } from '../root/rootHistory.ts';

/** What a session asks of the repository that a root is in. */
export interface Repository {
  /** HEAD of the repository around the root; undefined if there is none. */
  readonly readGitHead: (root: FileKey) => GitHead | undefined;
  /** Whether HEAD may be another than it was. */
  readonly mayHaveMoved: (head: GitHead) => boolean;
  /** Reads when each article changed, and sets it in the root. */
  readonly readHistory: (root: Root, signal: AbortSignal) => Promise<ReadHistory>;
  /** The source of a translation as it was when it was translated. */
  readonly earlierSource: typeof earlierSource;
  /** The text of a file at a commit; undefined if it did not exist. */
  readonly earlierText: typeof earlierText;
}
