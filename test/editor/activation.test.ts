import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { open } from './workspace.ts';

describe('activation', () => {
  it('starts when a Markdown file is opened', async () => {
    const extension = vscode.extensions.getExtension('glosswright.glosswright');
    assert(extension, 'The extension is not installed.');

    const { document } = await open('glossary/pl/target-market.md');

    assert.equal(document.languageId, 'markdown');
    await eventually('the extension is active', () => extension.isActive);
  });
});
