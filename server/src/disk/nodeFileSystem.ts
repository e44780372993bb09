import * as fs from 'node:fs';
import { sep } from 'node:path';
import type { FileSystem } from './fileSystem.ts';
import { readTextSync } from './readText.ts';
import { witness } from './witness.ts';

/** The file system of the local disk. The witness of the run, if there is one, gets every path that is accessed. */
export const nodeFileSystem: FileSystem = {
  readdirSync: (path, options) => {
    witness()?.seeFolder(path);
    return fs.readdirSync(path, options);
  },
  lstatSync: (path) => {
    witness()?.see(path);
    return fs.lstatSync(path);
  },
  statSync: (path) => {
    witness()?.see(path);
    return fs.statSync(path);
  },
  realpathSync: (path) => {
    witness()?.see(path);
    const native = fs.realpathSync.native(path);
    const real = sep === '/' ? native : native.replaceAll(sep, '/');
    if (real !== path) witness()?.giveUp();
    return real;
  },
  readlinkSync: (path) => {
    witness()?.giveUp();
    return fs.readlinkSync(path);
  },
  readText: readTextSync,
};
