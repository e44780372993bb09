import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { installEditor } from '../../scripts/vscode/install.mjs';
import { installExtension, packExtension } from '../../scripts/vscode/packed-extension.mjs';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { temporaryTree } from '../support/temporaryTree.ts';
import { filesIn } from './filesIn.ts';

describe('the packed extension', () => {
  const tree = temporaryTree();
  let packed = '';
  let installed = '';
  after(tree.remove);

  before('pack it, and install it in a VS Code without any other', async function () {
    this.timeout(11 * 60_000); // the editor, too, is installed when it has not been
    packed = await packExtension(tree.root);
    installed = await installExtension(await installEditor(), packed, tree.path('editor'));
  });

  it('is smaller than a megabyte', () => {
    assert(statSync(packed).size < 1_000_000);
  });

  it('holds the two programs and what VS Code reads', () => {
    assert.deepEqual(filesIn(installed), [
      '.vsixmanifest',
      'LICENSE.txt',
      'changelog.md',
      'dist/extension.js',
      'dist/glosswright.js',
      'glosswright.schema.json',
      'package.json',
      'readme.md',
      'syntaxes/concept-links.tmLanguage.json',
    ]);
  });

  it('works in VS Code', function () {
    this.timeout(120_000);
    const script = join(projectFolder, 'scripts/test-editor.mjs');
    const options = ['--extension', installed, '--grep', '^(activation|hover) '];
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}\n${stderr}`);
    assert.match(stdout, /^([2-9]|\d\d+) passed, 0 failed/m);
  });
});
