// The actions of a user of the editor: real keyboard and mouse input on the page.
import { setTimeout as pause } from 'node:timers/promises';
import { takeScreenshot } from './page.mjs';
import { webviewActions } from './webview.mjs';

/** @typedef {import('playwright-core').Page} Page */

const patienceInMs = 10_000;
/** Excludes hovers of the status bar and of buttons, where the mouse may have been left. */
const editorHover = '.monaco-hover:not(.workbench-hover)';
const ctrl = process.platform === 'darwin' ? 'Meta' : 'Control';

/**
 * The actions by name; each takes a text, and may return one.
 *
 * @type {Record<string, (page: Page, text: string) => Promise<string | void>>}
 */
export const actions = {
  ...webviewActions,
  press: (page, key) => page.keyboard.press(key),
  click: (page, selector) => page.click(selector),
  rightClick: (page, selector) => page.click(selector, { button: 'right' }),
  point: (page, selector) => page.hover(selector),
  screenshot: takeScreenshot,
  clickInWebview,
  visibleText,

  async isVisible(page, selector) {
    return (await page.locator(selector).filter({ visible: true }).count()) > 0 ? 'yes' : 'no';
  },

  async type(page, text) {
    await page.waitForFunction(takesText);
    await page.keyboard.type(text, { delay: 10 });
  },

  async hover(page, text) {
    await pointUntil(page, text, `${editorHover} .hover-contents`);
    return visibleText(page, editorHover);
  },

  async ctrlClick(page, text) {
    await page.keyboard.down(ctrl);
    try {
      await pointUntil(page, text, '.goto-definition-link, .detected-link-active');
      await page.mouse.down();
      await page.mouse.up();
    } finally {
      await page.keyboard.up(ctrl);
    }
  },
};

/**
 * Clicks an element of a webview: a preview, or a page of an extension. Webviews are frames that come and go.
 *
 * @param {Page} page
 * @param {string} selector
 */
async function clickInWebview(page, selector) {
  const deadline = Date.now() + patienceInMs;
  while (Date.now() < deadline) {
    for (const frame of page.frames().filter((each) => each !== page.mainFrame())) {
      const found = frame.locator(selector).filter({ visible: true }).first();
      const isThere = await found.count().catch(() => 0); // the frame is gone
      if (isThere > 0) return found.click();
    }
    await pause(100);
  }
  throw new Error(`No webview shows ${selector}.`);
}

/** Runs in the page: whether the focused element accepts text, as editors and fields do. */
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
 * Moves the mouse onto the middle of a text in an editor until an element appears. The editor answers a move only once,
 * and shows nothing while it does not know its links; a user would move the mouse again.
 *
 * @param {Page} page
 * @param {string} text
 * @param {string} selector the expected element
 */
async function pointUntil(page, text, selector) {
  const shown = page.locator(selector).filter({ visible: true }).first();
  const deadline = Date.now() + patienceInMs;
  do {
    const { x, y } = await placeOf(page, text);
    await page.mouse.move(0, 0);
    await page.mouse.move(x, y, { steps: 3 });
    const found = await shown.waitFor({ timeout: 1_500 }).then(
      () => true,
      () => false,
    );
    if (found) return;
  } while (Date.now() < deadline);
  throw new Error(`Hovering over "${text}" does not show ${selector}.`);
}

/**
 * @param {Page} page
 * @param {string} text within one line on the screen
 */
async function placeOf(page, text) {
  const deadline = Date.now() + patienceInMs;
  while (Date.now() < deadline) {
    const place = await page.evaluate(findInEditor, text);
    if (place !== undefined) return place;
    await pause(50);
  }
  throw new Error(`No line on the screen shows "${text}".`);
}

/**
 * Runs in the page. The editor renders spaces as no-break spaces, and a line as several spans.
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
