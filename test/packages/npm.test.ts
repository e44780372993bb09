import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { runNpm } from '../../scripts/vscode/npm.mjs';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { article } from '../support/program.ts';
import { temporaryTree } from '../support/temporaryTree.ts';
import { filesIn } from './filesIn.ts';

describe('the npm package', () => {
  const tree = temporaryTree({
    'packed/': '',
    'site/package.json': '{}',
    'site/glossary/en/customer.md': article('Customer', 'A [market](/market) is made of them.'),
    'site/glossary/en/market.md': article('Market'),
  });
  after(tree.remove);

  before('pack it, and install it where nothing else is', async function () {
    this.timeout(60_000);
    await runNpm(['pack', '--pack-destination', tree.path('packed')], projectFolder);
    const [name = ''] = readdirSync(tree.path('packed'));
    await runNpm(['install', '--offline', tree.path(`packed/${name}`)], tree.path('site'));
  });

  it('holds the program and what is said about it', () => {
    assert.deepEqual(filesIn(tree.path('site/node_modules/glosswright')), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/glosswright.js',
      'glosswright.schema.json',
      'package.json',
    ]);
  });

  it('needs no other package', () => {
    assert.deepEqual(
      readdirSync(tree.path('site/node_modules')).filter((name) => !name.startsWith('.')),
      ['glosswright'],
    );
  });

  it('brings a command that checks a glossary', () => {
    const clean = glosswright('check');
    assert.equal(clean.stdout, '2 articles, 2 concepts, 1 locale: nothing to report\n', clean.stderr);
    assert.equal(clean.status, 0);

    tree.write({ 'site/glossary/en/price.md': article('Price', 'What a [custumer](/custumer) pays.') });
    const broken = glosswright('check');
    assert.match(broken.stdout, /There is no article 'custumer'. Did you mean 'customer'/);
    assert.equal(broken.status, 1);
  });

  function glosswright(...args: readonly string[]) {
    return spawnSync(tree.path('site/node_modules/.bin/glosswright'), args, {
      cwd: tree.path('site'),
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      shell: process.platform === 'win32',
    });
  }
});
