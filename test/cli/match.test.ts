import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { program } from '../support/client.ts';
import { command } from '../support/command.ts';
import { type Run } from '../support/program.ts';
import { type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

const terms = 'target-market\tRynek docelowy\nmarket\tRynek\tTarg\n';

/** A match as the command prints it, one a line. */
function row(line: number, start: number, text: string, ...concepts: string[]): string {
  return `${JSON.stringify({ line, start, end: start + text.length, text, terms: concepts })}\n`;
}

/** Runs `glosswright match --locale pl --terms terms.tsv` in a folder with the content. */
async function match(content: TreeContent, args: readonly string[], test: (ran: Run) => void): Promise<void> {
  await withTemporaryTree({ 'terms.tsv': terms, ...content }, async ({ root }) =>
    test(await command(root, 'match', '--locale', 'pl', '--terms', 'terms.tsv', ...args)),
  );
}

function printed(out: string): (ran: Run) => void {
  return (ran) => assert.deepEqual(ran, { code: 0, out, err: '' });
}

describe('glosswright match', () => {
  it('prints a row for each match, with the offset in its line', async () =>
    match(
      { 'text.txt': 'Na rynku docelowym\ni na targach.\n' },
      ['text.txt'],
      printed(row(0, 3, 'rynku docelowym', 'target-market') + row(1, 5, 'targach', 'market')),
    ));

  it('finds terms across a line break, but not with --lines', async () => {
    const content = { 'text.txt': 'Na rynku\ndocelowym' };
    await match(content, ['text.txt'], printed(row(0, 3, 'rynku\ndocelowym', 'target-market')));
    await match(content, ['--lines', 'text.txt'], printed(row(0, 3, 'rynku', 'market')));
  });

  it('reads Windows line breaks in terms and text', async () => {
    const content = { 'terms.tsv': `\uFEFF${terms.replaceAll('\n', '\r\n')}`, 'text.txt': 'targi\r\n\r\nna rynku\r\n' };
    const out = row(0, 0, 'targi', 'market') + row(2, 3, 'rynku', 'market');
    await match(content, ['text.txt'], printed(out));
    await match(content, ['text.txt', '--lines'], printed(out));
  });

  it('returns all possible concepts of a match, the most likely first', async () =>
    match(
      { 'terms.tsv': 'b\tRynek\na\tRynki\n', 'text.txt': 'rynki' },
      ['text.txt'],
      printed(row(0, 0, 'rynki', 'a', 'b')),
    ));

  it('prints valid JSON for any text and ids', async () =>
    match(
      { 'terms.tsv': 'a"\\\tRynek "docelowy"\n', 'text.txt': 'rynek "docelowy"' },
      ['text.txt'],
      printed(row(0, 0, 'rynek "docelowy"', 'a"\\')),
    ));

  it('reads standard input when no file is given', async () =>
    withTemporaryTree({ 'terms.tsv': terms }, ({ path }) => {
      const args = [program, 'match', '--locale', 'pl', '--terms', path('terms.tsv')];
      const ran = spawnSync(process.execPath, args, { input: 'o rynku\n', encoding: 'utf8' });
      assert.deepEqual([ran.status, ran.stdout, ran.stderr], [0, row(0, 2, 'rynku', 'market'), '']);
    }));

  it('finds nothing for unusual terms, an empty text, or an unknown locale', async () => {
    const content = {
      'empty.tsv': '',
      'odd.tsv': '\n\t\nonly-an-id\nid\t \t…\t\n',
      'text.txt': 'rynku',
      'empty.txt': '',
    };
    await match(content, ['--terms', 'odd.tsv', 'text.txt'], printed(''));
    await match(content, ['empty.txt'], printed(''));
    await match(content, ['empty.txt', '--lines'], printed(''));
    await match(content, ['--locale', 'no such', 'text.txt'], printed(''));
  });

  const refused: readonly (readonly [args: string[], message: RegExp])[] = [
    [[], /--locale is missing/],
    [['--locale', 'pl'], /--terms is missing/],
    [['--terms', 'terms.tsv'], /--locale is missing/],
    [['--locale', 'pl', '--terms', 'terms.tsv', '--fast'], /--fast/],
    [['--locale', 'pl', '--terms'], /--terms/],
    [['--locale', 'pl', '--terms', 'terms.tsv', 'text.txt', 'other.txt'], /specify one file/],
    [['--locale', 'pl', '--terms', 'nowhere.tsv', 'text.txt'], /nowhere\.tsv/],
    [['--locale', 'pl', '--terms', 'terms.tsv', 'nowhere.txt'], /nowhere\.txt/],
    [['--locale', 'pl', '--terms', '.', 'text.txt'], /is not a regular file/],
  ];
  for (const [args, message] of refused) {
    it(`exits with 2 and prints one line: match ${args.join(' ')}`, async () =>
      withTemporaryTree({ 'terms.tsv': terms, 'text.txt': 'rynek' }, async ({ root }) => {
        const { code, out, err } = await command(root, 'match', ...args);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /^glosswright: match: [^\n]+\n$/);
        assert.match(err, message);
      }));
  }

  it('prints its help', async () =>
    match({}, ['--help'], ({ code, out }) => assert.match(`${code} ${out}`, /^0 Usage/)));

  it('reads five megabytes in one line, and a slow reader gets everything', async () => {
    const times = 350_000;
    await withTemporaryTree({ 'terms.tsv': terms, 'text.txt': 'o targach i ryn '.repeat(times) }, ({ root }) => {
      const line = `"${process.execPath}" "${program}" match --locale pl --terms terms.tsv text.txt | (sleep 1; cat)`;
      const out = execFileSync(line, { cwd: root, encoding: 'utf8', shell: true, maxBuffer: 2 ** 28 } as const);
      const rows = out.split('\n');
      assert.equal(rows.length, times + 1);
      assert.equal(`${rows[times - 1]}\n`, row(0, (times - 1) * 16 + 2, 'targach', 'market'));
    });
  });

  it('does not fail if the reader closes the pipe', async () =>
    withTemporaryTree({ 'terms.tsv': terms, 'text.txt': 'o targach '.repeat(100_000) }, ({ root }) => {
      const line = `"${process.execPath}" "${program}" match --locale pl --terms terms.tsv text.txt | head -1`;
      const ran = spawnSync(line, { cwd: root, encoding: 'utf8', shell: true });
      assert.deepEqual([ran.stdout, ran.stderr], [row(0, 2, 'targach', 'market'), '']);
    }));
});
