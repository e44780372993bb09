import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, relative } from 'node:path';
import { witness } from '../disk/witness.ts';

/**
 * The git program, searched only in absolute folders of PATH outside the repository. Otherwise, a
 * `git.exe` in the current folder or in the repository could be run.
 */
export function findGit(
  repository: string,
  path: string = process.env['PATH'] ?? '',
  isWindows: boolean = process.platform === 'win32',
): string | undefined {
  const name = isWindows ? 'git.exe' : 'git';
  for (const folder of path.split(delimiter)) {
    const program = join(folder, name);
    if (isAbsolute(folder) && isProgram(program) && isOutside(repository, program)) return program;
  }
  return undefined;
}

function isProgram(file: string): boolean {
  witness()?.seePresence(file);
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function isOutside(repository: string, program: string): boolean {
  try {
    const way = relative(realpathSync(repository), realpathSync(program));
    return way.startsWith('..') || isAbsolute(way);
  } catch {
    return false;
  }
}
