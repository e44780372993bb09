import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { serverKnows } from './language.ts';
import * as driver from './uiDriver.ts';
import { open, putCursorAfter, uriOf } from './workspace.ts';

const CONCEPTS = ['brand-loyalty', 'market-niche', 'target-market'];
const ARTICLES = ['en', 'pl'].flatMap((locale) => CONCEPTS.map((slug) => `glossary/${locale}/${slug}.md`));

const PREVIEW = '.bulk-edit-panel';
const APPLY = `${PREVIEW} .monaco-button:has-text("Apply")`;

const UNTICKED = `${PREVIEW} .edit-checkbox[aria-checked="false"]`;

/** Waits for the preview of the changes with these groups. */
async function preview(groups: readonly string[]): Promise<void> {
  await eventually('the preview', async () => (await driver.visibleText(PREVIEW)).includes('Apply'));
  await vscode.commands.executeCommand('refactorPreview.groupByType');
  await eventually(`the groups ${groups.join(', ')}`, async () => {
    const text = await driver.visibleText(PREVIEW);
    return groups.every((group) => text.includes(group));
  });
}

/** Selects the next box that is not selected; returns whether there was none. The list may be redrawn meanwhile, so a box may disappear. */
async function tickNext(): Promise<boolean> {
  if (!(await driver.isThere(UNTICKED))) return true;
  await driver.click(UNTICKED).catch(() => undefined);
  return false;
}

function onDisk(path: string): string {
  return existsSync(uriOf(path).fsPath) ? readFileSync(uriOf(path).fsPath, 'utf8') : '';
}

/** Waits until the file is on the disk with the text, and not under its old name. */
async function moved(from: string, to: string, text = ''): Promise<void> {
  await eventually(`${to} on disk`, () => onDisk(to).includes(text) && onDisk(to) !== '' && onDisk(from) === '');
}

async function saved(path: string, text: string): Promise<void> {
  await eventually(`${path} on disk says ${text}`, () => onDisk(path).includes(text));
}

/** Changes the name in the field that has the focus, and ends with a key. */
async function typeName(field: string, name: string, end: string): Promise<void> {
  await eventually('the field for the name', async () => driver.isThere(field));
  await driver.press('Control+A');
  await driver.type(name);
  await driver.press(end);
}

/** Renames the concept of the link before the cursor. */
async function rename(path: string, after: string, name: string, end = 'Enter'): Promise<void> {
  const editor = await open(path);
  await serverKnows(editor.document);
  await putCursorAfter(editor, after);
  await driver.press('F2');
  await typeName('.rename-box input:focus', name, end);
}

describe('renaming', () => {
  it('offers the slug, and changes nothing if it is refused', async () => {
    const { document } = await open('glossary/pl/target-market.md');
    await serverKnows(document);
    const position = document.positionAt(document.getText().indexOf('lojalności wobec'));
    const offered = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      position,
    );
    assert.equal(offered.placeholder, 'brand-loyalty');
    // The reason is shown as a message; an error would hand over to VS Code's own rename.
    const refused = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'market-niche',
    );
    assert.equal(refused.size, 0);
  });
});

driver.describeWithDriver('a user who renames', function () {
  this.timeout(120_000);
  let before: readonly string[] = [];
  beforeEach(() => {
    before = ARTICLES.map(onDisk);
  });

  /** Reverses the rename: the next test starts with the same bytes. */
  async function undo(path: string, title: string, name: string): Promise<void> {
    await rename(path, title, name);
    await eventually('all is as it was', () => ARTICLES.every((each, at) => onDisk(each) === before[at]));
  }

  it('renames a concept in every language', async () => {
    await rename('glossary/pl/target-market.md', 'lojalności', 'repeat-buying');
    await moved('glossary/en/brand-loyalty.md', 'glossary/en/repeat-buying.md');
    await moved('glossary/pl/brand-loyalty.md', 'glossary/pl/repeat-buying.md');
    await saved('glossary/pl/target-market.md', '[lojalności wobec marki](/repeat-buying)');
    await saved('glossary/en/target-market.md', '[brand loyalty](/repeat-buying)');
    await undo('glossary/pl/repeat-buying.md', '# Lojalność', 'brand-loyalty');
  });

  it('previews the changes', async () => {
    const readme = onDisk('README.md');
    await rename('glossary/en/market-niche.md', '[target', 'buyers', 'Control+Enter');
    await preview(["Links to 'buyers'", 'in files outside the glossary', 'Files in all languages']);
    await driver.screenshot('the preview of a rename');
    await driver.click(APPLY);
    await moved('glossary/en/target-market.md', 'glossary/en/buyers.md');
    await moved('glossary/pl/target-market.md', 'glossary/pl/buyers.md');
    await saved('glossary/en/market-niche.md', '[target market](/buyers)');
    // Changes outside the folder require confirmation.
    assert.equal(onDisk('README.md'), readme);
    await undo('glossary/en/buyers.md', '# Target', 'target-market');
  });

  it('renames a file in the explorer', async () => {
    const editor = await open('glossary/en/brand-loyalty.md');
    await serverKnows(editor.document);
    await vscode.commands.executeCommand('workbench.files.action.showActiveFileInExplorer');
    await eventually('the explorer', async () =>
      (await driver.visibleText('.explorer-folders-view .monaco-list-row.focused')).includes('brand-loyalty.md'),
    );
    await driver.press('F2');
    await typeName('.explorer-item-edited input:focus', 'loyalty.md', 'Enter');
    await preview(['Files in other languages and the links to them', "Links to 'loyalty'"]);
    await eventually('all is ticked', tickNext, 20_000);
    await driver.screenshot('the preview of a rename in the explorer');
    await driver.click(APPLY);
    await moved('glossary/en/brand-loyalty.md', 'glossary/en/loyalty.md');
    await moved('glossary/pl/brand-loyalty.md', 'glossary/pl/loyalty.md');
    // Unlike a rename in an editor, the files are not saved.
    for (const locale of ['en', 'pl'])
      await eventually('the link in the editor', async () => {
        const { document } = await open(`glossary/${locale}/target-market.md`);
        return document.getText().includes('](/loyalty)');
      });
    await vscode.workspace.saveAll();
    await saved('glossary/en/target-market.md', '[brand loyalty](/loyalty)');
    await saved('glossary/pl/target-market.md', '[lojalności wobec marki](/loyalty)');
    await undo('glossary/en/loyalty.md', '# Brand', 'brand-loyalty');
  });
});
