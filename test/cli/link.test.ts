import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../support/command.ts';
import { article, jsonReport, type Run } from '../support/program.ts';
import { type TemporaryTree, temporaryTree, type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

const NICHE = 'glossary/pl/niche.md';
const MARKET = 'glossary/pl/market.md';
const PLAIN = 'Rynek zna klienta.\n\nKlient i rynek.';
const LINKED = '[Rynek](/market) zna [klienta](/customer).\n\nKlient i rynek.';

const glossary = {
  'glossary/en/market.md': article('Market'),
  'glossary/en/niche.md': article('Niche'),
  'glossary/en/customer.md': article('Customer'),
  [MARKET]: article('Rynek'),
  'glossary/pl/customer.md': article('Klient'),
  [NICHE]: article('Nisza', PLAIN),
};

/** Runs `glosswright link` in a folder with the glossary and more. */
async function link(
  content: TreeContent,
  args: readonly string[],
  test: (ran: Run, tree: TemporaryTree) => Promise<void> | void,
): Promise<void> {
  await withTemporaryTree(
    { ...glossary, ...content },
    async (tree) => await test(await command(tree.root, 'link', ...args), tree),
  );
}

function text(tree: TemporaryTree, path: string): string {
  return readFileSync(tree.path(path), 'utf8');
}

describe('glosswright link', () => {
  it('shows the links, writes nothing, and exits with 1', async () =>
    link({}, [], ({ code, out, err }, tree) => {
      const shown = `${NICHE}\n@@ -8 +8 @@\n-Rynek zna klienta.\n+[Rynek](/market) zna [klienta](/customer).\n\n`;
      assert.equal(out, `${shown}2 links in 1 of 6 files proposed; use --write to write them\n`);
      assert.equal(err, '');
      assert.equal(code, 1);
      assert.equal(text(tree, NICHE), article('Nisza', PLAIN));
    }));

  it('writes with --write and exits with 0, and a second run changes nothing', async () =>
    link({}, ['--write'], async ({ code, out }, tree) => {
      assert.match(out, /^2 links in 1 of 6 files written$/m);
      assert.equal(code, 0);
      assert.equal(text(tree, NICHE), article('Nisza', LINKED));
      const again = await command(tree.root, 'link', '--write');
      assert.deepEqual([again.code, again.out], [0, '6 files: nothing to link\n']);
      assert.equal(text(tree, NICHE), article('Nisza', LINKED));
      assert.deepEqual(
        readdirSync(tree.path('glossary/pl')).filter((name) => name.startsWith('.')),
        [],
      );
    }));

  const noProse: readonly (readonly [what: string, body: string])[] = [
    ['a formula', 'Niech $\\text{klient} = x$ i $$klient$$, \\(klient\\) oraz \\[klient\\].'],
    ['a formula of several lines', '$$\n\\text{klient}\n- klient\n$$'],
    ['a list of attributes', '[Tu](https://example.org){title="klient"} i dalej.\n{: title="klient"}'],
    ['a directive', ':::tip[Klient]{title="klient"}\nTu.\n:::'],
    ['an abbreviation', 'KL jest dobry.\n\n*[KL]: klient'],
    ['an unresolved reference', 'Zob. [tu][klient nowy], [klient stary][] i ![klient][obraz].'],
    ['the label of a footnote', 'Zob.[^klient]\n\n[^klient]: Tu.'],
    ['a module', "import Klient from './klient';\n\nexport const nazwa = 'klient';"],
    ['a component', '<Wykres opis={klient} />'],
  ];
  for (const [what, body] of noProse) {
    it(`does not link in ${what}`, async () =>
      link({ [NICHE]: article('Nisza', body) }, ['--write'], ({ code, out }, tree) => {
        assert.deepEqual([code, out], [0, '6 files: nothing to link\n']);
        assert.equal(text(tree, NICHE), article('Nisza', body));
      }));
  }

  const bodies: readonly (readonly [what: string, body: string, linked: string])[] = [
    ['a footnote', 'Zob.[^a]\n\n[^a]: Tu.\n\n    Rynek.', 'Zob.[^a]\n\n[^a]: Tu.\n\n    [Rynek](/market).'],
    ['an admonition', '!!! note "Rynek"\n\n    Rynek.', '!!! note "Rynek"\n\n    [Rynek](/market).'],
    ['a definition', 'Tu\n:   Tam.\n\n    Rynek.', 'Tu\n:   Tam.\n\n    [Rynek](/market).'],
    ['what amounts of money surround', 'Za $5 rynek, za $10 nic.', 'Za $5 [rynek](/market), za $10 nic.'],
  ];
  for (const [what, body, linked] of bodies) {
    it(`links in ${what}, and a second run changes nothing`, async () =>
      link({ [NICHE]: article('Nisza', body) }, ['--write'], async (_, tree) => {
        assert.equal(text(tree, NICHE), article('Nisza', linked));
        assert.equal((await command(tree.root, 'link', '--write')).out, '6 files: nothing to link\n');
      }));
  }

  const encodings: readonly (readonly [what: string, encode: (text: string) => Uint8Array])[] = [
    ['line breaks of Windows', (body) => Buffer.from(body.replaceAll('\n', '\r\n'))],
    ['a byte order mark', (body) => Buffer.from(`\uFEFF${body}`)],
    ['UTF-16', (body) => Buffer.from(`\uFEFF${body}`, 'utf16le')],
    ['no line break at the end', (body) => Buffer.from(body.trimEnd())],
  ];
  for (const [what, encode] of encodings)
    it(`keeps ${what}`, async () =>
      link({ [NICHE]: encode(article('Nisza', PLAIN)) }, ['--write'], (_, tree) => {
        assert.deepEqual(readFileSync(tree.path(NICHE)), Buffer.from(encode(article('Nisza', LINKED))));
      }));

  it('does not change a file that would get a new finding, and reports the finding', async () => {
    const parity = {
      'glossary/en/niche.md': article('Niche', 'A [customer](/customer).'),
      'glosswright.config.json': '{ "rules": { "link-parity": "hint" } }',
    };
    await link(parity, ['--write'], ({ code, out, err }, tree) => {
      assert.match(err, /^glosswright: glossary\/pl\/niche\.md: not linked: it would get a new finding, link-parity: /);
      assert.equal(out, '6 files: nothing to link\n');
      assert.equal(code, 1);
      assert.equal(text(tree, NICHE), article('Nisza', PLAIN));
    });
  });

  const filters: readonly (readonly [args: readonly string[], links: readonly string[]])[] = [
    [['--concept', 'customer'], ['customer']],
    [
      ['--concept', 'customer', '--concept', 'market'],
      ['market', 'customer'],
    ],
    [['--concept', 'niche'], []],
    [['--locale', 'en'], []],
    [
      ['--locale', 'en,pl'],
      ['market', 'customer'],
    ],
    [['glossary/en'], []],
    [['glossary/pl'], ['market', 'customer']],
    [[NICHE], ['market', 'customer']],
    [[MARKET], []],
  ];
  for (const [args, links] of filters)
    it(`links only the given files, locales, and concepts: ${args.join(' ')}`, async () =>
      link({}, [...args, '--format', 'json'], ({ code, out }) => {
        const { files } = report(out);
        assert.deepEqual(
          files.flatMap((file) => file.links.map(({ target }) => target)),
          links,
        );
        assert.equal(code, links.length > 0 ? 1 : 0);
      }));

  it('links in a given file outside the layout', async () =>
    link({ 'notes.txt': 'To jest tekst po polsku, w którym klient zna rynek.\n' }, ['notes.txt'], ({ out }) => {
      assert.match(out, /w którym \[klient\]\(\/customer\) zna \[rynek\]\(\/market\)/);
    }));

  it('does not change a file that is not valid UTF-8', async () => {
    const damaged = Buffer.from(article('Nisza', `${PLAIN} é`), 'latin1');
    await link({ [NICHE]: damaged }, ['--write'], ({ code }, tree) => {
      assert.deepEqual(readFileSync(tree.path(NICHE)), damaged);
      assert.equal(code, 0);
    });
  });

  it('--format json: positions, texts and targets', async () =>
    link({}, ['--format', 'json'], ({ out }) => {
      const { version, summary, files } = report(out);
      assert.equal(version, 1);
      assert.deepEqual(summary, { files: 6, links: 2, changed: 1, written: 0, refused: 0, failed: 0 });
      assert.deepEqual(files, [
        {
          path: NICHE,
          locale: 'pl',
          concept: 'niche',
          state: 'proposed',
          links: [
            {
              range: { start: { line: 7, character: 0 }, end: { line: 7, character: 5 } },
              text: 'Rynek',
              newText: '[Rynek](/market)',
              target: 'market',
              title: 'Rynek',
            },
            {
              range: { start: { line: 7, character: 10 }, end: { line: 7, character: 17 } },
              text: 'klienta',
              newText: '[klienta](/customer)',
              target: 'customer',
              title: 'Klient',
            },
          ],
        },
      ]);
    }));

  for (const [what, change] of [
    ['plain', (body: string) => body],
    ['line breaks of Windows', (body: string) => body.replaceAll('\n', '\r\n')],
    ['no line break at the end', (body: string) => body.trimEnd()],
  ] as const)
    it(`--format diff: git applies it (${what})`, async function () {
      if (spawnSync('git', ['--version']).status !== 0) {
        console.log('    skipped: git is not installed');
        this.skip();
      }
      const body = `Rynek.\n\nRynek\nnad\nklientem.\n\nZna\nklienta.`;
      const named = 'glossary/pl/two words.md';
      const content = {
        [NICHE]: change(article('Nisza', body)),
        [named]: change(article('Dwa słowa', 'Koniec: klient')),
      };
      await link(content, ['--format', 'diff'], async ({ out, err }, tree) => {
        assert.match(err, /^3 links in 2 of 7 files proposed/);
        const applied = spawnSync('git', ['apply', '--unidiff-zero'], { cwd: tree.root, input: out, encoding: 'utf8' });
        assert.deepEqual([applied.status, applied.stderr], [0, '']);
        const patched = [NICHE, named].map((path) => text(tree, path));
        tree.write(content);
        await command(tree.root, 'link', '--write');
        assert.deepEqual(
          patched,
          [NICHE, named].map((path) => text(tree, path)),
        );
      });
    });

  const refusals: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['--locale', 'xx'], /^glosswright: link: there is no locale 'xx'; there are en, pl\n$/],
    [['--concept', 'nowhere'], /^glosswright: link: there is no concept 'nowhere'\n$/],
    [['--format', 'sarif'], /^glosswright: link: --format takes pretty, json, diff, not 'sarif'\n$/],
    [['--wirte'], /^glosswright: link: Unknown option '--wirte'/],
    [['no/such/path'], /^glosswright: 'no\/such\/path' does not exist\n$/],
  ];
  for (const [args, message] of refusals)
    it(`exits with 2 and prints one line: ${args.join(' ')}`, async () =>
      link({}, args, ({ code, err }) => {
        assert.equal(code, 2);
        assert.match(err, message);
      }));

  describe('a second run of glosswright link changes nothing', () => {
    const corpora = join(import.meta.dirname, '../../../shared/corpora');
    const places = [
      ['the sample glossary', join(import.meta.dirname, '../../glossary'), 'glossary'],
      ['cncf-glossary', join(corpora, 'cncf-glossary'), ''],
      ['moneropedia', join(corpora, 'moneropedia'), ''],
    ] as const;
    for (const [name, from, to] of places)
      it(name, async function () {
        this.timeout(300_000);
        if (!existsSync(from)) {
          console.log(`    skipped: ${from} is not here`);
          this.skip();
        }
        const tree = temporaryTree();
        try {
          cpSync(from, tree.path(to), { recursive: true });
          const before = await command(tree.root, 'check', '--format', 'json');
          const first = await command(tree.root, 'link', '--write', '--format', 'json');
          const { summary } = report(first.out);
          assert.ok(Number(summary['written']) > 0);
          assert.equal(first.code, Number(summary['refused']) > 0 ? 1 : 0);
          const second = report((await command(tree.root, 'link', '--write', '--format', 'json')).out);
          assert.deepEqual([second.summary['links'], second.summary['refused']], [0, summary['refused']]);
          const after = await command(tree.root, 'check', '--format', 'json');
          assert.ok(after.out.length > 0);
          assert.deepEqual(findingsIn(after), findingsIn(before));
        } finally {
          tree.remove();
        }
      });
  });
});

interface LinkJson {
  readonly version: number;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly files: readonly { readonly links: readonly { readonly target: string }[] }[];
}

function report(out: string): LinkJson {
  return JSON.parse(out) as LinkJson; // oxlint-disable-line typescript/no-unsafe-type-assertion -- the tests check the type
}

/** Without positions, which links change. */
function findingsIn({ out }: Run): string[] {
  return jsonReport(out)
    .findings.map(({ path, code, target, message }) => `${path} ${code} ${target ?? message}`)
    .toSorted();
}
