import * as fs from 'node:fs';
import { sep } from 'node:path';
import type { FileSystem } from './fileSystem.ts';
import { readTextSync } from './readText.ts';

/** The file system of the local disk. */
export const nodeFileSystem: FileSystem = {
  readdirSync: fs.readdirSync,
  lstatSync: fs.lstatSync,
  statSync: fs.statSync,
  realpathSync: sep === '/' ? fs.realpathSync.native : (path) => fs.realpathSync.native(path).replaceAll(sep, '/'),
  readlinkSync: (path) => fs.readlinkSync(path),
  readText: readTextSync,
};
