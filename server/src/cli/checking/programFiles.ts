import { basename, join } from 'node:path';

/** The parts that contain the code of `check`; see scripts/build.mjs. */
const PARTS = ['program.js', 'core.js'];

/** The files with the code of this program. Of a program that is not built, this file stands for all. */
export function programFiles(): string[] {
  return basename(__dirname) === 'parts' ? PARTS.map((name) => join(__dirname, name)) : [__filename];
}
