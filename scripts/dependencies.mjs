// Installs the packages of package-lock.json: the first step of scripts that work in a fresh clone. Needs only Node and npm.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './vscode/npm.mjs';
import { projectFolder } from './vscode/paths.mjs';

/** Installs the packages, unless they are newer than package-lock.json. */
export async function installDependencies() {
  if (lastChange('node_modules/.package-lock.json') >= lastChange('package-lock.json')) return;
  console.log('Installing packages from the npm registry ...');
  try {
    await runNpm(['ci', '--ignore-scripts'], projectFolder);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    throw new Error('The packages could not be installed. Check the connection to the npm registry.', { cause: error });
  }
}

/**
 * @param {string} path
 * @returns {number} 0 if the file does not exist
 */
function lastChange(path) {
  return statSync(join(projectFolder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
