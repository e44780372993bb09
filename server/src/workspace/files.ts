import { baselineState, readBaselineIn } from './baseline/disk.ts';
import type { ListedFolder } from './cache/encodeListing.ts';
import { CONFIGURATION_FILE } from './configurationFile.ts';
import { type FileKey, pathOfKey } from './fileKey.ts';
import { findFile } from './findFile.ts';
import { maximumArticleSize, maximumConfigurationSize } from './limits.ts';
import { type FileEntry, type FileListing, listFiles, type ListOptions } from './listFiles.ts';
import { listFolders } from './listFolders.ts';
import { type ReadableFile, type ReadResult, readTextSync } from './readText.ts';
import { rootAround } from './rootAround.ts';

/** The only door to files, so that a test can put a tree of its own behind it. */
export interface Files {
  /** The root that an opened folder or file is in; undefined when there is none. */
  rootAround(opened: FileKey): FileKey | undefined;
  list(root: FileKey, options: Pick<ListOptions, 'exclude' | 'wanted' | 'signal' | 'kept'>): Promise<FileListing>;
  /** The folders that `list` looks into, with the names that are in them now. */
  folders(root: FileKey, options: Pick<ListOptions, 'exclude' | 'wanted'>): Iterable<ListedFolder>;
  read(file: ReadableFile): ReadResult;
  /** What `list` would say of one path; undefined when it would not be there. */
  find(root: FileKey, path: string, options: Pick<ListOptions, 'exclude' | 'wanted'>): FileEntry | undefined;
  /** The configuration file's text; undefined when there is none. */
  readConfiguration(root: FileKey): ReadResult | undefined;
  /** The text of a baseline, by its path from the root; undefined when there is none. */
  readBaseline(root: FileKey, path: string): ReadResult | undefined;
  /** The text of a file that is no article, by its path from the root; undefined when there is none. */
  readNamed(root: FileKey, path: string): ReadResult | undefined;
  /** Equal as long as the baseline is the same file, as far as size and time tell. */
  baselineState(root: FileKey, path: string): string;
}

/** The files of this machine. */
export const diskFiles: Files = {
  rootAround: (opened) => rootAround(opened),
  list: listFiles,
  folders: listFolders,
  read: (file) => readTextSync(file, maximumArticleSize),
  find: findFile,
  readConfiguration: (root) => {
    const result = readTextSync({ diskPath: `${pathOfKey(root)}/${CONFIGURATION_FILE}` }, maximumConfigurationSize);
    return result.kind === 'unreadable' && result.reason === 'missing' ? undefined : result;
  },
  readBaseline: readBaselineIn,
  readNamed: readBaselineIn,
  baselineState,
};
