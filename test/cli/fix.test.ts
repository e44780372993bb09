import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { program } from '../support/client.ts';
import { article, run, type Run } from '../support/program.ts';
import { type TemporaryTree, type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

const NICHE = 'glossary/pl/niche.md';
const MARKET = 'glossary/pl/market.md';
const FAULTY = 'Znają [rynek,](/Market) i ( nisze ).';
const MENDED = 'Znają [rynek](/market), i (nisze).';

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
  test: (ran: Run, tree: TemporaryTree) => void,
): Promise<void> {
  await withTemporaryTree({ ...glossary, ...content }, (tree) => {
    test(run(tree.root, 'check', '--fix', ...args), tree);
    const temporary = readdirSync(tree.path('glossary/pl')).filter((name) => name.startsWith('.'));
    assert.deepEqual(temporary, [], 'nothing is left of how files are written');
  });
}

function text(tree: TemporaryTree, path: string): string {
  return readFileSync(tree.path(path), 'utf8');
}

describe('glosswright check --fix', () => {
  it('mends what is certain, says what that was, and reports the rest', async () =>
    fix({ [NICHE]: article('Nisza', `${FAULTY} Zob. [x](/none).`) }, [], ({ code, out, err }, tree) => {
      assert.equal(text(tree, NICHE), article('Nisza', `${MENDED} Zob. [x](/none).`));
      assert.equal(err, `fixed ${NICHE}\n4 findings fixed in 1 file\n`);
      assert.match(out, /There is no article 'none'/);
      assert.doesNotMatch(out, /warning/);
      assert.equal(code, 1);
      const again = run(tree.root, 'check', '--fix');
      assert.equal(again.err, '0 findings fixed in 0 files\n');
      assert.equal(text(tree, NICHE), article('Nisza', `${MENDED} Zob. [x](/none).`));
    }));

  it('ends with 0 when nothing is left', async () =>
    fix({ [NICHE]: article('Nisza', FAULTY) }, [], ({ code, out }) => {
      assert.deepEqual({ code, out }, { code: 0, out: '4 articles, 2 concepts, 2 locales: nothing to report\n' });
    }));

  it('sees the titles that it has mended', async () =>
    fix(
      { [MARKET]: article('Rynek &amp; targ'), [NICHE]: article('Nisza', 'To rynek & targ.') },
      ['--hints'],
      ({ out }) => assert.match(out, /is the concept 'Rynek & targ'/),
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
        assert.deepEqual(readFileSync(tree.path(NICHE)), Buffer.from(encode(article('Nisza', MENDED))));
      }));
  }

  it('leaves a file alone that is no valid UTF-8: its characters would be lost', async () => {
    const damaged = Buffer.from(article('Nisza', `${FAULTY} \u00e9`), 'latin1');
    await fix({ [NICHE]: damaged, [MARKET]: article('Rynek', FAULTY) }, [], ({ code }, tree) => {
      assert.deepEqual(readFileSync(tree.path(NICHE)), damaged);
      assert.equal(text(tree, MARKET), article('Rynek', MENDED));
      assert.equal(code, 1);
    });
  });

  it('mends only what it is asked to check', async () => {
    const content = { [NICHE]: article('Nisza', FAULTY), [MARKET]: article('Rynek', FAULTY) };
    await fix(content, [NICHE], (_, tree) => {
      assert.equal(text(tree, NICHE), article('Nisza', MENDED));
      assert.equal(text(tree, MARKET), article('Rynek', FAULTY));
    });
  });

  it('mends a file outside of the layout that is named', async () => {
    const polish = 'To jest dłuższy tekst po polsku, w którym jest mowa o tym, czym jest rynek.';
    await fix({ 'notes.txt': `${polish}\n\n${FAULTY}\n` }, ['notes.txt'], ({ err }, tree) => {
      assert.equal(text(tree, 'notes.txt'), `${polish}\n\n${MENDED}\n`);
      assert.match(err, /^fixed notes\.txt\n/);
    });
  });

  it('keeps who may read and write the file', async function () {
    if (process.platform === 'win32') this.skip();
    await withTemporaryTree({ ...glossary, [NICHE]: article('Nisza', FAULTY) }, (tree) => {
      chmodSync(tree.path(NICHE), 0o640);
      run(tree.root, 'check', '--fix');
      assert.equal(statSync(tree.path(NICHE)).mode & 0o777, 0o640);
      assert.equal(text(tree, NICHE), article('Nisza', MENDED));
    });
  });

  it('reports a file that is read-only, writes the others, and ends with 2', async function () {
    const content = { [NICHE]: article('Nisza', FAULTY), [MARKET]: article('Rynek', FAULTY) };
    await withTemporaryTree({ ...glossary, ...content }, (tree) => {
      chmodSync(tree.path(NICHE), 0o444);
      const ran = runUnprivileged(tree);
      if (!ran) {
        console.log('    skipped: root may write what is read-only, and nobody else can run here'); // oxlint-disable-line no-console
        this.skip();
      }
      assert.equal(text(tree, NICHE), article('Nisza', FAULTY));
      assert.equal(text(tree, MARKET), article('Rynek', MENDED));
      assert.match(
        ran.err,
        new RegExp(`^glosswright: ${NICHE}: not fixed: .+\nfixed ${MARKET}\n4 findings fixed in 1 file\n$`),
      );
      assert.equal(ran.code, 2);
    });
  });
});

/** Nobody's user and group, as most systems number them. */
const NOBODY = 65_534;

/** Runs the program as a user whom permissions bind; undefined where the tests run as root and cannot become anybody else. */
function runUnprivileged(tree: TemporaryTree): Run | undefined {
  if (process.getuid?.() !== 0) return run(tree.root, 'check', '--fix');
  for (const path of ['', ...readdirSync(tree.root, { recursive: true, encoding: 'utf8' })])
    chownSync(tree.path(path), NOBODY, NOBODY);
  const options = { cwd: tree.root, encoding: 'utf8', uid: NOBODY, gid: NOBODY } as const;
  const { error, status, stdout, stderr } = spawnSync(process.execPath, [program, 'check', '--fix'], options);
  const canRun = !error && spawnSync(process.execPath, [program, '--version'], options).status === 0;
  return canRun ? { code: status, out: stdout, err: stderr } : undefined;
}
