import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { temporaryTree } from '../support/temporaryTree.ts';

describe('a fresh clone', () => {
  const tree = temporaryTree();
  after(tree.remove);

  before('copy what git knows', () => {
    const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const files = execFileSync('git', options, { cwd: projectFolder, encoding: 'utf8' }).split('\0');
    for (const file of files) {
      if (file === '' || !existsSync(`${projectFolder}/${file}`)) continue;
      mkdirSync(dirname(tree.path(file)), { recursive: true });
      copyFileSync(`${projectFolder}/${file}`, tree.path(file));
    }
  });

  it('packs the extension and the npm package with nothing run before', function () {
    this.timeout(10 * 60_000);
    for (const [command, packed] of [
      [['run', 'package'], 'glosswright-0.1.0.vsix'],
      [['pack'], 'glosswright-0.1.0.tgz'],
    ] as const) {
      const { status, stderr } = spawnSync('npm', [...command, '--prefer-offline'], {
        cwd: tree.root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      assert.equal(status, 0, stderr);
      assert.ok(existsSync(tree.path(packed)), packed);
    }
  });
});
