import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { serverKnows } from './language.ts';
import * as driver from './uiDriver.ts';
import { open, putCursorAfter } from './workspace.ts';

const TEXT = 'Nasz rynek docelowy i nisza rynkowa, potem znów rynek docelowy.';

/** An article of the glossary with that text, in an editor. */
async function opened(): Promise<vscode.TextEditor> {
  const editor = await open('glossary/pl/brand-loyalty.md');
  const { document } = editor;
  await serverKnows(document);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.edit((edit) => edit.replace(all, `---\ntitle: Lojalność\ndescription: Nawyk.\n---\n\n${TEXT}\n`));
  return editor;
}

async function actionsAt(document: vscode.TextDocument, text: string, kind: string): Promise<vscode.CodeAction[]> {
  const at = document.positionAt(document.getText().lastIndexOf(text) + 1);
  const range = new vscode.Range(at, at);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

describe('linking', () => {
  it('links all first mentions, by the source action', async () => {
    const { document } = await opened();
    const [action] = await eventually('the action is offered', async () => {
      const actions = await actionsAt(document, 'Nasz', 'source.linkMentions');
      return actions.length > 0 ? actions : undefined;
    });
    assert(action?.edit, 'The action has no edit.');
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(
      document.lineAt(5).text,
      'Nasz [rynek docelowy](/target-market) i [nisza rynkowa](/market-niche), potem znów rynek docelowy.',
    );
  });

  it('links a second mention, by the refactoring', async () => {
    const { document } = await opened();
    const [action] = await eventually('the action is offered', async () => {
      const actions = await actionsAt(document, 'rynek docelowy', 'refactor.rewrite');
      return actions.length > 0 ? actions : undefined;
    });
    assert(action?.edit, 'The action has no edit.');
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(
      document.lineAt(5).text,
      'Nasz rynek docelowy i nisza rynkowa, potem znów [rynek docelowy](/target-market).',
    );
  });
});

driver.describeWithDriver('the menu at a term', () => {
  it('offers to link it, and all first mentions', async () => {
    const editor = await opened();
    await eventually('the hint is there', () => vscode.languages.getDiagnostics(editor.document.uri).length > 0);
    await putCursorAfter(editor, 'Nasz rynek');
    await driver.press('Control+.');
    await eventually('the menu is open', async () =>
      (await driver.visibleText('.action-widget')).includes('Link all first mentions'),
    );
    await driver.screenshot('link term');
    await driver.press('Enter');
    await eventually('the term is linked', () =>
      editor.document.lineAt(5).text.startsWith('Nasz [rynek docelowy](/target-market) i nisza'),
    );
  });
});
