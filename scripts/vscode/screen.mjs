// What a user does and sees on the screen: keyboard, mouse, and texts. If something does not appear in time, the error says what was expected.
import { setTimeout as pause } from 'node:timers/promises';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { actions } from './ui-actions.mjs';

/** @typedef {import('playwright-core').Page} Page */

const patienceInMs = 15_000;
const ROWS = '.pane-body .monaco-list-row';
const STATUS = '.statusbar-item[id*="glosswright"]';
const SUGGESTED = '.suggest-widget .monaco-list-row.focused';
const FIXES = '.action-widget .monaco-list-row';
const EDITOR = '.editor-group-container.active .monaco-editor .view-lines';
const PICKS = '.quick-input-widget';

export class Screen {
  /**
   * @param {Page} page
   * @param {string} pictures the folder of the pictures
   */
  constructor(page, pictures) {
    this.page = page;
    page.setDefaultTimeout(patienceInMs);
    this.pictures = pictures;
    this.taken = 0;
  }

  /**
   * Waits until elements show a text, and returns everything that they show.
   *
   * @param {string} selector
   * @param {RegExp} pattern
   * @param {string} what the expectation, as a sentence
   */
  async see(selector, pattern, what) {
    const deadline = Date.now() + patienceInMs;
    let shown = '';
    while (Date.now() < deadline) {
      shown = await this.#textOf(selector);
      if (pattern.test(shown)) return shown;
      await pause(100);
    }
    throw new Error(`${what} The screen shows: ${shown === '' ? 'nothing' : shown.slice(0, 600)}`);
  }

  /**
   * Moves the cursor to a position.
   *
   * @param {number} line from 1
   * @param {number} column from 1
   */
  async goToLine(line, column) {
    await this.press('Control+G');
    await this.page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await this.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** @param {RegExp} pattern */
  status(pattern) {
    return this.see(STATUS, pattern, `The status bar should say ${String(pattern)}.`);
  }

  /** @param {RegExp} pattern */
  views(pattern) {
    return this.see('.pane-body', pattern, `The views should show ${String(pattern)}.`);
  }

  /** Shows the views of the extension with a click on its icon. */
  async openViews() {
    await this.click('.activitybar .action-label[aria-label^="Glosswright"]');
  }

  /**
   * Opens a file of the Explorer, and shows the views again.
   *
   * @param {string} path
   */
  async openFile(path) {
    await this.click('.activitybar .action-label[aria-label^="Explorer"]');
    for (const name of path.split('/'))
      await this.click(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`);
    await this.openViews();
  }

  /**
   * Waits for a message. In a VS Code that is controlled by a program, messages are only in the list behind the bell.
   *
   * @param {RegExp} pattern
   * @param {string} what
   */
  async seeMessage(pattern, what) {
    await this.click('.statusbar-item[id="status.notifications"]');
    await this.see('.notifications-center', pattern, what);
    await this.page.mouse.move(640, 200); // the hover of the bell covers the buttons
  }

  /** @param {string} name a text in the accessible name of a row of a view */
  async clickRow(name) {
    await this.click(`${ROWS}[aria-label*="${name}"]`);
  }

  /** @param {string} text of a button, in a view or a message */
  async clickButton(text) {
    await this.click(`.monaco-button:has-text("${text}")`);
  }

  /** @param {string} selector */
  async click(selector) {
    await this.page.locator(selector).filter({ visible: true }).first().click({ timeout: patienceInMs });
  }

  /** @param {string} text */
  async type(text) {
    await actions['type']?.(this.page, text);
  }

  /** @param {...string} keys */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** @param {string} title of a command, as in the Command Palette */
  async run(title) {
    await this.press('F1');
    await this.see(PICKS, /./, 'The Command Palette should open.');
    await this.type(title);
    await this.see(
      '.quick-input-list .monaco-list-row.focused',
      new RegExp(title),
      `The command "${title}" should exist.`,
    );
    await this.press('Enter');
  }

  /**
   * Answers a question of the editor.
   *
   * @param {RegExp} question
   * @param {string} [text] undefined accepts the proposal
   */
  async answer(question, text) {
    await this.see(PICKS, question, `The editor should ask ${String(question)}.`);
    if (text !== undefined) await this.type(text);
    await pause(500); // the field validates the text
    await this.press('Enter');
  }

  /**
   * Types the beginning of a link, and accepts the completion.
   *
   * @param {string} typed
   * @param {RegExp} offered
   * @param {string} [picture]
   */
  async complete(typed, offered, picture) {
    await this.type(typed);
    await this.see(SUGGESTED, offered, '').catch(async () => this.press('Control+Space'));
    await this.see(SUGGESTED, offered, `Completion after "${typed}" should offer ${String(offered)} first.`);
    if (picture !== undefined) await this.photo(picture);
    await this.press('Enter');
  }

  /**
   * Points at a text in the editor until a hover shows a definition.
   *
   * @param {string} text
   * @param {RegExp} definition
   */
  async hover(text, definition) {
    const deadline = Date.now() + patienceInMs;
    let shown = '';
    while (Date.now() < deadline) {
      shown = (await actions['hover']?.(this.page, text).catch(String)) ?? '';
      if (definition.test(shown)) return;
      await pause(500);
    }
    throw new Error(`A hover on "${text}" should show ${String(definition)}. It shows: ${shown}`);
  }

  /**
   * Opens the quick fixes at the cursor and applies one.
   *
   * @param {RegExp} fix
   * @param {string} picture
   */
  async fix(fix, picture) {
    await this.press('Control+.');
    // The list closes if new findings arrive.
    await this.see(FIXES, fix, '').catch(async () => this.press('Control+.'));
    await this.see(FIXES, fix, `The quick fixes should have ${String(fix)}.`);
    await this.photo(picture);
    await this.page.locator(FIXES).filter({ hasText: fix }).first().click();
  }

  /**
   * @param {RegExp} pattern
   * @param {string} what
   */
  seeText(pattern, what) {
    return this.see(EDITOR, pattern, what);
  }

  /**
   * @param {RegExp} pattern
   * @param {string} what
   */
  async seeNoText(pattern, what) {
    await this.see(EDITOR, new RegExp(`^(?![^]*(?:${pattern.source}))`), what);
  }

  /**
   * @param {string} selector
   * @param {RegExp} pattern
   * @param {string} what
   */
  async seeInWebview(selector, pattern, what) {
    const deadline = Date.now() + patienceInMs;
    let shown = '';
    while (Date.now() < deadline) {
      shown = (await actions['webviewText']?.(this.page, selector)) ?? '';
      if (pattern.test(shown)) return shown;
      await pause(200);
    }
    throw new Error(`${what} The page shows: ${shown.slice(0, 600)}`);
  }

  /** @param {string} name */
  async photo(name) {
    await mkdir(this.pictures, { recursive: true });
    await pause(400); // until fades have ended
    const number = String(++this.taken).padStart(2, '0');
    await this.page.screenshot({ path: join(this.pictures, `${number} ${name}.png`.replaceAll(' ', '-')) });
  }

  /** @param {string} selector */
  async #textOf(selector) {
    const texts = await this.page
      .locator(`${selector}:visible`)
      .allInnerTexts()
      .catch(() => []);
    return texts.join('\n').replaceAll('\u00A0', ' ');
  }
}
