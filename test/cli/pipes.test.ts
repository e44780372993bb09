import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { article, run } from '../support/program.ts';
import { type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

const GLOSSARY = { 'glossary/en/a.md': article('A'), 'glossary/en/b.md': article('B') };
const CONFIGURED = { ...GLOSSARY, 'glosswright.config.json': '{ "baseline": "known.json" }' };
const NOT_REGULAR = /not a regular file/;

/** Pipes without a writer in place of files: a run that waits for one never ends. */
const cases: readonly {
  readonly pipe: string;
  readonly args: readonly string[];
  readonly content?: TreeContent;
  readonly code: number;
  readonly says?: RegExp;
}[] = [
  { pipe: 'glossary/en/c.md', args: ['check'], code: 0 },
  { pipe: 'glossary/en/c.md', args: ['check', 'glossary/en/c.md'], code: 1, says: NOT_REGULAR },
  { pipe: 'glossary/.gitignore', args: ['check'], code: 0 },
  { pipe: '.git', args: ['check'], code: 0 },
  { pipe: '.git/HEAD', args: ['check'], code: 0 },
  { pipe: 'glosswright.config.json', args: ['check'], code: 2, says: NOT_REGULAR },
  { pipe: 'known.json', args: ['check'], content: CONFIGURED, code: 2, says: NOT_REGULAR },
  { pipe: 'known.json', args: ['check', '--baseline', 'known.json'], code: 2, says: NOT_REGULAR },
  { pipe: 'terms.tsv', args: ['match', '--locale', 'en', '--terms', 'terms.tsv'], code: 2, says: NOT_REGULAR },
  { pipe: 'shard.json', args: ['merge', 'shard.json'], code: 2, says: NOT_REGULAR },
];

describe('a pipe in the place of a file', () => {
  before(function () {
    if (process.platform === 'win32') {
      console.log('      skipped: Windows has no named pipes in folders');
      this.skip();
    }
  });

  for (const { pipe, args, content = GLOSSARY, code, says = /^/ } of cases) {
    it(`does not block: ${args.join(' ')} with a pipe instead of ${pipe}`, async () =>
      withTemporaryTree({ ...content, '.git/': '' }, ({ root, path, delete: remove }) => {
        if (pipe === '.git') remove('.git');
        execFileSync('mkfifo', [path(pipe)]);
        const ran = run(root, ...args);
        assert.equal(ran.code, code, ran.out + ran.err);
        assert.match(ran.out + ran.err, says);
      }));
  }
});
