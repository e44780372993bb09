import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { formats } from '../../server/src/cli/formats/names.ts';
import { program } from '../support/client.ts';
import { article, run } from '../support/program.ts';
import { temporaryTree } from '../support/temporaryTree.ts';

/** A file that cannot be written, as on a full disk; Linux only. */
const FULL = '/dev/full';
const describeWithFullDisk = existsSync(FULL) ? describe : describe.skip;
const hasShell = process.platform !== 'win32';

describe('the end of the program', () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`glossary/en/a${at}.md`, article(`A${at}`, '[x](/nowhere)\n\n'.repeat(40))]),
  );
  const tree = temporaryTree({
    ...many,
    'terms.tsv': 'x\tnowhere\n',
    'late.cjs': 'setTimeout(() => { throw new RangeError("too late\\nand more"); }, 0);',
    'early.cjs':
      'Object.defineProperty(process.stderr, "isTTY", { get() { throw new RangeError("too early\\n::error::x"); } });',
  });
  after(tree.remove);

  function shell(command: string, env: NodeJS.ProcessEnv = {}) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: tree.root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', PROGRAM: program, NODE: process.execPath, ...env },
    });
    return { code: status, out: stdout, err: stderr };
  }

  describeWithFullDisk(`with a full disk (${FULL})`, () => {
    const commands = [
      ...formats.map((format) => `check --format ${format}`),
      'link',
      'link --format json',
      'match --locale en --terms terms.tsv glossary/en/a1.md',
      'explain broken-link',
      '--help',
      'lsp --help',
    ];
    for (const command of commands)
      it(`is 2 with one line: ${command}`, () => {
        const { code, err } = shell(`"$NODE" "$PROGRAM" ${command} > ${FULL}`);
        assert.equal(code, 2);
        assert.match(
          err.replace(/^glosswright: glossary.*\n/gm, ''),
          /^glosswright: cannot write the output: ENOSPC[^\n]*\n$/,
        );
      });

    it('is as usual if only standard error is full', () =>
      assert.equal(shell(`"$NODE" "$PROGRAM" check --max-warnings 0 2> ${FULL}`).code, 1));
  });

  (hasShell ? it : it.skip)('is quiet when the reader has gone', () => {
    for (const format of formats) {
      const { out, err } = shell(`"$NODE" "$PROGRAM" check --format ${format} | head -c 20`);
      assert.equal(out.length, 20);
      assert.equal(err, '');
    }
  });

  (hasShell ? it : it.skip)('is as usual, or 2 with one line, when few files can be open', () => {
    for (const files of [22, 24, 28, 32, 48, 64]) {
      const { code, err, out } = shell(`ulimit -n ${files}; "$NODE" "$PROGRAM" check --format github`);
      if (code === 2) assert.match(err, /^glosswright: [^\n]+\n$/);
      else assert.deepEqual([code, out.split('\n').length > 2400], [1, true], `${files}: ${err}`);
    }
  });

  for (const [when, message] of [
    ['late', 'too late'],
    ['early', 'too early'],
  ] as const) {
    it(`is 2 with one line after an unexpected exception, ${when}`, () => {
      const { code, err } = shell(`"$NODE" -r ./${when}.cjs "$PROGRAM" check`);
      assert.equal(code, 2);
      assert.equal(err, `glosswright: unexpected error: ${message} (GLOSSWRIGHT_STACK=1 shows the stack)\n`);
    });

    it(`has the stack of an unexpected exception on request, ${when}`, () => {
      const { code, err } = shell(`"$NODE" -r ./${when}.cjs "$PROGRAM" check`, { GLOSSWRIGHT_STACK: '1' });
      assert.equal(code, 2);
      assert.match(
        err,
        new RegExp(`^glosswright: unexpected error: ${message}\n.*RangeError: ${message}[^]*\n    at `),
      );
    });
  }

  it('is 2 for an unknown command', () => assert.equal(run('.', 'chekc').code, 2));
});
