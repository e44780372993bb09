// What a user reads in a webview, and what axe-core finds in it: the workbench shows a webview in nested frames.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

const patienceInMs = 10_000;
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * The actions by name; each takes a text, and may return one.
 *
 * @type {Record<string, (page: Page, text: string) => Promise<string | void>>}
 */
export const webviewActions = {
  async webviewText(page, selector) {
    const [frame] = await framesWith(page, selector);
    if (frame === undefined) return '';
    const texts = await frame.locator(selector).filter({ visible: true }).allInnerTexts();
    return texts.join('\n').replaceAll('\u00A0', ' ');
  },

  async webviewViolations(page, selector) {
    return JSON.stringify(await violationsIn(await frameWith(page, selector)));
  },

  /** Checks an HTML file in its own tab, in light and dark, with everything expanded. */
  async fileViolations(page, path) {
    const context = await page.context().browser()?.newContext();
    if (!context) throw new Error('The browser is closed.');
    const tab = await context.newPage();
    try {
      await tab.goto(pathToFileURL(path).href);
      await tab.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
      const found = [];
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await tab.emulateMedia({ colorScheme });
        found.push(...(await violationsIn(tab.mainFrame())).map((violation) => `${colorScheme}: ${violation}`));
      }
      return JSON.stringify(found);
    } finally {
      await context.close();
    }
  },
};

/**
 * The findings of axe-core, as `rule: element`.
 *
 * @param {Frame} frame
 * @returns {Promise<string[]>}
 */
async function violationsIn(frame) {
  await frame.evaluate(await readFile(axeFile, 'utf8'));
  return frame.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run();
    return violations.flatMap((/** @type {{ id: string, nodes: { html: string }[] }} */ { id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
  });
}

/**
 * @param {Page} page
 * @param {string} selector of a visible element
 */
async function frameWith(page, selector) {
  const deadline = Date.now() + patienceInMs;
  while (Date.now() < deadline) {
    const [frame] = await framesWith(page, selector);
    if (frame) return frame;
    await pause(50);
  }
  throw new Error(`No webview shows ${selector}.`);
}

/**
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<Frame[]>}
 */
async function framesWith(page, selector) {
  const found = [];
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    const visible = frame.locator(selector).filter({ visible: true });
    // A frame may disappear meanwhile.
    const count = await visible.count().catch(() => 0);
    if (count > 0) found.push(frame);
  }
  return found;
}
