import { statSync } from 'node:fs';
import { CONFIGURATION_FILE } from './configurationFile.ts';
import { type FileKey, pathOfKey } from './fileKey.ts';
import { maximumArticleSize, maximumConfigurationSize } from './limits.ts';
import { type FileListing, listFiles, type ListOptions } from './listFiles.ts';
import { type ReadableFile, type ReadResult, readTextSync } from './readText.ts';

/** The only door to files, so that a test can put a tree of its own behind it. */
export interface Files {
  list(root: FileKey, options: Pick<ListOptions, 'exclude' | 'wanted' | 'signal'>): Promise<FileListing>;
  read(file: ReadableFile): ReadResult;
  /** Size in bytes and time of a file that was listed before; undefined when it is gone or no file any more. */
  stat(diskPath: string): { readonly size: number; readonly modified: number } | undefined;
  /** The configuration file's text; undefined when there is none. */
  readConfiguration(root: FileKey): ReadResult | undefined;
}

/** The files of this machine. */
export const diskFiles: Files = {
  list: listFiles,
  read: (file) => readTextSync(file, maximumArticleSize),
  stat: (diskPath) => {
    const stats = statSync(diskPath, { throwIfNoEntry: false });
    return stats?.isFile() ? { size: stats.size, modified: stats.mtimeMs } : undefined;
  },
  readConfiguration: (root) => {
    const result = readTextSync({ diskPath: `${pathOfKey(root)}/${CONFIGURATION_FILE}` }, maximumConfigurationSize);
    return result.kind === 'unreadable' && result.reason === 'missing' ? undefined : result;
  },
};
