// Runs the suite in the VS Code from npm, shown by a headless Chromium.
import { join } from 'node:path';
import { format } from 'node:util';
import { openBridge } from './bridge.mjs';
import { launchBrowser } from './browser.mjs';
import { openWorkbench } from './page.mjs';
import { serve } from './serve.mjs';
import { suiteEnvironment, suiteModule } from './suite.mjs';

/** @typedef {import('./install.mjs').InstalledEditor} InstalledEditor */
/** @typedef {import('./suite.mjs').Suite} Suite */
/** @typedef {import('playwright-core').Page} Page */

/** In a browser VS Code saves by itself, and what a test leaves behind would stay. */
const settings = { 'files.autoSave': 'off' };

/**
 * Ends when the suite has ended; what came of it stands in its result file.
 *
 * @param {InstalledEditor} installed
 * @param {Suite} suite
 */
export async function runServed(installed, suite) {
  const bridge = await openBridge();
  const env = suiteEnvironment(suite, bridge.url);
  const [served, browser] = await Promise.all([
    serve(installed, {
      dataFolder: join(suite.scratch, 'editor'),
      settings,
      trusts: !suite.untrusted,
      env,
      log: suite.log,
    }),
    launchBrowser(installed),
  ]);
  /** @type {(type: string, args: unknown[]) => void} */
  const logConsole = (_type, args) => suite.log.add(format(...args));
  try {
    /** @type {Promise<void>} */
    const ended = new Promise((resolve, reject) => {
      const workbench = { folder: suite.workspace, extension: suite.extension, tests: suiteModule };
      openWorkbench(browser, served, workbench, async (page) => {
        bridge.use(page);
        page.once('crash', () => reject(new Error('The browser page crashed.')));
        await page.exposeFunction('codeAutomationLog', logConsole);
        await page.exposeFunction('codeAutomationExit', () => resolve());
      }).catch(reject);
    });
    await ended;
  } finally {
    bridge.close();
    await Promise.allSettled([browser.close(), served.stop()]);
  }
}
