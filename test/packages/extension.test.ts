import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_FOLDER, sampleFiles } from '../../client/src/start/sampleFiles.ts';
import { installEditor } from '../../scripts/vscode/install.mjs';
import { installExtension, packExtension } from '../../scripts/vscode/packed-extension.mjs';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { ruleCodes } from '../../server/src/rules/engine/index.ts';
import { temporaryTree } from '../support/temporaryTree.ts';
import { deadLinks } from './deadLinks.ts';
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

  it('is smaller than 1.5 megabytes', () => {
    assert(statSync(packed).size < 1_500_000);
  });

  it('contains the two programs, the rule pages and the files of VS Code', () => {
    assert.deepEqual(filesIn(installed), [
      '.vsixmanifest',
      'LICENSE.txt',
      'changelog.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/coverage.css',
      'dist/coverage.js',
      'dist/extension.js',
      'dist/glosswright.js',
      'dist/parts/core.js',
      'dist/parts/franc.js',
      'dist/parts/gray-matter.js',
      'dist/parts/program.js',
      'dist/parts/smol-toml.js',
      'dist/parts/vscode-languageserver.js',
      'dist/parts/yaml.js',
      'dist/sbom.cdx.json',
      ...['README', ...ruleCodes].map((name) => `docs/rules/${name}.md`).toSorted(),
      'glosswright.schema.json',
      'images/glossary.svg',
      'images/icon.png',
      ...namesIn('l10n', /^bundle\.l10n\.\w+\.json$/).map((name) => `l10n/${name}`),
      'media/preview.css',
      ...sampleFiles.map((path) => `${SAMPLE_FOLDER}/${path}`),
      ...namesIn('media/walkthrough', /\.svg$/).map((name) => `media/walkthrough/${name}`),
      'package.json',
      ...namesIn('.', /^package\.nls\./),
      'readme.md',
      'syntaxes/concept-links.tmLanguage.json',
    ]);
  });

  it('has no broken link or picture, except for concept links of the sample', () =>
    assert.deepEqual(
      deadLinks(installed).filter((link) => !link.startsWith(SAMPLE_FOLDER)),
      [],
    ));

  it('shows the pictures of the README', () =>
    assert.equal(readFileSync(join(installed, 'readme.md'), 'utf8').match(/\(data:image\/png;base64,/g)?.length, 2));

  for (const name of ['export', 'import', 'mcp', 'merge', 'report'])
    it(`does not contain ${name}, which only the npm package does`, () => {
      const program = join(installed, 'dist/glosswright.js');
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, name], { encoding: 'utf8' });
      const refusal = `glosswright: ${name}: this copy of Glosswright does not contain the command; install the npm package\n`;
      assert.deepEqual([status, stdout, stderr], [2, '', refusal]);
    });

  const hosts: readonly (readonly [string, readonly string[]])[] = [
    ['VS Code', ['--grep', '^(activation|hover|the page of a rule) ']],
    ['VS Code in a browser', ['--web', '--grep', '^in a browser (the extension runs|a hover|the code of a finding) ']],
  ];
  for (const [name, options] of hosts)
    it(`works in ${name}`, function () {
      this.timeout(120_000);
      const script = join(projectFolder, 'scripts/test-editor.mjs');
      const args = [script, '--extension', installed, ...options];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      assert.equal(status, 0, `${stdout}\n${stderr}`);
      assert.match(stdout, /^([2-9]|\d\d+) passed, 0 failed/m);
    });
});

/** Texts of the interface: one file for each language. */
function namesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(projectFolder, folder))
    .filter((name) => pattern.test(name))
    .toSorted();
}
