// Drives the UI with real keys and a real mouse, through the host of the editor (scripts/vscode/bridge.mjs).
// Tests that use this must be in `describeWithDriver`.

/** A Web Worker has no `process`, and bundles for browsers have an empty `process.env`. */
const { process: host }: { readonly process?: NodeJS.Process } = globalThis;
const bridge = host?.env?.['GLOSSWRIGHT_PERSON'];
const reason = 'no keys and mouse from outside in this host: run with --served, and not in a Web Worker';

/** Whether keys and mouse can be used here. */
export const isHere = bridge !== undefined;

/** A `describe` for tests that use keys and mouse: reported as skipped if the host does not support it. */
export function describeWithDriver(title: string, tests: (this: Mocha.Suite) => void): void {
  if (isHere) describe(title, tests);
  else describe.skip(`${title} (skipped: ${reason})`, tests);
}

/** Types a text, key by key, into the focused element as soon as that accepts text. */
export async function type(text: string): Promise<void> {
  await act('type', text);
}

/** Presses a key or a combination, in playwright's words: `Enter`, `Control+Space`, `Shift+F10`. */
export async function press(key: string): Promise<void> {
  await act('press', key);
}

/** Moves the mouse onto a text in an editor, and returns the hover that appears. The text has to be in one line on the screen. */
export async function hover(text: string): Promise<string> {
  return act('hover', text);
}

/** Clicks on a text in an editor with Ctrl (on macOS: Cmd) held. */
export async function ctrlClick(text: string): Promise<void> {
  await act('ctrlClick', text);
}

/** Clicks on what a selector of playwright finds: `.codicon-light-bulb`, `text=Problems`. */
export async function click(selector: string): Promise<void> {
  await act('click', selector);
}

/** Opens the context menu of what a selector of playwright finds. */
export async function rightClick(selector: string): Promise<void> {
  await act('rightClick', selector);
}

/** Moves the mouse onto an element, by a selector of playwright: some buttons appear only then. */
export async function point(selector: string): Promise<void> {
  await act('point', selector);
}

/** Clicks on what a selector of playwright finds in a webview, as the Markdown preview is one. */
export async function clickInWebview(selector: string): Promise<void> {
  await act('clickInWebview', selector);
}

/** Saves a screenshot of the whole editor in `.vscode-test/screenshots`, and returns its path. */
export async function screenshot(name: string): Promise<string> {
  return act('screenshot', name);
}

/** Whether a visible element matches the selector: a field has no text to read. */
export async function isThere(selector: string): Promise<boolean> {
  return (await act('isVisible', selector)) === 'yes';
}

/** The visible text of the elements that match the selector; empty if there are none. */
export async function visibleText(selector: string): Promise<string> {
  return act('visibleText', selector);
}

/** The text of the elements in a webview that match the selector; empty if there are none. */
export async function webviewText(selector: string): Promise<string> {
  return act('webviewText', selector);
}

/** The findings of axe-core in the webview with a visible element. */
export async function violationsInWebview(selector: string): Promise<unknown> {
  return JSON.parse(await act('webviewViolations', selector));
}

/** The findings of axe-core in an HTML file, in light and dark. */
export async function violationsInFile(path: string): Promise<unknown> {
  return JSON.parse(await act('fileViolations', path));
}

async function act(action: string, text: string): Promise<string> {
  if (bridge === undefined) throw new Error(`"${action}" has ${reason}`);
  const response = await fetch(`${bridge}/${action}`, { method: 'POST', body: text });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${action} "${text}": ${answer || response.status}`);
  return answer;
}
