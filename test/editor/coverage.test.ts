import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import * as driver from './uiDriver.ts';
import { activePath, closeAll, open, uriOf } from './workspace.ts';

const PAGE = '.matrix .body .row';

/** Opens the page, and waits until it shows concepts. */
async function show(): Promise<void> {
  await open('glossary/pl/market-niche.md');
  await vscode.commands.executeCommand('glosswright.showCoverage');
  await eventually('the page shows the concepts', async () => (await concepts()).includes('Market niche'));
}

/** The names of the concepts that the page shows. */
async function concepts(): Promise<string[]> {
  const text = await driver.webviewText(`${PAGE} .name`);
  return text === '' ? [] : text.split('\n');
}

/** The labels of the cells of a row, counted from 0. */
function cell(row: number, locale: string): string {
  return `#coverage [data-row="${row}"][aria-label^="${locale}:"]`;
}

async function createLoneArticle(): Promise<vscode.Uri> {
  const lone = uriOf('glossary/en/price-war.md');
  const text =
    '---\ntitle: Price war\ndescription: Each seller undercuts the other.\n---\n\n# Price war\n\nWho can wait wins.\n';
  await vscode.workspace.fs.writeFile(lone, new TextEncoder().encode(text));
  return lone;
}

driver.describeWithDriver('the coverage page', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows concepts, locales and their progress', async () => {
    await show();
    const expected = ['Brand loyalty', 'Market niche', 'Target market'];
    await eventually('the concepts are there', async () => (await concepts()).join() === expected.join());
    assert.match(await driver.webviewText('.header .tag'), /^en\npl$/);
    assert.match(await driver.webviewText('.header .percent'), /^100 %\n100 %$/);
    assert.match(await driver.webviewText('.toolbar'), /3 concepts, 2 languages/);
  });

  it('opens an entry with a click on its cell', async () => {
    await show();
    await driver.clickInWebview(cell(1, 'Polish'));
    await eventually('the Polish article is open', () => activePath() === 'glossary/pl/market-niche.md');
  });

  it('shows a new concept, filters by state and text, and creates the missing article', async () => {
    await show();
    const lone = await createLoneArticle();
    const draft = uriOf('glossary/pl/price-war.md');
    try {
      await eventually('the concept is there', async () => (await concepts()).includes('Price war'));
      await driver.clickInWebview('.state:has-text("Missing")');
      await eventually('others are not', async () => (await concepts()).join() === 'Price war');
      assert.match(await driver.webviewText('.matching'), /^1 of 4 concepts$/);
      await driver.clickInWebview('button.link');
      await eventually('all are there again', async () => (await concepts()).length === 4);

      await driver.clickInWebview('input[type=search]');
      await driver.press('w');
      await driver.press('a');
      await driver.press('r');
      await eventually('the search has found one', async () => (await concepts()).join() === 'Price war');
      await driver.screenshot('coverage, filtered');
      await driver.clickInWebview(cell(0, 'Polish'));
      await eventually('the draft is open', () => activePath() === 'glossary/pl/price-war.md');
    } finally {
      await closeAll();
      const deletion = new vscode.WorkspaceEdit();
      for (const uri of [draft, lone]) deletion.deleteFile(uri, { ignoreIfNotExists: true });
      await vscode.workspace.applyEdit(deletion);
    }
  });

  it('can be used with the keyboard', async () => {
    await show();
    await driver.clickInWebview('.matching, .toolbar h1');
    for (let presses = 0; presses < 6; presses++) await driver.press('Tab');
    for (const key of ['Control+Home', 'ArrowDown', 'End']) await driver.press(key);
    await eventually('the cell has the focus', async () => (await driver.webviewText('.matrix:focus')) !== '');
    await driver.screenshot('coverage, focus');
    await driver.press('Enter');
    await eventually('the Polish article is open', () => activePath() === 'glossary/pl/market-niche.md');
  });

  it('restores its state when it is hidden and shown again', async () => {
    await show();
    await driver.clickInWebview('.state:has-text("Complete")');
    await driver.clickInWebview('input[type=search]');
    for (const key of 'brand') await driver.press(key);
    await eventually('the search has found one', async () => (await concepts()).join() === 'Brand loyalty');
    await open('glossary/en/target-market.md');
    await eventually('the page is hidden', async () => (await driver.webviewText(PAGE)) === '');
    await vscode.commands.executeCommand('glosswright.showCoverage');
    await eventually('the same concept is shown', async () => (await concepts()).join() === 'Brand loyalty');
    assert.match(await driver.webviewText('.state[aria-pressed=true]'), /^Complete/);
  });

  const themes = ['Light 2026', 'Dark 2026', 'Default High Contrast', 'Default High Contrast Light'];
  for (const theme of themes)
    it(`is accessible in ${theme}`, async () => {
      const settings = vscode.workspace.getConfiguration('workbench');
      await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      const lone = await createLoneArticle();
      try {
        await show();
        await eventually('a state is missing', async () => (await concepts()).includes('Price war'));
        await driver.clickInWebview('.state:has-text("Missing")');
        await driver.clickInWebview('button.link');
        await eventually('all are there', async () => (await concepts()).length === 4);
        assert.deepEqual(await driver.violationsInWebview('.matrix'), []);
        await driver.screenshot(`coverage in ${theme}`);
      } finally {
        await vscode.workspace.fs.delete(lone);
        await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
      }
    });
});

driver.describeWithDriver('the report', () => {
  for (const language of ['en', 'uk'])
    it(`is accessible: ${language}`, async () => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const extension = vscode.extensions.getExtension('glosswright.glosswright');
      assert.ok(folder && extension);
      const program = join(extension.extensionPath, 'dist/glosswright.js');
      const file = join(folder.uri.fsPath, '..', 'report.html');
      const args = ['report', folder.uri.fsPath, '--output', file, '--language', language];
      await promisify(execFile)(process.execPath, [program, ...args]);
      assert.deepEqual(await driver.violationsInFile(file), []);
    });
});
