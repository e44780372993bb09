// What the pictures show: in several languages, half of them in a light and half in a dark theme.
import { setTimeout as pause } from 'node:timers/promises';
import { actions } from '../vscode/person.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Shot
 * @property {string} name of the file
 * @property {'light' | 'dark'} theme
 * @property {typeof article} view
 * @property {string} article of the sample glossary
 * @property {Readonly<Record<string, string>>} [replace] texts of the article to change beforehand
 * @property {boolean} [sideBar] whether it shows the files
 * @property {(page: Page) => Promise<void>} prepare
 */

const article = { size: { width: 860, height: 460 }, scale: 1.4 };
const project = { size: { width: 1100, height: 620 }, scale: 1 };

/** @type {readonly Shot[]} */
export const shots = [
  {
    name: 'hover-pl',
    theme: 'light',
    view: article,
    article: 'pl/customer.md',
    replace: { 'dopiero z czasem.': 'dopiero z czasem. Na nowych rynkach docelowych trwa to dłużej.' },
    prepare: async (page) => {
      await goToLine(page, 26);
      await hoverUntil(page, 'rynkach docelowych', /Rynek docelowy/);
    },
  },
  {
    name: 'completion-fi',
    theme: 'light',
    view: article,
    article: 'fi/customer.md',
    prepare: async (page) => {
      await goToLine(page, 22);
      await page.keyboard.press('End');
      await page.keyboard.press('End'); // of the line, not of its first row
      for (let row = 0; row < 8; row++) await page.keyboard.press('Control+ArrowDown'); // room for the list
      await page.keyboard.type(' Osa heistä kuuluu [kohdemarkkinoihin](/', { delay: 30 });
      await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'fixes-sv',
    theme: 'light',
    view: article,
    article: 'sv/price-elasticity.md',
    prepare: async (page) => {
      await goToLine(page, 21, 65);
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'hover-ru',
    theme: 'dark',
    view: article,
    article: 'ru/customer.md',
    prepare: async (page) => {
      await goToLine(page, 28);
      await hoverUntil(page, 'рекламную кампанию', /Рекламная кампания/);
    },
  },
  {
    name: 'fixes-pl',
    theme: 'dark',
    view: article,
    article: 'pl/price-elasticity.md',
    prepare: async (page) => {
      await goToLine(page, 29, 150);
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'problems',
    theme: 'dark',
    view: project,
    article: 'pl/price-elasticity.md',
    sideBar: true,
    prepare: async (page) => {
      await goToLine(page, 21);
      await page.keyboard.press('Control+Shift+M');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor();
      await pause(500);
    },
  },
];

/**
 * Puts the cursor there, in the middle of the screen.
 *
 * @param {Page} page
 * @param {number} line from 1
 * @param {number} [column] from 1
 */
async function goToLine(page, line, column = 1) {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Other extensions may answer first, and be the only ones.
 *
 * @param {Page} page
 * @param {string} text
 * @param {RegExp} expected in the hover
 */
async function hoverUntil(page, text, expected) {
  for (let attempt = 0; attempt < 5; attempt++) {
    if (expected.test((await actions['hover']?.(page, text)) ?? '')) return;
    await pause(1_000);
  }
  throw new Error(`Pointing at "${text}" does not show ${String(expected)}.`);
}
