import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, relative } from 'node:path';

/**
 * The git of this machine, looked for in absolute folders of PATH outside of the repository alone: left to the system, a
 * `git.exe` in the current folder may win, or one that the repository has put into a folder of PATH.
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
