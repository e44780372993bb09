import { msg } from '../../localization/index.ts';
import { type FileKey, keyOfUri } from '../fileKey.ts';
import { type Files, filesOf } from '../filesOf.ts';
import { maximumRemoteSize } from '../limits.ts';
import type { FileListing } from '../listing.ts';
import { parentFolder } from '../parentFolder.ts';
import { Fetcher, TooManyBytes } from './fetcher.ts';
import { FetchedTree, Misses } from './fetchedTree.ts';
import type { FileServer } from './fileServer.ts';

/** Maximum number of rounds of fetching for one piece of work: each round reads the folders that the previous one listed. */
const MOST_ROUNDS = 200;

/** A file or folder that was created, changed, or deleted. */
export interface RemoteEvent {
  readonly uri: string;
}

/** Files that come over a connection. */
export interface RemoteDisk {
  readonly files: Files;
  /** Applies changes. When it resolves, the files are up to date. */
  readonly observe: (events: readonly RemoteEvent[]) => Promise<void>;
}

/**
 * The files of a file server. Walking, ignoring and reading work as on a disk: synchronous work runs on the fetched
 * files, and runs again after its misses have been fetched. `maximumSize`: bytes of all files together.
 */
export function remoteDisk(server: FileServer, maximumSize: number = maximumRemoteSize): RemoteDisk {
  const tree = new FetchedTree();
  const fetcher = new Fetcher(server, tree, maximumSize);
  const local = filesOf(tree);
  const tooLarge = new Set<FileKey>();

  const complete = async <T>(work: () => T | Promise<T>, signal?: AbortSignal): Promise<T> => {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const misses = new Misses();
      const stopRecording = tree.record(misses);
      try {
        const result = await work();
        if (misses.areNone) return result;
      } finally {
        stopRecording();
      }
      await fetcher.fetch(misses.folders, [...misses.files], signal);
    }
    throw new Error(`The files were not complete after ${MOST_ROUNDS} rounds.`);
  };

  const rooted =
    <A extends readonly unknown[], R>(method: (root: FileKey, ...rest: A) => R) =>
    (root: FileKey, ...rest: A): R => {
      tree.addRoot(root);
      return method(root, ...rest);
    };

  const files: Files = {
    ...local,
    list: rooted(async (root, options): Promise<FileListing> => {
      if (tooLarge.has(root)) return nothingListed(maximumSize);
      tree.forgetFailures(root);
      return complete(async () => local.list(root, options), options.signal);
    }),
    folders: rooted((root, options) => local.folders(root, options)),
    find: rooted((root, path, options) => local.find(root, path, options)),
    readNamed: rooted((root, path) => local.readNamed(root, path)),
    stat: rooted((root, path) => local.stat(root, path)),
    kindOf: rooted((root, path) => local.kindOf(root, path)),
    entriesIn: rooted((root, path) => local.entriesIn(root, path)),
    remote: {
      complete: async (root, work, signal) => {
        tree.addRoot(root);
        return complete(work, signal);
      },
      fetch: async (root, entries, signal, when) => {
        const paths = Array.from(entries, ({ diskPath }) => diskPath).filter((path) => !tree.hasContent(path));
        try {
          await fetcher.fetch([], paths, signal, when);
        } catch (error) {
          if (!(error instanceof TooManyBytes)) throw error;
          tooLarge.add(root);
          tree.forget(root);
          throw error;
        }
      },
    },
  };

  return { files, observe: async (events) => observe(tree, fetcher, events) };
}

/** Lists changed folders again if they are fetched, and reads changed files again if their content is fetched. */
async function observe(tree: FetchedTree, fetcher: Fetcher, events: readonly RemoteEvent[]): Promise<void> {
  const folders = new Set<string>();
  const files = new Set<string>();
  for (const { uri } of events) {
    const key = keyOfUri(uri);
    if (key === undefined) continue;
    const listed = nearestListed(tree, key);
    if (listed !== undefined) folders.add(listed);
    files.add(key);
  }
  await fetcher.fetch(folders, []);
  const known = [...files].flatMap((file) => tree.spelled(file) ?? []).filter((file) => tree.hasContent(file));
  await fetcher.fetch([], known);
}

/** The nearest fetched folder above the path: its entries may have changed. */
function nearestListed(tree: FetchedTree, path: string): string | undefined {
  for (let folder = parentFolder(path); folder !== undefined; folder = parentFolder(folder)) {
    const place = tree.spelled(folder) ?? folder;
    if (tree.hasListing(place)) return place;
  }
  return undefined;
}

function nothingListed(maximumSize: number): FileListing {
  const message = msg(
    'The files have more than {0} MB together, the most that is kept in memory here. Open the folder in a desktop editor.',
    maximumSize / 2 ** 20,
  );
  return { files: [], links: [], problems: [{ path: '', kind: 'too-many-files', message }] };
}
