import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { glossaryReportFormatNames } from '../../server/src/exchange/report/names.ts';
import { command } from '../support/command.ts';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { attributeOf, elementsNamed, type Page, parsePage, tableRows, textOf } from '../support/html.ts';
import { article, jsonReport, type Run, run } from '../support/program.ts';
import { type TemporaryTree, temporaryTree, withTemporaryTree } from '../support/temporaryTree.ts';
import { filesOfTree } from '../support/tree.ts';

interface Report {
  readonly version: number;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly coverage: readonly Readonly<Record<string, unknown>>[];
  readonly backlog: readonly {
    readonly locale: string;
    readonly missing: { readonly total: number; readonly items: readonly unknown[] };
    readonly outdated: { readonly total: number };
    readonly draft: { readonly total: number; readonly items: readonly unknown[] };
  }[];
  readonly findings: {
    readonly rules: readonly { code: string; severity: string; count: number; locales: Record<string, number> }[];
    readonly files: { readonly total: number; readonly items: readonly { path: string }[] };
  };
}

async function report(folder: string, ...args: readonly string[]): Promise<Run> {
  return command(folder, 'report', ...args);
}

async function jsonOf(folder: string, ...args: readonly string[]): Promise<Report> {
  const { code, out, err } = await report(folder, '--format', 'json', ...args);
  assert.deepEqual([code, err], [0, '']);
  return JSON.parse(out) as Report; // oxlint-disable-line typescript/no-unsafe-type-assertion -- the tests check the type
}

async function pageOf(folder: string, ...args: readonly string[]): Promise<Page> {
  return parsePage((await report(folder, '--format', 'html', ...args)).out);
}

describe('glosswright report', () => {
  let tree: TemporaryTree;
  before(() => {
    tree = temporaryTree({
      'glossary/en/market.md': article('Market'),
      'glossary/en/price.md': article('Price'),
      'glossary/en/cost.md': article('Cost'),
      'glossary/pl/market.md': article('Rynek', '[cena](/price), [koszt](/cost), [nic](/nothing)'),
      'glossary/pl/price.md': article('Cena', 'Ceny to [koszty](/cost).').replace('---\n', '---\ndraft: true\n'),
      'glossary/fi/market.md': article('Markkinat'),
      'glossary/fi/price.md': article('Hinta'),
      'glossary/fi/cost.md': article('Kustannus'),
    });
  });
  after(() => tree.remove());

  it('counts the states of the concepts in each locale, the source first, then the most complete', async () => {
    const { version, summary, coverage } = await jsonOf(tree.root);
    assert.equal(version, 1);
    assert.deepEqual(coverage, [
      state('en', 'English', { complete: 3, percent: 100, isSource: true }),
      state('fi', 'Finnish', { complete: 3, percent: 100 }),
      state('pl', 'Polish', { complete: 1, draft: 1, missing: 1, percent: 33 }),
    ]);
    const { concepts, entries, sourceLocale, locales } = summary;
    assert.deepEqual([concepts, entries, sourceLocale, locales], [3, 8, 'en', ['en', 'fi', 'pl']]);
  });

  it('lists what is missing, with the number of articles that link to it', async () => {
    const { backlog } = await jsonOf(tree.root);
    assert.deepEqual(backlog, [
      {
        locale: 'pl',
        name: 'Polish',
        missing: { total: 1, items: [{ concept: 'cost', name: 'Cost', demand: 2, path: 'glossary/en/cost.md' }] },
        outdated: { total: 0, items: [] },
        draft: { total: 1, items: [{ concept: 'price', name: 'Price', demand: 1, path: 'glossary/pl/price.md' }] },
      },
    ]);
  });

  it('counts the findings of check, except for missing translations', async () => {
    const { findings } = await jsonOf(tree.root);
    const checked = jsonReport((await command(tree.root, 'check', '--format', 'json')).out).findings;
    const counts = new Map<string, number>();
    for (const { code } of checked.filter((finding) => finding.code !== 'missing-translation'))
      counts.set(code, (counts.get(code) ?? 0) + 1);
    assert.deepEqual(new Map(findings.rules.map(({ code, count }) => [code, count])), counts);
    assert.deepEqual(findings.rules[0], { code: 'broken-link', severity: 'error', count: 1, locales: { pl: 1 } });
    assert.deepEqual(
      findings.files.items.map(({ path }) => path),
      ['glossary/pl/market.md', 'glossary/pl/price.md'],
    );
  });

  it('exits with 0 for any findings, unlike check', async () => {
    assert.equal((await command(tree.root, 'check')).code, 1);
    assert.equal((await report(tree.root)).code, 0);
  });

  it('covers the whole glossary, also in one of its folders', async () =>
    assert.deepEqual(await jsonOf(tree.root, 'glossary/fi'), await jsonOf(tree.root)));

  it('is limited to locales with --locale', async () => {
    const { coverage, backlog, findings } = await jsonOf(tree.root, '--locale', 'fi,en');
    assert.deepEqual(
      coverage.map(({ locale }) => locale),
      ['en', 'fi'],
    );
    assert.deepEqual([backlog, findings.rules], [[], []]);
  });

  it('shortens lists with --limit, with a notice', async () => {
    const { backlog, findings } = await jsonOf(tree.root, '--limit', '0');
    assert.deepEqual(backlog[0]?.missing, { total: 1, items: [] });
    assert.deepEqual(findings.files, { total: 2, items: [] });
    const notes = elementsNamed(await pageOf(tree.root, '--limit', '0'), 'p').map(textOf);
    assert.ok(notes.includes('1 more concept not shown.'));
  });

  it('is Markdown by default, with a title', async () =>
    assert.match(
      (await report(tree.root, '--title', 'Words')).out,
      /^# Words\n\n3 concepts, 8 entries in 3 languages\.\n/,
    ));

  it('links files with --base', async () => {
    const page = await pageOf(tree.root, '--base', 'https://example.org/blob/main');
    const links = elementsNamed(page, 'a').map((each) => attributeOf(each, 'href'));
    assert.equal(links[0], 'https://example.org/blob/main/glossary/en/cost.md');
  });

  for (const format of glossaryReportFormatNames)
    it(`writes the same ${format} again, to a file or to standard output`, async () => {
      const printed = await report(tree.root, '--format', format);
      const { code, out, err } = await report(tree.root, '--format', format, '--output', `out.${format}`);
      assert.deepEqual([code, out, err], [0, '', `out.${format}: report on 3 concepts in 3 locales\n`]);
      assert.equal(readFileSync(tree.path(`out.${format}`), 'utf8'), printed.out);
      tree.delete(`out.${format}`);
    });

  it('writes several files at once, in the formats of their extensions', async () => {
    assert.equal((await report(tree.root, '--output', 'out.html', '--output', 'out.md')).code, 0);
    assert.match(readFileSync(tree.path('out.html'), 'utf8'), /^<!doctype html>/);
    assert.match(readFileSync(tree.path('out.md'), 'utf8'), /^# Glossary\n/);
    for (const file of ['out.html', 'out.md']) tree.delete(file);
  });

  it('does not replace an article', async () => {
    const before = readFileSync(tree.path('glossary/en/market.md'), 'utf8');
    const { code, err } = await report(tree.root, '--output', 'glossary/en/market.md');
    assert.equal(code, 2);
    assert.match(err, /'glossary\/en\/market.md' is a file of the glossary; --output does not replace it/);
    assert.equal(readFileSync(tree.path('glossary/en/market.md'), 'utf8'), before);
  });

  it('is the same from the built program, with worker threads and without', async () => {
    const expected = await report(tree.root);
    const before = process.env['GLOSSWRIGHT_THREADS'];
    try {
      for (const threads of ['0', '2']) {
        process.env['GLOSSWRIGHT_THREADS'] = threads;
        assert.deepEqual(run(tree.root, 'report'), expected);
      }
    } finally {
      if (before === undefined) delete process.env['GLOSSWRIGHT_THREADS'];
      else process.env['GLOSSWRIGHT_THREADS'] = before;
    }
  });

  const refused: readonly (readonly [args: readonly string[], message: string])[] = [
    [['--format', 'pdf'], "report: --format takes html, md, json, not 'pdf'"],
    [['--locale', 'de'], "report: there is no locale 'de'; there are en, fi, pl"],
    [['--limit', 'all'], "report: --limit must be a whole number, not 'all'"],
    [['--format', 'html', '--limit', '1001'], 'report: --limit must be at most 1000 for html'],
    [
      ['--base', 'javascript:x'],
      "report: --base must be an address that starts with http:// or https://, not 'javascript:x'",
    ],
    [['glossary', 'more'], 'report: specify one folder'],
    [['nowhere'], "'nowhere' does not exist"],
    [['--output', 'summary'], "report: the extension of 'summary' does not tell its format; name it with --format"],
    [['--format', 'md', '--output', 'glossary'], "report: 'glossary' is not a regular file"],
  ];
  for (const [args, message] of refused)
    it(`rejects: ${message}`, async () =>
      assert.deepEqual(await report(tree.root, ...args), { code: 2, out: '', err: `glosswright: ${message}\n` }));

  it('rejects a folder without a glossary', async () =>
    withTemporaryTree({ 'notes.txt': 'Nothing.' }, async ({ root }) => {
      const { code, out, err } = await report(root, '--format', 'html');
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^glosswright: /);
    }));

  it('does not count findings that the baseline lists', async () =>
    withTemporaryTree(
      {
        'glosswright.config.json': '{ "layouts": [{ "preset": "glossary" }], "baseline": "known.json" }',
        'glossary/en/market.md': article('Market', '[x](/nothing)'),
        'glossary/en/price.md': article('Price'),
      },
      async ({ root }) => {
        assert.equal((await command(root, 'check', '--update-baseline')).code, 0);
        assert.deepEqual((await jsonOf(root)).findings.rules, []);
      },
    ));

  it('has the entries of pages and data files', async () =>
    withTemporaryTree(filesOfTree(ENTRY_GLOSSARY), async ({ root }) => {
      const { summary } = await jsonOf(root);
      assert.deepEqual([summary['concepts'], summary['entries']], [10, 13]);
    }));

  it('shows hostile titles literally', async () => {
    const title = '</td><script>alert(1)</script>';
    await withTemporaryTree(
      {
        'glossary/en/market.md': article(`'${title}'`),
        'glossary/en/price.md': article('Price'),
        'glossary/pl/price.md': article('Cena'),
        'glossary/pl/cost.md': article('Koszt'),
      },
      async ({ root }) => {
        const page = await pageOf(root);
        assert.deepEqual(page.errors, []);
        assert.deepEqual(elementsNamed(page, 'script'), []);
        assert.deepEqual(tableRows(page, 'Missing in Polish'), [[title, 'market']]);
      },
    );
  });
});

function state(locale: string, name: string, counts: Readonly<Record<string, unknown>>) {
  return { locale, name, isSource: false, complete: 0, draft: 0, outdated: 0, missing: 0, ...counts };
}
