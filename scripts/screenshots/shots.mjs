// The screenshots.
import { setTimeout as pause } from 'node:timers/promises';
import { actions } from '../vscode/ui-actions.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Shot
 * @property {string} name the file
 * @property {'light' | 'dark'} theme
 * @property {typeof article} view
 * @property {string} article a file of the sample glossary
 * @property {Readonly<Record<string, string>>} [replace] texts of the article to change beforehand
 * @property {boolean} [sideBar] whether to show the files
 * @property {(page: Page) => Promise<void>} prepare
 * @property {(page: Page, film: import('./film.mjs').Film) => Promise<void>} [film] the actions, if the picture is animated
 */

const article = { size: { width: 820, height: 400 }, scale: 1 };
const project = { size: { width: 1100, height: 620 }, scale: 1 };

/** @type {readonly Shot[]} */
export const shots = [
  {
    name: 'hover-and-completion',
    theme: 'light',
    view: article,
    article: 'pl/customer.md',
    replace: { 'dopiero z czasem.': 'dopiero z czasem. Na nowych rynkach docelowych trwa to dłużej.' },
    prepare: async (page) => {
      await goToLine(page, 26);
      for (let row = 0; row < 7; row++) await page.keyboard.press('Control+ArrowDown'); // room for the hover and the list
    },
    film: async (page, film) => {
      await film.show(1_000);
      await hoverUntil(page, 'rynkach docelowych', /Rynek docelowy/);
      await film.show(3_500);
      await page.mouse.move(600, 15);
      await page.keyboard.press('End');
      await page.keyboard.press('End'); // of the logical line, not of its first row on the screen
      await page.keyboard.press('Escape');
      await film.show(700);
      await film.type(' Najpierw wybierz [ryn');
      await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
      await film.show(1_500);
      await page.keyboard.press('ArrowDown');
      await film.show(1_000);
      await page.keyboard.press('Enter');
      await film.show(3_000);
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
 * Moves the cursor to a position, and scrolls it to the middle of the screen.
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
 * Repeats hovering because other extensions may answer first, and be the only ones in the hover.
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
  throw new Error(`Hovering over "${text}" does not show ${String(expected)}.`);
}
