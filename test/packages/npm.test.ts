import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runNpm } from '../../scripts/vscode/npm.mjs';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { article } from '../support/program.ts';
import { temporaryTree } from '../support/temporaryTree.ts';
import { deadLinks } from './deadLinks.ts';
import { filesIn } from './filesIn.ts';
import { packedFile } from './packedFile.ts';

describe('the npm package', () => {
  const tree = temporaryTree({
    'site/package.json': '{}',
    'site/glossary/en/customer.md': article('Customer', 'A [market](/market) is made of them.'),
    'site/glossary/en/market.md': article('Market'),
  });
  after(tree.remove);

  before('pack it, and install it where nothing else is', async function () {
    this.timeout(5 * 60_000);
    await runNpm(['install', '--offline', await packedFile()], tree.path('site'));
  });

  it('contains the program and its documentation', () => {
    assert.deepEqual(filesIn(tree.path('site/node_modules/glosswright')), [
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/core.d.mts',
      'dist/core.mjs',
      'dist/glosswright.js',
      'dist/parts/core.js',
      'dist/parts/franc.js',
      'dist/parts/gray-matter.js',
      'dist/parts/mcp-sdk.js',
      'dist/parts/package-commands.js',
      'dist/parts/program.js',
      'dist/parts/smol-toml.js',
      'dist/parts/vscode-languageserver.js',
      'dist/parts/yaml.js',
      'dist/sbom.cdx.json',
      ...documentation(),
      'glosswright-export.schema.json',
      'glosswright-report.schema.json',
      'glosswright.schema.json',
      // Texts of the interface: one file for each language.
      ...filesIn(join(projectFolder, 'l10n')).map((name) => `l10n/${name}`),
      'package.json',
    ]);
  });

  it('has no broken link or picture', () =>
    assert.deepEqual(deadLinks(tree.path('site/node_modules/glosswright')), []));

  it('has no dependencies', () => {
    assert.deepEqual(
      readdirSync(tree.path('site/node_modules')).filter((name) => !name.startsWith('.')),
      ['glosswright'],
    );
  });

  it('contains a command that checks a glossary', () => {
    const clean = glosswright('check');
    assert.equal(clean.stdout, '2 articles, 2 concepts, 1 locale: nothing to report\n', clean.stderr);
    assert.equal(clean.status, 0);

    tree.write({ 'site/glossary/en/price.md': article('Price', 'What a [custumer](/custumer) pays.') });
    const broken = glosswright('check');
    assert.match(broken.stdout, /There is no article 'custumer'. Did you mean 'customer'/);
    assert.equal(broken.status, 1);
  });

  it('can be installed and run as described in the README', async () => {
    const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
    const packed = basename(await packedFile());
    assert.ok(readme.includes(`npm install --save-dev ./tools/${packed}\nnpx glosswright check\n`));
    const { status, stdout } = spawnSync('npx', ['--no-install', 'glosswright', '--version'], {
      cwd: tree.path('site'),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.deepEqual([status, `glosswright-${stdout.trim()}.tgz`], [0, packed]);
  });

  it('explains every rule without other files', () => {
    const { status, stdout } = glosswright('explain', 'broken-link');
    assert.equal(status, 0);
    assert.match(stdout, /^# broken-link\n/);
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

/** The pages of `docs`, and the pictures that the README shows. */
function documentation(): string[] {
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
  return filesIn(join(projectFolder, 'docs'))
    .map((path) => `docs/${path}`)
    .filter((path) => path.endsWith('.md') || readme.includes(`](${path})`));
}
