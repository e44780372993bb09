// Serves VS Code from the npm registry, on this machine only, with the packed extension installed as for users.
import { join } from 'node:path';
import { installEditor } from '../vscode/install.mjs';
import { installExtension, packExtension } from '../vscode/packed-extension.mjs';
import { serve } from '../vscode/serve.mjs';
import { openInBrowser } from './open-in-browser.mjs';

/** @typedef {import('../start.mjs').Showing} Showing */

/**
 * Resolves when the server ends, which is an error.
 *
 * @param {Showing} showing
 */
export async function openServed({ folder, file, scratch }) {
  const installed = await install();
  console.log('Packing the extension ...');
  const extension = await packExtension(scratch);

  console.log('Starting VS Code ...');
  const dataFolder = join(scratch, 'editor');
  await installExtension(installed, extension, dataFolder);
  const served = await serve(installed, { dataFolder });
  const url = served.urlOf(folder, file === undefined ? [] : [['openFile', served.uriOf(file)]]);
  console.log(`\n  VS Code with Glosswright runs at\n\n  ${url}\n\n  Press Ctrl-C to stop.\n`);
  openInBrowser(url);
  await served.ended;
  throw new Error(`VS Code's server ended unexpectedly.\n${served.log.last(20)}`);
}

async function install() {
  try {
    return await installEditor();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    throw new Error('VS Code could not be installed. Check the connection to the npm registry.', { cause: error });
  }
}
