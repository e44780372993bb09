import { basename, join } from 'node:path';

/** The parts that contain the code of `check`; see scripts/build.mjs. */
const PARTS = ['program.js', 'core.js'];

/** Returns the files with the code of this program. If the program is not built, this file represents all of them. */
export function programFiles(): string[] {
  return basename(__dirname) === 'parts' ? PARTS.map((name) => join(__dirname, name)) : [__filename];
}
