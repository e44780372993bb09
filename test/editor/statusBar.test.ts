import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { append, serverKnows } from './language.ts';
import * as driver from './uiDriver.ts';
import { activePath, open, uriOf } from './workspace.ts';

/** Waits until the status bar item has this text. Icons have no text. */
async function itSays(text: string): Promise<void> {
  await eventually(`the status bar says "${text}"`, async () => {
    const shown = await driver.visibleText('.statusbar-item[id*="glosswright"]');
    return shown.trim().replaceAll(/\s+/g, ' ') === text;
  });
}

driver.describeWithDriver('the status bar', () => {
  it('shows the locale of the open article', async () => {
    await open('glossary/pl/market-niche.md');
    await itSays('pl');
    await open('glossary/en/brand-loyalty.md');
    await itSays('en');
  });

  it('counts the findings while the user types', async () => {
    const { document } = await open('glossary/en/market-niche.md');
    await itSays('en 1');
    await append(document, 'See [prices](/no-such-article).');
    await itSays('en 2');
    await driver.screenshot('status bar');
    await vscode.commands.executeCommand('undo');
    await itSays('en 1');
  });

  it('shows the glossary, not an article, for another file', async () => {
    await open('glossary/pl/market-niche.md');
    await itSays('pl');
    const settings = uriOf('notes.txt');
    await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode('notes'));
    await vscode.window.showTextDocument(settings);
    await itSays('Glossary');
    await vscode.workspace.fs.delete(settings);
  });

  it('reports an error in the configuration, and opens it on click', async () => {
    await open('glossary/pl/market-niche.md');
    await itSays('pl');
    const configuration = uriOf('glosswright.config.json');
    await vscode.workspace.fs.writeFile(configuration, new TextEncoder().encode('{\n  "rules": 5\n}\n'));
    try {
      await itSays('Configuration error');
      await driver.screenshot('status bar with an error of the configuration');
      await driver.click('.statusbar-item[id*="glosswright"]');
      await eventually('the file is open at the error', () => {
        const editor = vscode.window.activeTextEditor;
        return activePath() === 'glosswright.config.json' && editor?.selection.active.line === 1;
      });

      const { document } = await open('glossary/en/market-niche.md');
      await serverKnows(document);
      const at = document.positionAt(document.getText().indexOf('/market-sizing') + 3);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
        'quickfix',
      );
      const blocked = actions.find(({ title }) => title.endsWith(': first correct the error in the file'));
      assert.match(blocked?.title ?? '', /^Turn off 'broken-link' in glosswright\.config\.json:/);
      assert.equal(blocked?.command?.command, 'glosswright.openConfiguration');
    } finally {
      await vscode.workspace.fs.delete(configuration);
    }
    await itSays('en 1');
  });

  it('offers the available actions', async () => {
    await open('glossary/pl/market-niche.md');
    await itSays('pl');
    await driver.click('.statusbar-item[id*="glosswright"]');
    await eventually('the menu is there', async () => {
      const menu = await driver.visibleText('.quick-input-widget');
      return ['Open Article in Another Locale', 'Compare with Source', 'Show Translations'].every((item) =>
        menu.includes(item),
      );
    });
    await driver.screenshot('menu of the status bar');
    await driver.type('Show Translations');
    await driver.press('Enter');
    await eventually('the view is there', async () =>
      (await driver.visibleText('.pane-header')).includes('Translations'),
    );
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});
