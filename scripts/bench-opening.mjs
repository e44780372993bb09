// `npm run bench:opening -- 14000x13`: opens a glossary with this number of concepts and locales in the VS Code from
// npm, and measures what the user waits for: the first page of the Glossary view, and typed letters while the glossary
// is read. Goals: 1 s, and 16 ms for 95 of 100 letters. Both are compared with what VS Code itself takes on this
// machine: a small glossary, and the same folder without the extension. Each window has an editor of its own. All files are
// read beforehand, because the disk can take longer for them than everything else.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { corpusOf } from '../test/bench/corpus.ts';
import { launchBrowser } from './vscode/browser.mjs';
import { installEditor } from './vscode/install.mjs';
import { describeLetters, typedLetters } from './vscode/letters.mjs';
import { installExtension, packExtension } from './vscode/packed-extension.mjs';
import { openWorkbench } from './vscode/page.mjs';
import { runScript } from './vscode/run-script.mjs';
import { serve } from './vscode/serve.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ folder: string, file: string }} Opened */

const WANTED_VIEW_IN_MS = 1_000;
const WANTED_LETTER_IN_MS = 16;
const SMALL = { concepts: 100, locales: 5 };
const patienceInMs = 120_000;
/** The index is written after all links are read. */
const indexPatienceInMs = 900_000;
const FEWEST_BYTES_PER_ARTICLE = 300;
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
  await readAll(folder);
  const large = { folder, file: await firstArticle(folder) };
  const smallFolder = corpusOf(SMALL, '').folder;
  const small = { folder: smallFolder, file: await firstArticle(smallFolder) };
  const installed = await installEditor();
  const [browser, extension] = await Promise.all([launchBrowser(installed), packExtension(scratch)]);
  const dataFolders = { bare: join(scratch, 'bare'), cold: join(scratch, 'cold'), cached: join(scratch, 'cached') };
  for (const dataFolder of [dataFolders.cold, dataFolders.cached])
    await installExtension(installed, extension, dataFolder);
  let port = 0;

  /**
   * The cache of a workspace depends on the port of the editor.
   *
   * @template T
   * @param {keyof typeof dataFolders} name
   * @param {Opened} opened
   * @param {(page: Page) => Promise<T>} measure
   */
  const inWindow = async (name, opened, measure) => {
    const settings = {
      'files.autoSave': 'off',
      ...(name === 'bare' ? {} : { 'glosswright.cache': name === 'cached' }),
    };
    const served = await serve(installed, { dataFolder: dataFolders[name], settings, port });
    port = Number(new URL(served.url).port);
    const page = await openWorkbench(browser, served, opened);
    page.setDefaultTimeout(patienceInMs);
    const result = await measure(page);
    await page.context().close();
    await served.stop();
    return result;
  };
  /**
   * @param {'cold' | 'cached'} name
   * @param {Opened} opened
   */
  const measured = async (name, opened) => {
    return { view: await inWindow(name, opened, firstRow), letters: await inWindow(name, opened, typedLettersInView) };
  };

  console.log(
    `VS Code without the extension: ${describeLetters(await inWindow('bare', large, typedLetters), WANTED_LETTER_IN_MS)}`,
  );
  const floor = await measured('cold', small);
  console.log(`a glossary of ${SMALL.concepts} x ${SMALL.locales}: ${describe(floor, floor.view)}`);
  console.log(`without a cache: ${describe(await measured('cold', large), floor.view)}`);
  const fewest = articles * FEWEST_BYTES_PER_ARTICLE;
  await inWindow('cached', large, async (page) => {
    await firstRow(page);
    await indexWritten(dataFolders.cached, fewest);
  });
  console.log(`with the cached index: ${describe(await measured('cached', large), floor.view)}`);
  await browser.close();
});

/**
 * Brings the files into the file cache of the operating system.
 *
 * @param {string} folder
 */
async function readAll(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) if (entry.isFile()) await readFile(join(entry.parentPath, entry.name));
}

/** @param {string} folder */
async function firstArticle(folder) {
  const paths = await readdir(folder, { recursive: true });
  const path = paths.filter((each) => each.endsWith('.md') && !each.includes('README')).toSorted()[0];
  if (path === undefined) throw new Error(`There is no article in ${folder}.`);
  return join(folder, path);
}

/**
 * Waits until the cached index has all articles: an interrupted start leaves one with some of them.
 *
 * @param {string} dataFolder
 * @param {number} fewestBytes
 */
async function indexWritten(dataFolder, fewestBytes) {
  const storage = join(dataFolder, 'data/User/workspaceStorage');
  const until = performance.now() + indexPatienceInMs;
  for (;;) {
    const paths = (await readdir(storage, { recursive: true })).filter((path) => path.endsWith('.index'));
    const sizes = await Promise.all(paths.map(async (path) => (await stat(join(storage, path))).size));
    if (sizes.some((bytes) => bytes >= fewestBytes)) return;
    if (performance.now() > until) throw new Error('No cached index was written.');
    await pause(500);
  }
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
 */
async function typedLettersInView(page) {
  await page.locator(ICON).click();
  return typedLetters(page);
}

/**
 * @param {{ view: number, letters: number[] }} measured
 * @param {number} floor milliseconds to the first page of a small glossary
 */
function describe({ view, letters }, floor) {
  const over = view - floor;
  const isLate = over > WANTED_VIEW_IN_MS;
  return [
    `first page of the view ${view.toFixed(0)} ms, ${over.toFixed(0)} more than of a small glossary${isLate ? ` (wanted: ${WANTED_VIEW_IN_MS})` : ''}`,
    describeLetters(letters, WANTED_LETTER_IN_MS),
  ].join('; ');
}
