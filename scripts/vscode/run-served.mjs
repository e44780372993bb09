// Runs the suite in the VS Code from npm, shown by a headless Chromium.
import { join } from 'node:path';
import { format } from 'node:util';
import { openBridge } from './bridge.mjs';
import { launchBrowser } from './browser.mjs';
import { openWorkbench } from './page.mjs';
import { serve } from './serve.mjs';
import { suiteEnvironment, suiteModule, takeFromConsole, webSuiteModule } from './suite.mjs';

/** @typedef {import('./install.mjs').InstalledEditor} InstalledEditor */
/** @typedef {import('./suite.mjs').Suite} Suite */
/** @typedef {import('playwright-core').Page} Page */

/** In a browser VS Code saves by itself, and what a test leaves behind would stay. */
const settings = { 'files.autoSave': 'off' };

/** Puts the extension into the web extension host, although the server has one for Node. */
const webSettings = { 'remote.extensionKind': { 'glosswright.glosswright': ['web'] } };

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
      settings: suite.web ? { ...settings, ...webSettings } : settings,
      trusts: !suite.untrusted,
      env,
      log: suite.log,
    }),
    launchBrowser(installed),
  ]);
  /** @type {(type: string, args: unknown[]) => void} */
  const logConsole = (_type, args) => {
    const line = format(...args);
    suite.log.add(line);
    if (suite.web) takeFromConsole(suite, line);
  };
  try {
    /** @type {Promise<void>} */
    const ended = new Promise((resolve, reject) => {
      const tests = suite.web ? webSuiteModule : suiteModule;
      const workbench = { folder: suite.workspace, extension: suite.extension, tests, web: suite.web };
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
