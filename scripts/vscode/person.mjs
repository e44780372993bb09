// What a person does in front of the editor: real keys and a real mouse, on the page.
import { setTimeout as pause } from 'node:timers/promises';
import { takeScreenshot } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const ctrl = process.platform === 'darwin' ? 'Meta' : 'Control';

/**
 * The actions by name; each takes one text, and may answer with one.
 *
 * @type {Record<string, (page: Page, text: string) => Promise<string | void>>}
 */
export const actions = {
  press: (page, key) => page.keyboard.press(key),
  click: (page, selector) => page.click(selector),
  screenshot: takeScreenshot,
  visibleText,

  async type(page, text) {
    await page.waitForFunction(takesText);
    await page.keyboard.type(text, { delay: 10 });
  },

  async hover(page, text) {
    await pointAt(page, text);
    await page.waitForSelector('.monaco-hover:visible .hover-contents');
    return visibleText(page, '.monaco-hover');
  },

  async ctrlClick(page, text) {
    const { x, y } = await pointAt(page, text);
    await page.keyboard.down(ctrl);
    try {
      await page.mouse.move(x + 1, y); // the editor underlines a link when the mouse moves with the key held
      await pause(500);
      await page.mouse.click(x + 1, y);
    } finally {
      await page.keyboard.up(ctrl);
    }
  },
};

/** Runs in the page. Whether what has the focus takes text: an editor, or a field. */
function takesText() {
  return document.activeElement?.matches('textarea, input, [contenteditable], .native-edit-context') ?? false;
}

/**
 * @param {Page} page
 * @param {string} selector
 */
async function visibleText(page, selector) {
  const texts = await page.locator(`${selector}:visible`).allInnerTexts();
  return texts.join('\n').replaceAll('\u00A0', ' ');
}

/**
 * Moves the mouse onto the middle of a text in an editor, from elsewhere: a mouse that stands still shows no hover.
 *
 * @param {Page} page
 * @param {string} text
 */
async function pointAt(page, text) {
  const place = await placeOf(page, text);
  await page.mouse.move(0, 0);
  await page.mouse.move(place.x, place.y, { steps: 3 });
  return place;
}

/**
 * @param {Page} page
 * @param {string} text within one line as it is shown
 */
async function placeOf(page, text) {
  const deadline = Date.now() + 5_000;
  while (Date.now() < deadline) {
    const place = await page.evaluate(findInEditor, text);
    if (place !== undefined) return place;
    await pause(50);
  }
  throw new Error(`No line on the screen shows "${text}".`);
}

/**
 * Runs in the page. The editor draws spaces as no-break spaces, and a line as many spans.
 *
 * @param {string} text
 * @returns {{ x: number, y: number } | undefined}
 */
function findInEditor(text) {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const start = (line.textContent ?? '').replaceAll('\u00A0', ' ').indexOf(text);
    if (start === -1) continue;
    let offset = Math.floor(start + text.length / 2);
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (offset >= length) {
        offset -= length;
        continue;
      }
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      if (width > 0) return { x: x + width / 2, y: y + height / 2 };
      break;
    }
  }
  return undefined;
}
