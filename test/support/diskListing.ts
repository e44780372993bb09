import * as find from '../../server/src/disk/findFile.ts';
import type { FileKey } from '../../server/src/disk/fileKey.ts';
import type { FileSystem } from '../../server/src/disk/fileSystem.ts';
import * as files from '../../server/src/disk/listFiles.ts';
import * as folders from '../../server/src/disk/listFolders.ts';
import type { FileEntry, FileListing, ListOptions } from '../../server/src/disk/listing.ts';
import type { ListedFolder } from '../../server/src/disk/encodeListing.ts';
import { nodeFileSystem } from '../../server/src/disk/nodeFileSystem.ts';

/** Options of a listing; some functions of the file system may be replaced. */
interface Options extends ListOptions {
  readonly fileSystem?: Partial<FileSystem>;
}

/** `listFiles` on the disk. */
export async function listFiles(root: FileKey, options: Options = {}): Promise<FileListing> {
  return files.listFiles(root, onDisk(options));
}

/** `listFolders` on the disk. */
export function listFolders(root: FileKey, options: Options = {}): Iterable<ListedFolder> {
  return folders.listFolders(root, onDisk(options));
}

/** `findFile` on the disk. */
export function findFile(root: FileKey, path: string, options: Options = {}): FileEntry | undefined {
  return find.findFile(root, path, onDisk(options));
}

function onDisk(options: Options): ListOptions & { readonly fileSystem: FileSystem } {
  return { ...options, fileSystem: { ...nodeFileSystem, ...options.fileSystem } };
}
