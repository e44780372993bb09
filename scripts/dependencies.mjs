// What package-lock.json names, installed: the first step of the scripts that a newcomer runs. Needs nothing but Node and npm.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './vscode/npm.mjs';
import { projectFolder } from './vscode/paths.mjs';

/** Installs, unless that has been done since package-lock.json has changed. */
export async function installDependencies() {
  if (lastChange('node_modules/.package-lock.json') >= lastChange('package-lock.json')) return;
  console.log('Installing what the project is built with, from the npm registry ...');
  try {
    await runNpm(['ci', '--ignore-scripts'], projectFolder);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    throw new Error('Nothing could be installed. Can the npm registry be reached?', { cause: error });
  }
}

/**
 * @param {string} path
 * @returns {number} 0 when there is no such file
 */
function lastChange(path) {
  return statSync(join(projectFolder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
