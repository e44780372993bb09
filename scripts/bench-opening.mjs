// `npm run bench:opening -- 14000x13`: opens a glossary with this number of concepts and locales in the VS Code from
// npm, and measures what the user waits for: the first page of the Glossary view, and typed letters while the glossary
// is read. Goals: 1 s, and 16 ms for 95 of 100 letters.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { corpusOf } from '../test/bench/corpus.ts';
import { launchBrowser } from './vscode/browser.mjs';
import { installEditor } from './vscode/install.mjs';
import { installExtension, packExtension } from './vscode/packed-extension.mjs';
import { openWorkbench } from './vscode/page.mjs';
import { runScript } from './vscode/run-script.mjs';
import { serve } from './vscode/serve.mjs';

/** @typedef {import('playwright-core').Page} Page */

const WANTED_VIEW_IN_MS = 1_000;
const WANTED_LETTER_IN_MS = 16;
const LETTERS = 200;
const LETTER_EVERY_MS = 40;
const patienceInMs = 120_000;
const ROW = '.pane-body .monaco-list-row .monaco-icon-label';

const ICON = '.activitybar .action-label[aria-label^="Glosswright"]';

const [size = '2000x5'] = process.argv.slice(2);
const [, concepts, locales] = /^(\d+)x(5|13)$/.exec(size) ?? [];
if (concepts === undefined) {
  console.error(`'${size}' is not a size such as 2000x5 or 14000x13.`);
  process.exit(2);
}
await runScript('open', async (scratch) => {
  const { folder, articles } = corpusOf({ concepts: Number(concepts), locales: Number(locales) }, '');
  console.log(`${articles} articles in ${folder}`);
  const installed = await installEditor();
  const [browser, extension] = await Promise.all([launchBrowser(installed), packExtension(scratch)]);
  const file = await firstArticle(folder);
  for (const cached of [false, true]) {
    const dataFolder = join(scratch, cached ? 'cached' : 'cold');
    await installExtension(installed, extension, dataFolder);
    const settings = { 'files.autoSave': 'off', 'glosswright.cache': cached };
    const served = await serve(installed, { dataFolder, settings });
    /** @type {<T>(measure: (page: Page) => Promise<T>) => Promise<T>} */
    const inWindow = async (measure) => {
      const page = await openWorkbench(browser, served, { folder, file });
      page.setDefaultTimeout(patienceInMs);
      const result = await measure(page);
      await page.context().close();
      return result;
    };
    if (cached) await inWindow(firstRow); // writes the cache
    const measured = { view: await inWindow(firstRow), letters: await inWindow(typedLetters) };
    console.log(`${cached ? 'with the cached index' : 'without a cache'}: ${describe(measured)}`);
    await served.stop();
  }
  await browser.close();
});

/** @param {string} folder */
async function firstArticle(folder) {
  const paths = await readdir(folder, { recursive: true });
  const path = paths.filter((each) => each.endsWith('.md') && !each.includes('README')).toSorted()[0];
  if (path === undefined) throw new Error(`There is no article in ${folder}.`);
  return join(folder, path);
}

/**
 * Milliseconds from the click on the icon to the first row of the view. The click also starts the extension, unless it
 * runs already.
 *
 * @param {Page} page
 */
async function firstRow(page) {
  const icon = page.locator(ICON);
  await icon.waitFor();
  const started = performance.now();
  await icon.click();
  await page.locator(ROW).first().waitFor();
  return performance.now() - started;
}

/**
 * Milliseconds from each key to its letter on the screen, while the glossary is read.
 *
 * @param {Page} page
 * @returns {Promise<number[]>}
 */
async function typedLetters(page) {
  await page.locator(ICON).click();
  await page.locator('.view-lines').first().click();
  await page.keyboard.press('Control+End');
  await page.evaluate(recordLetters);
  for (let letter = 0; letter < LETTERS; letter++) {
    await page.keyboard.press('e');
    await pause(LETTER_EVERY_MS);
  }
  return page.evaluate(() => Reflect.get(globalThis, 'glosswrightLetters'));
}

/** Runs in the page: measures the time from each key to the change of the text on the screen. */
function recordLetters() {
  /** @type {number[]} */
  const letters = [];
  Reflect.set(globalThis, 'glosswrightLetters', letters);
  let pressed = 0;
  addEventListener('keydown', () => (pressed = performance.now()), { capture: true });
  const editor = document.querySelector('.editor-group-container.active .view-lines');
  if (!editor) throw new Error('No editor is open.');
  new MutationObserver(() => {
    if (pressed > 0) letters.push(performance.now() - pressed);
    pressed = 0;
  }).observe(editor, { childList: true, subtree: true, characterData: true });
}

/** @param {{ view: number, letters: number[] }} measured */
function describe({ view, letters }) {
  const sorted = letters.toSorted((one, other) => one - other);
  const letter = sorted[Math.floor(sorted.length * 0.95)] ?? Infinity;
  return [
    `first page of the view ${view.toFixed(0)} ms${view > WANTED_VIEW_IN_MS ? ` (wanted: ${WANTED_VIEW_IN_MS})` : ''}`,
    `${sorted.length} letters, 95 of 100 within ${letter.toFixed(1)} ms${letter > WANTED_LETTER_IN_MS ? ` (wanted: ${WANTED_LETTER_IN_MS})` : ''}`,
  ].join('; ');
}
