// Letters that a user types: how long each takes to appear on the screen of VS Code.
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('playwright-core').Page} Page */

const LETTERS = 200;
const LETTER_EVERY_MS = 40;

/**
 * Types at the end of the open article. Returns the milliseconds from each key to its letter on the screen.
 *
 * @param {Page} page
 * @returns {Promise<number[]>}
 */
export async function typedLetters(page) {
  await page.locator('.editor-instance .view-line').first().click();
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

/**
 * Returns the milliseconds within which this share of the letters is shown; infinite without letters.
 *
 * @param {readonly number[]} letters
 * @param {number} share
 */
export function timeOf(letters, share) {
  return letters.toSorted((one, other) => one - other)[Math.floor(letters.length * share)] ?? Infinity;
}

/**
 * @param {readonly number[]} letters
 * @param {number} wanted milliseconds for 95 of 100
 */
export function describeLetters(letters, wanted) {
  const most = timeOf(letters, 0.95);
  const goal = most > wanted ? ` (wanted: ${wanted.toFixed(0)})` : '';
  return `${letters.length} letters, half within ${timeOf(letters, 0.5).toFixed(1)} ms, 95 of 100 within ${most.toFixed(1)} ms${goal}`;
}
