import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { append } from './language.ts';
import * as driver from './uiDriver.ts';
import { open } from './workspace.ts';

/** Opens an article with a broken link at its end. */
async function openWithBrokenLink(): Promise<vscode.TextDocument> {
  const { document } = await open('glossary/pl/target-market.md');
  await append(document, 'Patrz [rynek](/no-such-thing).');
  await eventually('the link is reported', () => pageOf(document));
  return document;
}

/** The target of the broken link's code. */
function pageOf(document: vscode.TextDocument): vscode.Uri | undefined {
  const codes = vscode.languages.getDiagnostics(document.uri).map(({ code }) => code);
  const found = codes.find((code) => typeof code === 'object' && code.value === 'broken-link');
  return typeof found === 'object' ? found.target : undefined;
}

describe('the page of a rule', () => {
  it('is a file of the extension', async () => {
    const page = pageOf(await openWithBrokenLink());
    assert.equal(page?.scheme, 'file');
    assert.match((await vscode.workspace.openTextDocument(page)).getText(), /^# broken-link\n/);
    const { extensionUri } = vscode.extensions.getExtension('glosswright.glosswright') ?? {};
    assert.ok(extensionUri && page.path.startsWith(extensionUri.path));
  });
});

driver.describeWithDriver('the page of a rule, for a user', () => {
  it('opens with a click on the code in the hover', async () => {
    await openWithBrokenLink();
    await vscode.commands.executeCommand('editor.action.marker.next');
    await driver.hover('/no-such-thing');

    await driver.click('.monaco-hover a.code-link >> nth=0');

    await eventually('the page is open', () =>
      vscode.window.activeTextEditor?.document.getText().startsWith('# broken-link\n'),
    );
  });
});
