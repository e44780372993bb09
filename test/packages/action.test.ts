import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { version } from '../../server/src/version.ts';
import { article } from '../support/program.ts';
import { temporaryTree } from '../support/temporaryTree.ts';
import { packedFile } from './packedFile.ts';

const schema = v.object({
  inputs: v.record(v.string(), v.object({ description: v.string(), default: v.string() })),
  runs: v.object({ steps: v.tuple([v.object({ env: v.record(v.string(), v.string()), run: v.string() })]) }),
});
const action = v.parse(schema, parse(readFileSync(join(projectFolder, 'action.yml'), 'utf8')));
const describeWithBash = process.platform === 'win32' ? describe.skip : describe;

/** Records its arguments, and checks nothing. */
const STUB = '#!/bin/sh\nprintf "%s\\n" "$@" >> "$CALLS"\n';

/** Runs the action's script as GitHub does: in bash, which ends at the first error. */
describeWithBash('the GitHub Action', () => {
  const tree = temporaryTree({
    'work/docs/glossary/en/a.md': article('A', '[x](/nowhere)\n\n##Heading'),
    'work/docs/glossary/en/b.md': article('B'),
    'temp/': '',
    'tag/action.yml': '',
    'stub-npm/npm': STUB,
    'stub-node/node': STUB,
  });
  after(tree.remove);

  before('lay out a tag of the repository, which has no build', () => {
    copyFileSync(join(projectFolder, 'package.json'), tree.path('tag/package.json'));
    for (const stub of ['stub-npm/npm', 'stub-node/node']) chmodSync(tree.path(stub), 0o755);
  });

  function run(inputs: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>> = {}) {
    const [{ env, run: script }] = action.runs.steps;
    const value = (expression: string): string => {
      const name = /\$\{\{ inputs\.(\S+) \}\}/.exec(expression)?.[1] ?? '';
      return inputs[name] ?? action.inputs[name]?.default ?? '';
    };
    const given = Object.fromEntries(Object.entries(env).map(([name, expression]) => [name, value(expression)]));
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: tree.path('work'),
      encoding: 'utf8',
      env: {
        ...process.env,
        ...given,
        GITHUB_ACTION_PATH: projectFolder,
        GITHUB_WORKSPACE: tree.path('work'),
        RUNNER_TEMP: tree.path('temp'),
        GITHUB_STEP_SUMMARY: tree.path('temp/summary'),
        GITHUB_SERVER_URL: 'https://github.example',
        GITHUB_REPOSITORY: 'terms/glossary',
        GITHUB_SHA: 'c0ffee',
        ...environment,
      },
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** The arguments of each program that the script starts instead of checking. */
  function calls(program: 'npm' | 'node', inputs: Readonly<Record<string, string>>, actionPath: string): string[] {
    tree.write({ calls: '' });
    const path = `${tree.path(`stub-${program}`)}${delimiter}${process.env['PATH'] ?? ''}`;
    run(inputs, { PATH: path, CALLS: tree.path('calls'), GITHUB_ACTION_PATH: actionPath });
    return readFileSync(tree.path('calls'), 'utf8').split('\n').slice(0, -1);
  }

  it('annotates the files of the workspace, and fails with errors', () => {
    const { code, out } = run({ path: 'docs' });
    assert.equal(code, 1);
    assert.match(out, /^::error file=docs\/glossary\/en\/a\.md,line=8,/m);
  });

  it('writes the requested reports', () => {
    const outputs = 'junit=findings.xml\ncheckstyle=style.xml\n';
    const { out } = run({ path: 'docs', json: 'findings.json', sarif: 'findings.sarif', outputs });
    assert.match(out, /^::error /m);
    for (const file of ['work/findings.json', 'work/findings.sarif'])
      assert.doesNotThrow(() => JSON.parse(readFileSync(tree.path(file), 'utf8')));
    assert.match(readFileSync(tree.path('work/findings.xml'), 'utf8'), /<testsuites /);
    assert.match(readFileSync(tree.path('work/style.xml'), 'utf8'), /<checkstyle /);
  });

  it('checks once for any number of reports', () => {
    const inputs = { json: 'a', sarif: 'b', outputs: 'junit=c', 'max-warnings': '3', changed: 'main', shard: '1/2' };
    const [, ...args] = calls('node', { path: 'docs\n-x\n', ...inputs }, projectFolder);
    assert.equal(
      args.join(' '),
      'check --format github --changed=main --shard=1/2 --max-warnings=3 --output=json=a --output=sarif=b --output=junit=c -- docs -x',
    );
  });

  it('writes the report to the summary of the job and to a file, and still fails with errors', () => {
    tree.write({ 'temp/summary': 'before\n' });
    const { code } = run({ path: 'docs', summary: 'true', report: 'glossary.html' });
    assert.equal(code, 1);
    const summary = readFileSync(tree.path('temp/summary'), 'utf8');
    assert.match(summary, /^before\n# Glossary\n\n2 concepts, 2 entries in 1 language\.\n/);
    assert.ok(summary.includes('(https://github.example/terms/glossary/blob/c0ffee/docs/glossary/en/a.md)'));
    assert.match(readFileSync(tree.path('work/glossary.html'), 'utf8'), /^<!doctype html>/);
  });

  it('writes no report if there is no glossary', () => {
    tree.write({ 'work/empty/glosswright.config.json': '{}' });
    assert.equal(run({ path: 'empty', report: 'empty.html' }).code, 2);
    assert.ok(!existsSync(tree.path('work/empty.html')));
  });

  it('fails for more warnings than allowed', () => {
    const { code, err } = run({ path: 'docs/glossary/en/a.md', 'max-warnings': '0' });
    assert.equal(code, 1);
    assert.match(err, /1 warning, more than the 0 allowed/);
  });

  it('fails if there is no glossary', () => {
    tree.write({ 'work/empty/glosswright.config.json': '{}' });
    const { code, err } = run({ path: 'empty' });
    assert.equal(code, 2);
    assert.match(err, /no glossary found/);
  });

  it('installs the package of its own version if it is not built', () =>
    assert.equal(calls('npm', {}, tree.path('tag')).at(-1), `glosswright@${version}`));

  it('runs a packed file of the repository, and needs nothing else', async function () {
    this.timeout(5 * 60_000);
    copyFileSync(await packedFile(), tree.path('work/glosswright.tgz'));
    const inputs = { path: 'docs', package: 'glosswright.tgz' };
    const { code, out, err } = run(inputs, { GITHUB_ACTION_PATH: tree.path('tag'), npm_config_offline: 'true' });
    assert.equal(code, 1, err);
    assert.match(out, /^::error file=docs\/glossary\/en\/a\.md,line=8,/m);
  });
});
