import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../support/command.ts';
import { article, jsonReport, type Run } from '../support/program.ts';
import { type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

const clean = {
  'glossary/en/target-market.md': article('Target market'),
  'glossary/pl/target-market.md': article('Rynek docelowy', 'Zob. [nisza](/niche).'),
  'glossary/en/niche.md': article('Niche', 'A part of a [target market](/target-market).'),
  'glossary/pl/niche.md': article('Nisza'),
};
const broken = {
  ...clean,
  'glossary/en/zysk.md': article('Profit'),
  'glossary/pl/zysk.md': article('Zysk', 'Patrz [rynek](/target-markt) i [nisza](/Niche).'),
};

/** Runs `glosswright check` in a folder with the content. */
async function check(content: TreeContent, args: readonly string[], test: (ran: Run) => void): Promise<void> {
  await withTemporaryTree(content, async ({ root }) => test(await command(root, 'check', ...args)));
}

/** The path of each missing translation in the report, and its locales. */
function missing(out: string): string[] {
  return jsonReport(out)
    .findings.filter(({ code }) => code === 'missing-translation')
    .map(({ path, locales }) => `${path.slice(-4)} ${locales?.join(' ')}`);
}

describe('glosswright check', () => {
  it('exits with 0 and prints a summary without findings', async () =>
    check(clean, [], (ran) => {
      assert.deepEqual(ran, { code: 0, out: '4 articles, 2 concepts, 2 locales: nothing to report\n', err: '' });
    }));

  describe('reports missing translations', () => {
    const content: TreeContent = {
      'glossary/en/a.md': article('Alpha'),
      'glossary/en/b.md': article('Beta group'),
      'glossary/en/c.md': article('Gamma'),
      'glossary/pl/x.md': article('X', 'A beta group i [gamma](/c).'),
      'glossary/pl/y.md': article('Y', 'Jeszcze jedna beta group.'),
      'glossary/pl/z.md': article('Z', 'Jeszcze [alfa](/a) i [gamma](/c), nie [beta](/b) ani gamma.'),
      'glossary/sv/x.md': article('X'),
      'glossary/sv/y.md': article('Y'),
    };

    it('once for each concept, and names the locales in JSON', async () =>
      check(content, ['--format', 'json'], ({ out }) => {
        assert.deepEqual(missing(out), ['a.md pl sv', 'b.md pl sv', 'c.md pl sv']);
      }));

    it('with --sort demand by the number of articles that link or mention them', async () =>
      check(content, ['--format', 'json', '--sort', 'demand'], ({ out }) => {
        assert.deepEqual(missing(out), ['b.md pl sv', 'c.md pl sv', 'a.md pl sv']);
      }));

    it('with --sort demand before all other findings, also from a cache', async () =>
      withTemporaryTree(content, async ({ root }) => {
        const args = ['check', '--sort', 'demand', '--cache', '--format', 'json'];
        const first = (await command(root, ...args)).out;
        assert.match(jsonReport(first).findings[0]?.path ?? '', /b\.md$/);
        assert.equal((await command(root, ...args)).out, first);
        assert.notEqual((await command(root, 'check', '--cache', '--format', 'json')).out, first);
      }));
  });

  it('exits with 1 with errors, and prints one block per file with 1-based positions', async () =>
    check(broken, ['.'], ({ code, out }) => {
      assert.equal(code, 1);
      assert.match(
        out,
        /^glossary\/pl\/zysk\.md\n {4}8:15 {2}error {8}There is no article 'target-markt'\. Did you mean 'target-market'\? {2}broken-link\n/,
      );
      assert.match(out, /6 articles, 3 concepts, 2 locales: 1 error, 1 warning\n$/);
    }));

  it('prints the documented JSON', async () =>
    check(broken, ['--format', 'json'], ({ out }) => {
      const { version, summary, findings } = jsonReport(out);
      assert.equal(version, 1);
      const counts = { errors: 1, warnings: 1, informations: 0, hints: 0 };
      assert.deepEqual(summary, { articles: 6, entries: 6, pages: 0, concepts: 3, locales: ['en', 'pl'], ...counts });
      const range = { start: { line: 7, character: 14 }, end: { line: 7, character: 27 } };
      const [{ fixes, ...first } = { fixes: [] }, second] = findings;
      assert.deepEqual(first, {
        path: 'glossary/pl/zysk.md',
        code: 'broken-link',
        severity: 'error',
        message: "There is no article 'target-markt'. Did you mean 'target-market'?",
        range,
        locale: 'pl',
        concept: 'zysk',
        target: 'target-markt',
      });
      assert.deepEqual(fixes[0], {
        title: "Change link to 'target-market' (Rynek docelowy)",
        preferred: false,
        edits: [{ range, newText: '/target-market' }],
      });
      assert.equal(second?.code, 'slug-case');
    }));

  it('prints the same bytes for the same input', async () =>
    withTemporaryTree(broken, async ({ root }) => {
      assert.deepEqual(
        await command(root, 'check', '--format', 'json'),
        await command(root, 'check', '--format', 'json'),
      );
    }));

  const noErrors = ['--rule', 'broken-link=off'];
  const hints = ['--rule', 'broken-link=hint', '--rule', 'slug-case=hint'];
  const options: readonly [what: string, args: readonly string[], code: number, out: RegExp][] = [
    ['bears warnings', noErrors, 0, /: 1 warning\n/],
    ['fails by warnings', [...noErrors, '--max-warnings', '0'], 1, /: 1 warning\n/],
    ['takes severities', ['--rule', 'broken-link=hint', '--rule', 'slug-case=error'], 1, /: 1 error\n/],
    ['leaves hints out', hints, 0, /nothing to report/],
    ['shows hints', [...hints, '--hints'], 0, /: 2 hints\n/],
    ['shows errors alone', ['--quiet'], 1, /: 1 error\n/],
    ['checks one folder', ['glossary/en'], 0, /^3 articles/],
    ['checks one file', ['glossary/pl/zysk.md'], 1, /^glossary\/pl\/zysk\.md[^]*1 article,/],
    ['takes a file once', ['glossary/pl', 'glossary/pl/zysk.md'], 1, /3 articles/],
  ];
  for (const [what, args, code, out] of options) {
    it(`${what}: ${args.join(' ')}`, async () =>
      check(broken, args, (ran) => {
        assert.equal(ran.code, code, ran.err);
        assert.match(ran.out, out);
      }));
  }

  const refusals: readonly [args: readonly string[], err: RegExp][] = [
    [['--formt', 'json'], /Unknown option '--formt'/],
    [['--format', 'xml'], /check: --format takes pretty, json, .*, not 'xml'/],
    [['--shard', '9/8'], /--shard must be N\/COUNT, such as 2\/8, not '9\/8'/],
    [['--shard', '1/2', '--fix'], /--shard cannot be combined with/],
    [['--shard', '1/2', '--update-baseline', '--baseline', 'b.json'], /--shard cannot be combined with/],
    [['--shard', '1/2', '--sort', 'demand'], /--shard cannot be combined with --sort/],
    [['--output', 'sarif'], /check: --output takes FORMAT=FILE with one of the formats pretty, .*, not 'sarif'/],
    [['--output', 'xml=a'], /--output takes .*, not 'xml=a'/],
    [['--output', 'json='], /--output takes .*, not 'json='/],
    [['--output', 'json=a', '--output', 'sarif=./a'], /--output names '.\/a' twice/],
    [['--output', 'json=glossary/pl/niche.md'], /'glossary\/pl\/niche.md' is a file of the glossary; --output/],
    [['--sort', 'size'], /--sort takes path, demand, not 'size'/],
    [['--max-warnings', 'many'], /--max-warnings must be a whole number/],
    [['--rule', 'brokn-link=off'], /there is no rule 'brokn-link'/],
    [['--rule', 'broken-link=fatal'], /must be error, warning/],
    [['nowhere'], /'nowhere' does not exist/],
    [['--root', 'nowhere'], /'nowhere' does not exist/],
    [['--glossary', 'glossary/pl'], /is outside the glossary in '.+pl'/],
  ];
  for (const [args, err] of refusals) {
    it(`exits with 2 and prints one line: ${args.join(' ')}`, async () =>
      check(clean, args, (ran) => {
        assert.deepEqual({ code: ran.code, out: ran.out }, { code: 2, out: '' });
        assert.match(ran.err, err);
        assert.match(ran.err, /^glosswright: [^\n]+\n$/);
      }));
  }

  it('exits with 2 if there is no glossary', async () =>
    check({ 'notes.md': '# Notes\n' }, [], ({ code, err }) => {
      assert.equal(code, 2);
      assert.match(err, /no glossary found/);
    }));

  it('checks the root that --root names, from a folder outside it', async () =>
    withTemporaryTree(broken, async ({ root }) => {
      const elsewhere = await command(join(root, '..'), 'check', '--root', root, '--format', 'json');
      assert.equal(elsewhere.out, (await command(root, 'check', '--format', 'json')).out);
    }));

  it('reports the same findings for a single file as for the whole glossary', async () =>
    withTemporaryTree({ ...clean, 'glossary/en/new.md': article('New') }, async ({ root }) => {
      const content = { 'glossary/pl/niche.md': article('Nisza', 'Zob. [new](/new).') };
      for (const [path, text] of Object.entries(content)) writeFileSync(join(root, path), text);
      const named = (await command(root, 'check', 'glossary/en/new.md', '--format', 'json')).out;
      assert.match(named, /1 Polish article links to it/);
      const whole = jsonReport((await command(root, 'check', '--format', 'json')).out).findings;
      assert.deepEqual(
        jsonReport(named).findings,
        whole.filter(({ path }) => path === 'glossary/en/new.md'),
      );
    }));

  it('finds the root above the current folder', async () =>
    withTemporaryTree(broken, async ({ path }) =>
      assert.match((await command(path('glossary/pl'), 'check')).out, /^glossary\/pl\/zysk\.md/),
    ));

  it('checks a file outside the glossary with --glossary', async () =>
    check(
      { 'a/glossary/en/x.md': article('X thing'), 'draft.txt': 'About the [x](/x), not the [y](/y).\n' },
      ['draft.txt', '--glossary', 'a', '--format', 'json'],
      ({ code, out }) => {
        assert.equal(code, 1);
        assert.deepEqual(
          jsonReport(out).findings.map((finding) => `${finding.path} ${finding.code}`),
          ['../draft.txt broken-link'],
        );
      },
    ));

  it('prints everything for a slow reader', async () => {
    const files: Record<string, string> = { 'glossary/en/a.md': article('A') };
    for (let at = 0; at < 100; at++) files[`glossary/en/b${at}.md`] = article(`B${at}`, '[x](/nowhere)\n\n'.repeat(30));
    await withTemporaryTree(files, ({ root }) => {
      const line = `"${process.execPath}" "${join(import.meta.dirname, '../../dist/glosswright.js')}" check --format json | (sleep 1; cat)`;
      const out = execFileSync('sh', ['-c', line], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
      assert.equal(jsonReport(out).findings.length, 3000);
    });
  });
});

function config(text: string): TreeContent {
  return { 'terms/en/x.md': article('X', '[y](/y)'), 'glosswright.config.json': text };
}

describe('a configuration file', () => {
  it('sets the layout and the severity of findings', async () =>
    check(
      config(
        '{ "layouts": [{ "articles": "terms/{locale}/{slug}.md" }], /* for now */ "rules": { "broken-link": "warning" } }',
      ),
      [],
      ({ code, out }) => {
        assert.equal(code, 0);
        assert.match(out, /1 article, 1 concept, 1 locale: 1 warning/);
      },
    ));

  const invalid: readonly [text: string, err: RegExp][] = [
    ['{ "layouts": [ }', /glosswright\.config\.json:1:\d+: not valid JSON/],
    ['{\n  "ruls": {}\n}', /glosswright\.config\.json:2:3: 'ruls' is not a setting/],
    ['{ "layouts": [{ "articles": "terms/{slug}.md" }] }', /glosswright\.config\.json:1:\d+: 'layouts\.0\.articles'/],
    ['{ "rules": { "broken-link": "fatal" } }', /glosswright\.config\.json:1:\d+: 'rules\.broken-link'/],
    ['', /glosswright\.config\.json:1:1: /],
    [
      '{ "exclude": ["/"] }',
      /^glosswright: glosswright\.config\.json:1:15: 'exclude\.0': the pattern does not name a file or folder\n$/,
    ],
    [
      `{ "a": ${'['.repeat(5000)} }`,
      /^glosswright: glosswright\.config\.json:1:57: lists and objects are nested too deeply\n$/,
    ],
  ];
  for (const [text, err] of invalid) {
    it(`is refused with its position: ${JSON.stringify(text)}`, async () =>
      check(config(text), [], (ran) => {
        assert.deepEqual({ code: ran.code, out: ran.out }, { code: 2, out: '' });
        assert.match(ran.err, err);
      }));
  }
});

describe('bad input', () => {
  const cases: readonly [what: string, content: string | Uint8Array, found: readonly string[]][] = [
    ['YAML that does not parse', '---\ntitle: A\ndescription: B: c\n---\n', ['invalid-front-matter 2:13']],
    ['a binary file', new Uint8Array([0x89, 0x50, 0, 0, 1, 2]), ['unreadable-file 0:0']],
    ['CRLF', article('Bad', '[x](/nowhere)').replaceAll('\n', '\r\n'), ['broken-link 7:4']],
    ['a byte order mark', `\uFEFF${article('Bad', '[x](/nowhere)')}`, ['broken-link 7:4']],
    ['a slug that climbs', article('Bad', '[x](/../../etc/passwd)'), ['broken-link 7:4']],
    ['a slug that climbs, encoded', article('Bad', '[x](/%2e%2e/%2e%2e/etc)'), ['broken-link 7:4']],
    ['a link to the home page', article('Bad', '[x](/)'), []],
    ['a link without a target', article('Bad', '[x]()'), ['broken-link 7:0']],
    ['no front matter', 'Only text.\n', ['missing-front-matter 0:0']],
    ['an empty file', '', ['missing-front-matter 0:0']],
    [
      'invalid UTF-8, and the rest still checked',
      Buffer.concat([Buffer.from(article('Bad', '[x](/nowhere) ')), Buffer.from([0xc3, 0x61])]),
      ['broken-link 7:4', 'unreadable-file 8:0'],
    ],
  ];
  const translated = ['--rule', 'missing-translation=off'];
  for (const [what, content, found] of cases) {
    it(what, async () =>
      check({ ...clean, 'glossary/en/bad.md': content }, ['--format', 'json', ...translated], ({ out }) => {
        const findings = jsonReport(out).findings.filter(({ path }) => path === 'glossary/en/bad.md');
        const places = findings.map(({ code, range: { start } }) => `${code} ${start.line}:${start.character}`);
        assert.deepEqual(places, found);
      }),
    );
  }

  it('reports a file of 50 MB without reading it', async () =>
    withTemporaryTree({ ...clean, 'glossary/en/huge.md': '' }, async ({ root, path }) => {
      truncateSync(path('glossary/en/huge.md'), 50 * 2 ** 20);
      const { code, out } = await command(root, 'check');
      assert.equal(code, 1);
      assert.match(out, /glossary\/en\/huge\.md\n\s+1:1 {2}error\s+The file has 50 MB.*unreadable-file/);
    }));

  it('stops at a loop of symlinks, and does not follow symlinks outside the root', async () =>
    check(
      { ...clean, 'glossary/en/loop': { link: '..' }, 'glossary/en/out.md': { link: '/etc/hostname' } },
      [],
      ({ code, out }) => {
        assert.equal(code, 0);
        assert.match(out, /glossary\/en\/out\.md\n.*information.*unreadable-file/);
        assert.match(out, /4 articles/);
      },
    ));

  it('reports two files for one concept and locale', async () =>
    check(
      { 'Texts/Polish/a.md': article('A'), 'Texts/Polski/a.md': article('A'), 'glosswright.config.json': polski },
      [],
      ({ out }) => {
        assert.match(out, /Texts\/Polish\/a\.md\n.*'Texts\/Polski\/a\.md'.*duplicate-article/);
        assert.match(out, /Texts\/Polski\/a\.md\n.*'Texts\/Polish\/a\.md'.*duplicate-article/);
      },
    ));

  it('escapes control characters in the text of an article', async () =>
    check({ ...clean, 'glossary/en/bad.md': article('Bad', '[x](</\u001B[31mred>)') }, [], ({ out }) => {
      assert(!out.includes('\u001B'));
    }));
});

const polski = JSON.stringify({ layouts: [{ preset: 'investorswiki' }], languages: { Polski: 'pl' } });

describe('the program', () => {
  const calls: readonly [args: readonly string[], code: number, out: RegExp, err: RegExp][] = [
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/, /^$/],
    [['--help'], 0, /glosswright check/, /^$/],
    [['check', '--help'], 0, /^Usage:\n {2}glosswright check/, /^$/],
    [[], 2, /^$/, /no command given/],
    [['chekc'], 2, /^$/, /unknown command 'chekc'/],
    [['lsp', '--sockets'], 2, /^$/, /unknown option '--sockets'/],
  ];
  for (const [args, code, out, err] of calls) {
    it(`glosswright ${args.join(' ')}`, async () => {
      const ran = await command('.', ...args);
      assert.equal(ran.code, code);
      assert.match(ran.out, out);
      assert.match(ran.err, err);
    });
  }
});
