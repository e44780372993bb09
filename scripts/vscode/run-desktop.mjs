// Runs the suite in a desktop VS Code, with @vscode/test-electron in its own process, which can be ended as a whole.
import { once } from 'node:events';
import { join } from 'node:path';
import { cleanEnvironment, end, start } from './processes.mjs';
import { testSettings, writeSettings } from './settings.mjs';
import { suiteEnvironment, suiteModule } from './suite.mjs';

/** @typedef {import('./suite.mjs').Suite} Suite */

/**
 * Resolves when the suite has ended; the result is in its result file.
 *
 * @param {string} executable the editor
 * @param {Suite} suite
 */
export async function runDesktop(executable, suite) {
  const userFolder = join(suite.scratch, 'user');
  await writeSettings(join(userFolder, 'User'), testSettings);
  const options = {
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: suite.extension,
    extensionTestsPath: suiteModule,
    launchArgs: [
      suite.workspace,
      '--disable-telemetry',
      `--user-data-dir=${userFolder}`,
      `--extensions-dir=${join(suite.scratch, 'extensions')}`,
    ],
  };
  const child = start(process.execPath, [join(import.meta.dirname, 'electron.mjs'), JSON.stringify(options)], {
    env: { ...cleanEnvironment(), ...suiteEnvironment(suite) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => suite.log.add(String(chunk)));
  try {
    await once(child, 'close');
  } finally {
    await end(child);
  }
}
