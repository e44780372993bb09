import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { activePath, exists, open, uriOf } from './workspace.ts';

const SOURCE = 'glossary/en/price.md';
const DRAFT = 'glossary/pl/price.md';

/** Creates the draft of the only missing translation, which opens it. */
async function createDraft(): Promise<void> {
  const { document } = await open(SOURCE);
  await eventually('the draft is open', async () => {
    if (activePath() !== DRAFT)
      await vscode.commands.executeCommand('glosswright.createTranslation', document.uri.toString());
    return activePath() === DRAFT;
  });
  assert.ok(vscode.window.activeTextEditor?.document.getText().includes('draft: true'));
}

describe('a new draft', () => {
  beforeEach(async () => {
    const text = '---\ntitle: Price\ndescription: What a buyer pays.\n---\n';
    await vscode.workspace.fs.writeFile(uriOf(SOURCE), new TextEncoder().encode(text));
    await createDraft();
  });
  afterEach(async () => {
    for (const path of [DRAFT, SOURCE]) await vscode.workspace.fs.delete(uriOf(path)).then(undefined, () => undefined);
  });

  it('leaves no file if it is closed without saving', async () => {
    assert.ok(await exists(DRAFT), 'VS Code creates it at once');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('the file is gone', async () => !(await exists(DRAFT)));
  });

  it('is kept if it was saved', async () => {
    await vscode.window.activeTextEditor?.document.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    assert.ok(await exists(DRAFT));
  });
});
