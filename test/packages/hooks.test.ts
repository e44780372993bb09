import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { runNpm } from '../../scripts/vscode/npm.mjs';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { article } from '../support/program.ts';
import { type Repository, withRepository } from '../support/repository.ts';
import { temporaryTree } from '../support/temporaryTree.ts';
import { packedFile } from './packedFile.ts';

const schema = v.array(
  v.strictObject({
    id: v.string(),
    name: v.string(),
    description: v.string(),
    language: v.literal('node'),
    entry: v.string(),
    pass_filenames: v.literal(false),
    files: v.string(),
  }),
);
const hooks = v.parse(schema, parse(readFileSync(join(projectFolder, '.pre-commit-hooks.yaml'), 'utf8')));

/** Runs the hooks as pre-commit does: from the top of the repository, with the installed package on the path. */
describe('the hooks of pre-commit', () => {
  const installed = temporaryTree({ 'package.json': '{}' });
  after(installed.remove);

  before('install the packed program', async function () {
    this.timeout(5 * 60_000);
    await runNpm(['install', '--offline', await packedFile()], installed.root);
  });

  function runHook(id: string, { tree }: Repository) {
    const [program = '', ...args] = hooks.find((hook) => hook.id === id)?.entry.split(' ') ?? [];
    const path = `${installed.path('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
    const { status, stdout } = spawnSync(program, args, {
      cwd: tree.root,
      encoding: 'utf8',
      env: { ...process.env, PATH: path, NO_COLOR: '1' },
      shell: process.platform === 'win32',
    });
    return { code: status, out: stdout };
  }

  const old = { 'glossary/en/a.md': article('A'), 'glossary/en/old.md': article('Old', '[x](/nowhere)') };
  const staged = (repository: Repository, body: string): void => {
    repository.commit('2026-01-01', old);
    repository.tree.write({ 'glossary/en/a.md': article('A', body) });
    repository.git('add', '--all');
  };

  it(
    'glosswright fails for new findings of the commit, and not for earlier ones',
    withRepository((repository) => {
      staged(repository, '[x](/missing)');
      const { code, out } = runHook('glosswright', repository);
      assert.equal(code, 1);
      assert.match(out, /'missing'/);
      assert.doesNotMatch(out, /nowhere/);
      staged(repository, 'Text.');
      assert.equal(runHook('glosswright', repository).code, 0);
    }),
  );

  it(
    'glosswright-fix fixes the changed articles',
    withRepository((repository) => {
      staged(repository, '##Heading');
      assert.equal(runHook('glosswright-fix', repository).code, 0);
      assert.match(readFileSync(repository.tree.path('glossary/en/a.md'), 'utf8'), /^## Heading$/m);
    }),
  );

  it('have the IDs of the documentation', () => {
    const page = readFileSync(join(projectFolder, 'docs/ci.md'), 'utf8');
    for (const { id } of hooks) assert.ok(page.includes(`id: ${id}`), id);
  });
});
