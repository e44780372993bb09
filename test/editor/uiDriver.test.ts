import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import * as driver from './uiDriver.ts';
import { open, putCursorAfter } from './workspace.ts';

driver.describeWithDriver('the UI driver', () => {
  it('types into the open editor', async () => {
    const editor = await open('glossary/en/brand-loyalty.md');
    await putCursorAfter(editor, '# Brand loyalty\n');

    await driver.press('Enter');
    await driver.type('Zaufanie rośnie.');

    await eventually('the text is in the document', () =>
      editor.document.getText().includes('# Brand loyalty\n\nZaufanie rośnie.\n'),
    );
  });

  it('returns the text on the screen', async () => {
    await open('glossary/pl/target-market.md');

    await eventually('the article is on the screen', async () =>
      (await driver.visibleText('.monaco-editor .view-lines')).includes('Rynek docelowy'),
    );

    const path = await driver.screenshot('the open editor');
    assert.equal(readFileSync(path).toString('latin1', 1, 4), 'PNG');
  });

  it('hovers over a link', async () => {
    await open('README.md');

    assert.match(await driver.hover('glossary/en/target-market.md'), /Target market/);
  });

  it('follows a link', async () => {
    await open('README.md');

    await driver.ctrlClick('glossary/en/target-market.md');

    await eventually('the article is open', () =>
      vscode.window.activeTextEditor?.document.fileName.endsWith('target-market.md'),
    );
  });
});
