import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { article } from '../support/program.ts';
import { temporaryTree } from '../support/temporaryTree.ts';

const schema = v.object({
  inputs: v.record(v.string(), v.object({ description: v.string(), default: v.string() })),
  runs: v.object({ steps: v.tuple([v.object({ env: v.record(v.string(), v.string()), run: v.string() })]) }),
});
const action = v.parse(schema, parse(readFileSync(join(projectFolder, 'action.yml'), 'utf8')));
const describeWithBash = process.platform === 'win32' ? describe.skip : describe;

/** Runs the action's script as GitHub does: in bash, which ends at the first error. */
describeWithBash('the GitHub Action, from a clone', () => {
  const tree = temporaryTree({
    'docs/glossary/en/a.md': article('A', '[x](/nowhere)\n\n##Heading'),
    'docs/glossary/en/b.md': article('B'),
  });
  after(tree.remove);

  function run(inputs: Readonly<Record<string, string>>) {
    const [{ env, run: script }] = action.runs.steps;
    const value = (expression: string): string => {
      const name = /\$\{\{ inputs\.(\S+) \}\}/.exec(expression)?.[1] ?? '';
      return inputs[name] ?? action.inputs[name]?.default ?? '';
    };
    const given = Object.fromEntries(Object.entries(env).map(([name, expression]) => [name, value(expression)]));
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: tree.root,
      encoding: 'utf8',
      env: { ...process.env, ...given, GITHUB_ACTION_PATH: projectFolder, GITHUB_WORKSPACE: tree.root },
    });
    return { code: status, out: stdout, err: stderr };
  }

  it('annotates the files of the workspace, and fails with errors', () => {
    const { code, out } = run({ path: 'docs' });
    assert.equal(code, 1);
    assert.match(out, /^::error file=docs\/glossary\/en\/a\.md,line=8,/m);
  });

  it('writes the logs that are asked for', () => {
    run({ path: 'docs', json: 'findings.json', sarif: 'findings.sarif' });
    for (const file of ['findings.json', 'findings.sarif'])
      assert.doesNotThrow(() => JSON.parse(readFileSync(tree.path(file), 'utf8')));
  });

  it('fails by warnings above those that are allowed', () => {
    const { code, err } = run({ path: 'docs/glossary/en/a.md', 'max-warnings': '0' });
    assert.equal(code, 1);
    assert.match(err, /1 warning, more than the 0 allowed/);
  });

  it('fails where it finds nothing to check', () => {
    tree.write({ 'empty/glosswright.config.json': '{}' });
    const { code, err } = run({ path: 'empty' });
    assert.equal(code, 2);
    assert.match(err, /no glossary found/);
  });
});
