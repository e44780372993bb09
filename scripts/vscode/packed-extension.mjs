// Packs the extension, and installs it with the command line of VS Code, as for users.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { projectFolder } from './paths.mjs';
import { cleanEnvironment, runQuietly } from './processes.mjs';
import { extensionsFolder, folderOptions } from './serve.mjs';

/** @typedef {import('./install.mjs').InstalledEditor} InstalledEditor */

const limitInMs = 60_000;

/**
 * @param {string} folder the target folder
 * @returns {Promise<string>} the file
 */
export async function packExtension(folder) {
  const file = join(folder, 'glosswright.vsix');
  await runNpm(['run', 'package', '--', '--out', file], projectFolder);
  return file;
}

/**
 * Installs a packed extension for an editor that is served with this data folder, without other extensions.
 *
 * @param {InstalledEditor} installed
 * @param {string} file
 * @param {string} dataFolder
 * @returns {Promise<string>} the folder of the installed extension
 */
export async function installExtension({ node, server }, file, dataFolder) {
  const options = [...folderOptions(dataFolder), '--accept-server-license-terms'];
  await runQuietly(node, [server, ...options, '--install-extension', file], limitInMs, { env: cleanEnvironment() });
  const folder = extensionsFolder(dataFolder);
  const name = (await readdir(folder)).find((entry) => entry.startsWith('glosswright.'));
  if (name === undefined) throw new Error(`VS Code did not install ${file}.`);
  return join(folder, name);
}
