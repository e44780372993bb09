import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { program } from '../support/client.ts';
import { command } from '../support/command.ts';
import { article, type Run } from '../support/program.ts';
import { type TemporaryTree, type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

const NICHE = 'glossary/pl/niche.md';
const MARKET = 'glossary/pl/market.md';
const FAULTY = 'Znają [rynek,](/Market) i ( nisze ).';
const FIXED = 'Znają [rynek](/market), i (nisze).';

const glossary = {
  'glossary/en/market.md': article('Market'),
  'glossary/en/niche.md': article('Niche'),
  [MARKET]: article('Rynek'),
  [NICHE]: article('Nisza'),
};

/** Runs `glosswright check --fix` in a folder with the glossary and more. */
async function fix(
  content: TreeContent,
  args: readonly string[],
  test: (ran: Run, tree: TemporaryTree) => Promise<void> | void,
): Promise<void> {
  await withTemporaryTree({ ...glossary, ...content }, async (tree) => {
    await test(await command(tree.root, 'check', '--fix', ...args), tree);
    const temporary = readdirSync(tree.path('glossary/pl')).filter((name) => name.startsWith('.'));
    assert.deepEqual(temporary, [], 'nothing is left of how files are written');
  });
}

function text(tree: TemporaryTree, path: string): string {
  return readFileSync(tree.path(path), 'utf8');
}

describe('glosswright check --fix', () => {
  it('fixes auto-fixable problems, lists the fixed files, and reports the others', async () =>
    fix({ [NICHE]: article('Nisza', `${FAULTY} Zob. [x](/none).`) }, [], async ({ code, out, err }, tree) => {
      assert.equal(text(tree, NICHE), article('Nisza', `${FIXED} Zob. [x](/none).`));
      assert.equal(err, `fixed ${NICHE}\n4 findings fixed in 1 file\n`);
      assert.match(out, /There is no article 'none'/);
      assert.doesNotMatch(out, /warning/);
      assert.equal(code, 1);
      const again = await command(tree.root, 'check', '--fix');
      assert.equal(again.err, '0 findings fixed in 0 files\n');
      assert.equal(text(tree, NICHE), article('Nisza', `${FIXED} Zob. [x](/none).`));
    }));

  it('exits with 0 if no findings remain', async () =>
    fix({ [NICHE]: article('Nisza', FAULTY) }, [], ({ code, out }) => {
      assert.deepEqual({ code, out }, { code: 0, out: '4 articles, 2 concepts, 2 locales: nothing to report\n' });
    }));

  it('uses the titles that it fixed', async () =>
    fix(
      { [MARKET]: article('Rynek &amp; targ'), [NICHE]: article('Nisza', 'To rynek & targ.') },
      ['--hints'],
      ({ out }) => assert.match(out, /refers to the concept 'Rynek & targ'/),
    ));

  const encodings: readonly (readonly [what: string, encode: (text: string) => Uint8Array])[] = [
    ['line breaks of Windows', (body) => Buffer.from(body.replaceAll('\n', '\r\n'))],
    ['a byte order mark', (body) => Buffer.from(`\uFEFF${body}`)],
    ['UTF-16, little-endian', (body) => Buffer.from(`\uFEFF${body}`, 'utf16le')],
    ['UTF-16, big-endian', (body) => Buffer.from(`\uFEFF${body}`, 'utf16le').swap16()],
    ['no line break at the end', (body) => Buffer.from(body.trimEnd())],
  ];
  for (const [what, encode] of encodings) {
    it(`keeps ${what}`, async () =>
      fix({ [NICHE]: encode(article('Nisza', FAULTY)) }, [], (_, tree) => {
        assert.deepEqual(readFileSync(tree.path(NICHE)), Buffer.from(encode(article('Nisza', FIXED))));
      }));
  }

  it('does not change a file that is not valid UTF-8', async () => {
    const damaged = Buffer.from(article('Nisza', `${FAULTY} \u00e9`), 'latin1');
    await fix({ [NICHE]: damaged, [MARKET]: article('Rynek', FAULTY) }, [], ({ code }, tree) => {
      assert.deepEqual(readFileSync(tree.path(NICHE)), damaged);
      assert.equal(text(tree, MARKET), article('Rynek', FIXED));
      assert.equal(code, 1);
    });
  });

  it('fixes only files in the given paths', async () => {
    const content = { [NICHE]: article('Nisza', FAULTY), [MARKET]: article('Rynek', FAULTY) };
    await fix(content, [NICHE], (_, tree) => {
      assert.equal(text(tree, NICHE), article('Nisza', FIXED));
      assert.equal(text(tree, MARKET), article('Rynek', FAULTY));
    });
  });

  it('fixes a given file outside the layout', async () => {
    const polish = 'To jest dłuższy tekst po polsku, w którym jest mowa o tym, czym jest rynek.';
    await fix({ 'notes.txt': `${polish}\n\n${FAULTY}\n` }, ['notes.txt'], ({ err }, tree) => {
      assert.equal(text(tree, 'notes.txt'), `${polish}\n\n${FIXED}\n`);
      assert.match(err, /^fixed notes\.txt\n/);
    });
  });

  it('keeps the permissions of the file', async function () {
    if (process.platform === 'win32') this.skip();
    await withTemporaryTree({ ...glossary, [NICHE]: article('Nisza', FAULTY) }, async (tree) => {
      chmodSync(tree.path(NICHE), 0o640);
      await command(tree.root, 'check', '--fix');
      assert.equal(statSync(tree.path(NICHE)).mode & 0o777, 0o640);
      assert.equal(text(tree, NICHE), article('Nisza', FIXED));
    });
  });

  it('reports a read-only file, writes the others, and exits with 2', async function () {
    const content = { [NICHE]: article('Nisza', FAULTY), [MARKET]: article('Rynek', FAULTY) };
    await withTemporaryTree({ ...glossary, ...content }, async (tree) => {
      chmodSync(tree.path(NICHE), 0o444);
      const ran = await runUnprivileged(tree);
      if (!ran) {
        console.log('    skipped: root can write read-only files, and no other user can run here'); // oxlint-disable-line no-console
        this.skip();
      }
      assert.equal(text(tree, NICHE), article('Nisza', FAULTY));
      assert.equal(text(tree, MARKET), article('Rynek', FIXED));
      assert.match(
        ran.err,
        new RegExp(`^glosswright: ${NICHE}: not fixed: .+\nfixed ${MARKET}\n4 findings fixed in 1 file\n$`),
      );
      assert.equal(ran.code, 2);
    });
  });
});

/** The user and group without permissions, with its usual number. */
const UNPRIVILEGED = 65_534;

/** Runs the program as a user with limited permissions; undefined if the tests run as root and cannot switch the user. */
async function runUnprivileged(tree: TemporaryTree): Promise<Run | undefined> {
  if (process.getuid?.() !== 0) return await command(tree.root, 'check', '--fix');
  for (const path of ['', ...readdirSync(tree.root, { recursive: true, encoding: 'utf8' })])
    chownSync(tree.path(path), UNPRIVILEGED, UNPRIVILEGED);
  const options = { cwd: tree.root, encoding: 'utf8', uid: UNPRIVILEGED, gid: UNPRIVILEGED } as const;
  const { error, status, stdout, stderr } = spawnSync(process.execPath, [program, 'check', '--fix'], options);
  const canRun = !error && spawnSync(process.execPath, [program, '--version'], options).status === 0;
  return canRun ? { code: status, out: stdout, err: stderr } : undefined;
}
