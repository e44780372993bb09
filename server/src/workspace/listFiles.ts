import { folderContent, hasExtension, type FolderContent } from './folderContent.ts';
import type { FileKey } from './fileKey.ts';
import type { FileListing, ListOptions } from './listing.ts';
import {
  enterFolder,
  fileEntry,
  realPlace,
  report,
  reportError,
  rootFolder,
  startWalk,
  withOwnRules,
  type Folder,
  type Walk,
} from './walk.ts';

export type { FileEntry, FileListing, FileProblem, LinkEntry, ListOptions } from './listing.ts';

/**
 * The articles' files below a root, deterministically.
 *
 * Left out: hidden folders, `node_modules`, what `.gitignore` files name (also those above the root in the same
 * repository), `exclude`, and whatever is no regular file. Symbolic links are not walked through: what they lead to
 * below the root is listed once, at its real place, and the link is named in `links`; what lies outside is not ours.
 *
 * Reads synchronously, which takes a third of the time of promises, and gives way to other work every few milliseconds.
 * Rejects only when `signal` is aborted, with its reason.
 */
export async function listFiles(root: FileKey, options: ListOptions = {}): Promise<FileListing> {
  options.signal?.throwIfAborted();
  const walk = startWalk(root, options);
  const steps = walkFolder(walk, rootFolder(walk));
  let lastPause = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - lastPause < longestTurn) continue;
    await giveWay();
    options.signal?.throwIfAborted();
    lastPause = performance.now();
  }
  if (walk.files.length >= walk.maximumFiles) {
    report(walk, '', 'too-many-files', `Only the first ${String(walk.maximumFiles)} files are read.`);
  }
  return { files: walk.files, links: walk.links, problems: walk.problems };
}

/** Milliseconds. A request that comes meanwhile waits no longer than this. */
const longestTurn = 8;

async function giveWay(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}

/** Files between two looks at the clock. */
const filesPerStep = 64;

/** Depth first in the order of the paths, so that nothing has to be sorted at the end. Yields now and then. */
function* walkFolder(walk: Walk, folder: Folder | undefined): Generator<void> {
  if (folder === undefined) return;
  const content = readFolder(walk, folder);
  if (content === undefined) return;
  const inside = withOwnRules(walk, folder, content);

  let sinceStep = 0;
  for (const name of content.names) {
    const item = content.special.get(name);
    if (item === undefined || item.kind === 'file') addFile(walk, inside, name, item?.diskName ?? name);
    else if (item.kind === 'link') addLink(walk, inside, name, item.diskName);
    else yield* walkFolder(walk, enterFolder(walk, inside, name.slice(0, -1), item.diskName));

    if (walk.files.length >= walk.maximumFiles) return;
    if (++sinceStep % filesPerStep === 0) yield;
  }
}

function addFile(walk: Walk, folder: Folder, name: string, diskName: string): void {
  const entry = fileEntry(walk, folder, name, diskName);
  if (entry !== undefined) walk.files.push(entry);
}

function readFolder(walk: Walk, folder: Folder): FolderContent | undefined {
  try {
    const entries = walk.fileSystem.readdirSync(folder.diskPrefix, { withFileTypes: true });
    const content = folderContent(entries, walk.extensions);
    for (const name of content.twins) {
      report(walk, folder.prefix + name, 'same-name', 'Two names differ only in how their accents are encoded.');
    }
    return content;
  } catch (error) {
    reportError(walk, folder.prefix.slice(0, -1), error);
    return undefined;
  }
}

function addLink(walk: Walk, folder: Folder, name: string, diskName: string): void {
  const path = folder.prefix + name;
  if (folder.rules.ignoresFolder(folder.rulesPrefix + name) || walk.excludes(path)) return;
  try {
    const target = realPlace(walk, folder.diskPrefix + diskName)?.normalize('NFC');
    if (target === undefined) report(walk, path, 'outside-root', 'The symbolic link leads out of the root.');
    else walk.links.push({ path, target });
  } catch (error) {
    // A dead link that is not named like an article is nobody's concern here.
    if (hasExtension(name, walk.extensions)) reportError(walk, path, error);
  }
}
