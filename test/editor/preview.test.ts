import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { serverKnows } from './language.ts';
import * as driver from './uiDriver.ts';
import { activePath, closeAll, open } from './workspace.ts';

const PATH = 'glossary/pl/brand-loyalty.md';
const TEXT = `Nasz [rynek docelowy](/target-market) i nisza rynkowa, a nie [segment](/no-such-segment).

Zobacz też [stronę](https://example.org).`;

async function opened(): Promise<vscode.TextDocument> {
  const { document } = await open(PATH);
  await serverKnows(document);
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, all, `---\ntitle: Lojalność\ndescription: Nawyk.\n---\n\n# Lojalność\n\n${TEXT}\n`);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** The preview's HTML of a document. The first rendering asks the server. */
async function rendered(document: vscode.TextDocument): Promise<string> {
  return vscode.commands.executeCommand<string>('markdown.api.render', document);
}

describe('the preview', () => {
  it('has links to articles with definitions, terms, and missing articles', async () => {
    const document = await opened();
    const html = await eventually('the server has answered', async () => {
      const now = await rendered(document);
      return now.includes('glosswright') ? now : undefined;
    });
    assert.match(
      html,
      /<a href="target-market\.md" title="Rynek docelowy: Grupa osób[^"]*" data-href="target-market\.md">/,
    );
    assert.match(html, /<span class="glosswright-term" title="Nisza rynkowa: [^"]+">nisza rynkowa<\/span>/);
    assert.match(
      html,
      /<span class="glosswright-missing" title="There is no article 'no-such-segment'\.[^"]*">segment<\/span>/,
    );
    assert.match(html, /<a href="https:\/\/example\.org" data-href="https:\/\/example\.org">/);
  });

  it('does not change a text without a document', async () => {
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', '[x](/target-market)');
    assert.match(html, /<a href="\/target-market" data-href="\/target-market">/);
  });
});

driver.describeWithDriver('a user who reads the preview', () => {
  it('shows terms and missing articles, and follows a link to the article', async () => {
    await opened();
    await vscode.workspace
      .getConfiguration('markdown')
      .update('preview.openMarkdownLinks', 'inEditor', vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('markdown.showPreviewToSide');
    // Appears automatically: the preview is rendered again when the server has responded.
    await driver.clickInWebview('.glosswright-missing');
    await driver.screenshot('preview');

    await driver.clickInWebview('a[data-href="target-market.md"]');

    await eventually('the article is open', () => activePath() === 'glossary/pl/target-market.md');
    await closeAll();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
