// The workbench in a browser page: opens a folder, waits until it is ready, and takes screenshots.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './paths.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./serve.mjs').ServedEditor} ServedEditor */

/**
 * @typedef {object} Workbench
 * @property {string} folder the workspace, as a path or a URI
 * @property {string} [extension] folder of the extension under development
 * @property {string} [file] a file to open, as a path or a URI
 * @property {string} [tests] a module that exports `run`, which runs in the extension host as soon as that is ready
 * @property {boolean} [web] whether extensions run in a Web Worker, as in a browser without a server
 * @property {{ width: number, height: number }} [size]
 * @property {number} [scale] pixels of a picture per pixel of the page
 */

/** How long a user would wait for something to appear. */
const patienceInMs = 5_000;

/**
 * Opens the workbench. `prepare` gets the page while it is still empty, to add listeners or expose functions.
 *
 * @param {Browser} browser
 * @param {ServedEditor} served
 * @param {Workbench} workbench
 * @param {(page: Page) => Promise<void>} [prepare]
 * @returns {Promise<Page>}
 */
export async function openWorkbench(browser, served, workbench, prepare) {
  const page = await browser.newPage({
    viewport: workbench.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: workbench.scale ?? 1,
  });
  page.setDefaultTimeout(patienceInMs);
  page.on('pageerror', (error) => served.log.add(`Page: ${error.message}`));
  await prepare?.(page);
  await page.goto(served.urlOf(workbench.folder, payloadOf(served, workbench)), { timeout: 30_000 });
  await page.waitForSelector('.monaco-workbench', { timeout: 30_000 });
  return page;
}

/**
 * Saves a screenshot of the page to the cache folder and prints its path.
 *
 * @param {Page} page
 * @param {string} name
 */
export async function takeScreenshot(page, name) {
  const folder = join(cacheFolder, 'screenshots');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  await page.screenshot({ path });
  return path;
}

/** @param {string} file */
function isUri(file) {
  return /^\w{2,}:\//.test(file);
}

/**
 * @param {ServedEditor} served
 * @param {Workbench} workbench
 */
function payloadOf(served, { extension, file, tests, web }) {
  /** @type {[string, string][]} */
  const payload = [['skipWelcome', 'true']];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', served.uriOf(extension)]);
  if (web) payload.push(['extensionDevelopmentKind', 'web']);
  if (file !== undefined) payload.push(['openFile', isUri(file) ? file : served.uriOf(file)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', served.uriOf(tests)]);
  return payload;
}
