// Opens a window of the desktop VS Code of this machine with its own settings and extensions.
import { once } from 'node:events';
import { join } from 'node:path';
import { projectFolder } from '../vscode/paths.mjs';
import { cleanEnvironment, start } from '../vscode/processes.mjs';
import { writeSettings } from '../vscode/settings.mjs';

/** @typedef {import('../start.mjs').Showing} Showing */

/**
 * Resolves when the window is closed.
 *
 * @param {string} executable
 * @param {Showing} showing
 */
export async function openDesktop(executable, { folder, file, scratch }) {
  const userFolder = join(scratch, 'user');
  await writeSettings(join(userFolder, 'User'));
  const editor = start(
    executable,
    [
      folder,
      ...(file === undefined ? [] : [file]),
      '--new-window',
      '--skip-welcome',
      '--disable-telemetry',
      `--extensionDevelopmentPath=${projectFolder}`,
      `--user-data-dir=${userFolder}`,
      `--extensions-dir=${join(scratch, 'extensions')}`,
    ],
    { env: cleanEnvironment(), stdio: 'ignore' },
  );
  console.log(`Opening ${executable} ...\n\n  Close its window, or press Ctrl-C, to stop.\n`);
  const [code] = await once(editor, 'exit');
  if (code !== 0 && code !== null) {
    throw new Error(`VS Code ended with ${code}. \`npm start -- --served\` opens one in the browser.`);
  }
}
