import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formats, mergeFormats } from '../../server/src/cli/formats/names.ts';
import { command } from '../support/command.ts';
import { article, jsonReport } from '../support/program.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const broken = {
  'glossary/en/a.md': article('A', '[x](/nowhere)\n\n##Heading'),
  'glossary/en/b.md': article('B'),
};

describe('check --output', () => {
  for (const format of formats) {
    it(`writes the output of --format ${format}, in addition to the report on standard output`, async () =>
      withTemporaryTree(broken, async ({ root, path }) => {
        const printed = await command(root, 'check', '--format', format);
        const { code, out, err } = await command(root, 'check', '--format', 'github', '--output', `${format}=report`);
        assert.deepEqual({ code, err }, { code: 1, err: '' });
        assert.match(out, /^::error file=/);
        assert.equal(readFileSync(path('report'), 'utf8'), printed.out);
      }));
  }

  it('may be repeated', async () =>
    withTemporaryTree(broken, async ({ root, path }) => {
      const { code } = await command(root, 'check', '--output', 'json=a.json', '--output=sarif=b=c.sarif');
      assert.equal(code, 1);
      for (const file of ['a.json', 'b=c.sarif'])
        assert.doesNotThrow(() => JSON.parse(readFileSync(path(file), 'utf8')), file);
    }));

  it('writes the same from a cache, with other outputs than before too', async () =>
    withTemporaryTree(broken, async ({ root, path }) => {
      for (const outputs of [['json=a'], ['json=a'], ['sarif=b', 'json=a']]) {
        const options = outputs.flatMap((output) => ['--output', output]);
        const { out } = await command(root, 'check', '--cache', '--format', 'json', ...options);
        assert.equal(readFileSync(path('a'), 'utf8'), out);
      }
    }));

  it('replaces an earlier report completely', async () =>
    withTemporaryTree({ ...broken, 'report.json': 'x'.repeat(99_999) }, async ({ root, path }) => {
      await command(root, 'check', '--output', 'json=report.json');
      assert.equal(jsonReport(readFileSync(path('report.json'), 'utf8')).version, 1);
    }));

  it('exits with 2 if a file cannot be written, after all other reports', async () =>
    withTemporaryTree(broken, async ({ root, path }) => {
      const { code, out, err } = await command(root, 'check', '--output=json=no/a', '--output=json=b');
      assert.equal(code, 2);
      assert.match(out, /1 error/);
      assert.match(err, /^glosswright: check: 'no\/a' cannot be written: /);
      assert.equal(jsonReport(readFileSync(path('b'), 'utf8')).version, 1);
    }));

  it('writes the report of a shard that merge reads, and merge writes several reports', async () =>
    withTemporaryTree(broken, async ({ root, path }) => {
      for (const shard of ['1', '2']) await command(root, 'check', `--shard=${shard}/2`, `--output=json=${shard}`);
      for (const format of mergeFormats) {
        const whole = await command(root, 'check', '--format', format);
        const { code, err } = await command(root, 'merge', '1', '2', `--output=${format}=merged`);
        assert.deepEqual({ code, err }, { code: 1, err: '' });
        assert.equal(readFileSync(path('merged'), 'utf8'), whole.out, format);
      }
    }));
});
