import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { append, findings } from './language.ts';
import * as driver from './uiDriver.ts';
import { closeAll, open, putCursorAfter, uriOf } from './workspace.ts';

const PREVIEW = '.bulk-edit-panel';
const UNTICKED = `${PREVIEW} .edit-checkbox[aria-checked="false"]`;

const CHANGED = ['glossary/pl/market-niche.md', 'glossary/pl/brand-loyalty.md'];

driver.describeWithDriver('all findings of a kind', () => {
  const original = new Map<string, Uint8Array>();

  before(async () => {
    for (const path of CHANGED) original.set(path, await vscode.workspace.fs.readFile(uriOf(path)));
  });

  after(async () => {
    // VS Code saves the changed files a moment after it has changed them.
    await vscode.workspace.saveAll(false);
    await eventually('all is saved', () => vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
    await closeAll();
    for (const [path, bytes] of original) await vscode.workspace.fs.writeFile(uriOf(path), bytes);
  });

  it('are fixed in the glossary, after a preview of the changes', async () => {
    const other = await open('glossary/pl/market-niche.md');
    await append(other.document, 'Patrz [rynek](/Target-Market).');
    await other.document.save();
    const editor = await open('glossary/pl/brand-loyalty.md');
    await append(editor.document, 'Patrz [rynek](/Target-Market).');
    await eventually('the finding', () => findings(editor.document).some((text) => text.includes('target-market')));
    await putCursorAfter(editor, 'Patrz [rynek](/Target');

    await driver.press('Control+.');
    const action = '.action-widget .monaco-list-row:has-text("in the glossary, with a preview")';
    await eventually('the menu', async () => driver.isThere(action));
    await driver.screenshot('fix all of a kind');
    await driver.click(action);
    await eventually('the preview', async () => (await driver.visibleText(PREVIEW)).includes('Apply'));
    await driver.screenshot('the preview of fixes');
    await eventually(
      'all is ticked',
      async () => {
        if (!(await driver.isThere(UNTICKED))) return true;
        await driver.click(UNTICKED).catch(() => undefined);
        return false;
      },
      20_000,
    );
    await driver.click(`${PREVIEW} .monaco-button:has-text("Apply")`);

    await eventually('both are fixed', async () =>
      [editor.document, await vscode.workspace.openTextDocument(uriOf('glossary/pl/market-niche.md'))].every(
        (document) => document.getText().includes('[rynek](/target-market).'),
      ),
    );
  });
});
