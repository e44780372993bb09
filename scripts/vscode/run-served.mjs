// Runs the suite in the VS Code from npm, in a headless Chromium.
import { cp } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { format } from 'node:util';
import { openBridge } from './bridge.mjs';
import { launchBrowser } from './browser.mjs';
import { openWorkbench } from './page.mjs';
import { extensionsFolder, serve } from './serve.mjs';
import { projectFolder } from './paths.mjs';
import { testSettings } from './settings.mjs';
import {
  filesExtension,
  suiteEnvironment,
  suiteModule,
  takeFromConsole,
  virtualSuiteModule,
  webSuiteModule,
} from './suite.mjs';

/** @typedef {import('./install.mjs').InstalledEditor} InstalledEditor */
/** @typedef {import('./suite.mjs').Suite} Suite */
/** @typedef {import('playwright-core').Page} Page */

/** In a browser, VS Code saves automatically, so changes of a test would remain. */
const settings = { ...testSettings, 'files.autoSave': 'off' };

/** Runs the extensions in the web extension host, although the server also has one for Node. */
export const webSettings = {
  'remote.extensionKind': { 'glosswright.glosswright': ['web'], 'glosswright.test-files': ['web'] },
};

/**
 * Resolves when the suite has ended; the result is in its result file.
 *
 * @param {InstalledEditor} installed
 * @param {Suite} suite
 */
export async function runServed(installed, suite) {
  const workbench = await workbenchOf(suite);
  const bridge = await openBridge();
  const env = suiteEnvironment(suite, bridge.url);
  const dataFolder = join(suite.scratch, 'editor');
  // The workbench accepts one extension under development, so the other one is installed.
  if (suite.virtual !== undefined)
    await cp(filesExtension, join(extensionsFolder(dataFolder), 'glosswright.test-files-0.0.1'), { recursive: true });
  const [served, browser] = await Promise.all([
    serve(installed, {
      dataFolder,
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
    if (suite.web || suite.virtual) takeFromConsole(suite, line);
  };
  try {
    /** @type {Promise<void>} */
    const ended = new Promise((resolve, reject) => {
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

/**
 * @param {Suite} suite
 * @returns {Promise<import('./page.mjs').Workbench>}
 */
async function workbenchOf({ workspace, extension, web, virtual }) {
  const tests = virtual !== undefined ? virtualSuiteModule : web ? webSuiteModule : suiteModule;
  const folder = virtual ?? workspace;
  return { folder, extension, tests: web ? await testsIn(extension, tests) : tests, web };
}

/**
 * VS Code runs tests in the host of the extension that contains them, otherwise in Node: an installed extension gets a copy.
 *
 * @param {string} extension
 * @param {string} tests
 */
async function testsIn(extension, tests) {
  const copy = join(extension, relative(projectFolder, tests));
  if (copy !== tests) await cp(tests, copy);
  return copy;
}
