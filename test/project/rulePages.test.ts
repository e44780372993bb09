import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { descriptions } from '../../server/src/rules/engine/index.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import { ruleExample } from '../support/ruleExamples.ts';

describe('the pages of the rules', () => {
  it('are up to date: as written by `npm run docs`', () => {
    const command = ['--import', 'tsx', 'scripts/docs.mjs', '--check'];
    const project = join(import.meta.dirname, '../..');
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});

describe('the example of', () => {
  for (const { code, severity, documentation } of descriptions) {
    const { wrong, right } = documentation;
    if (wrong === undefined || right === undefined) continue;
    it(`${code} contains text that the rule reports, and text that it does not`, async () => {
      const isOff = severity === 'off';
      assert.ok((await codesIn(wrong, code, isOff)).includes(code), wrong);
      assert.ok(!(await codesIn(right, code, isOff)).includes(code), right);
    });
  }
});

/** The codes of all findings in the files of an example. */
async function codesIn(example: string, code: string, isOff: boolean): Promise<string[]> {
  const { root, paths } = await ruleExample(example, code, isOff);
  return paths.flatMap((path) => checkFile(root, path)?.findings.map((finding) => finding.code) ?? []);
}
