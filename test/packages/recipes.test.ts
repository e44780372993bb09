import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import * as v from 'valibot';
import { runNpm } from '../../scripts/vscode/npm.mjs';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { article } from '../support/program.ts';
import { temporaryTree } from '../support/temporaryTree.ts';
import { packedFile } from './packedFile.ts';

const page = readFileSync(join(projectFolder, 'docs/ci.md'), 'utf8');
const describeWithShell = process.platform === 'win32' ? describe.skip : describe;

/** The blocks of code under a heading of the page. */
function blocks(language: string, heading = ''): string[] {
  const part = heading === '' ? page : (page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '');
  return Array.from(part.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm')), ([, code = '']) => code);
}

describeWithShell('the recipes for continuous integration', () => {
  const site = temporaryTree({
    'package.json': '{}',
    'glossary/en/a.md': article('A', '[x](/nowhere)\n\n##Heading'),
    'tools/reviewdog': '#!/bin/sh\ncat > reviewed.json\n',
  });
  after(site.remove);

  before('install the packed program', async function () {
    this.timeout(5 * 60_000);
    await runNpm(['install', '--offline', await packedFile()], site.root);
    chmodSync(site.path('tools/reviewdog'), 0o755);
  });

  function shell(script: string): { code: number | null; out: string } {
    const path = [site.path('tools'), site.path('node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
    const env = { ...process.env, PATH: path, GITHUB_STEP_SUMMARY: site.path('summary.md') };
    const { status, stdout } = spawnSync('sh', ['-c', script], { cwd: site.root, encoding: 'utf8', env });
    return { code: status, out: stdout };
  }

  const read = (path: string): unknown => JSON.parse(readFileSync(site.path(path), 'utf8'));

  for (const [at, block] of blocks('yaml').entries())
    it(`block ${at + 1} is YAML`, () => assert.equal(typeof parse(block), 'object'));

  it('GitLab finds the report in its format', () => {
    const schema = v.object({
      glossary: v.object({
        script: v.array(v.string()),
        artifacts: v.object({ reports: v.object({ codequality: v.string() }) }),
      }),
    });
    const [block = ''] = blocks('yaml', 'GitLab');
    const { glossary } = v.parse(schema, parse(block));
    const [install, ...checks] = glossary.script;
    assert.equal(install, 'npm ci');
    assert.equal(shell(checks.join('\n')).code, 1);
    const findings = read(glossary.artifacts.reports.codequality);
    assert.ok(Array.isArray(findings) && findings.length === 2);
  });

  it('reviewdog can read the diagnostics', () => {
    const [line = ''] = blocks('sh', 'reviewdog');
    shell(line);
    const { diagnostics } = v.parse(v.object({ diagnostics: v.array(v.unknown()) }), read('reviewed.json'));
    assert.equal(diagnostics.length, 2);
  });

  it('one check writes several reports', () => {
    const line = blocks('sh').find((block) => block.includes('--output sarif=')) ?? '';
    assert.match(shell(line).out, /^::error file=glossary\/en\/a\.md/m);
    for (const file of ['glosswright.sarif', 'glosswright.json']) assert.equal(typeof read(file), 'object');
  });

  it('a shell script is a git hook', () => {
    const [hook = ''] = blocks('sh', 'pre-commit');
    site.write({ hook });
    shell('git init --quiet && git -c user.name=A -c user.email=a@example.com commit --quiet --allow-empty -m A');
    assert.equal(shell('sh ./hook').code, 1);
  });
});
