import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { command } from '../support/command.ts';
import { article, run } from '../support/program.ts';
import { type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

const articles: TreeContent = {
  'glossary/en/market.md': article('Market'),
  'glossary/pl/market.md': article('Rynek'),
  'docs/notes.md': '# Notes\n',
};
const layouts = (...patterns: readonly string[]): TreeContent => ({
  ...articles,
  'glosswright.config.json': JSON.stringify({ layouts: patterns.map((pattern) => ({ articles: pattern })) }),
});
const config = (value: unknown, more: TreeContent = {}): TreeContent => ({
  ...articles,
  ...more,
  'glosswright.config.json': JSON.stringify(value),
});
const TYPO = layouts('glosary/{locale}/{slug}.md');

describe('a command that finds no articles exits with 2 and reports the patterns', () => {
  const cases: readonly [what: string, content: TreeContent, args: readonly string[], err: RegExp][] = [
    [
      'a typo',
      TYPO,
      ['check'],
      /config\.json:1:25: no articles match 'glosary\/\{locale\}\/\{slug\}\.md': there is no folder 'glosary'; did you mean 'glossary'\?/,
    ],
    ['a typo, as JSON', TYPO, ['check', '--format', 'json'], /did you mean 'glossary'/],
    ['a typo, in a part', TYPO, ['check', '--shard', '1/2'], /did you mean 'glossary'/],
    ['a typo, with a file', TYPO, ['check', 'docs/notes.md'], /did you mean 'glossary'/],
    ['a typo, in link', TYPO, ['link'], /did you mean 'glossary'/],
    ['a typo, in new', TYPO, ['new', 'market', '--locale', 'pl'], /did you mean 'glossary'/],
    [
      'a letter case',
      layouts('Glossary/{locale}/{slug}.md'),
      ['check'],
      /no folder 'Glossary'; did you mean 'glossary'/,
    ],
    ['a folder below', layouts('docs/terms/{locale}/{slug}.md'), ['check'], /no folder 'docs\/terms'\n/],
    ['a file name', layouts('glossary/{locale}/{slug}/index.md'), ['check'], /no file in 'glossary' matches\n/],
    [
      'names of languages',
      layouts('glossary/{language}/{slug}.md'),
      ['check'],
      /the folder 'en' does not identify a locale/,
    ],
    [
      'everything excluded',
      config({ exclude: ['**'] }),
      ['check'],
      /2 match 'glossary\/\{locale\}\/\{slug\}\.md', but 'exclude'/,
    ],
    [
      'everything excluded from a layout',
      config({ layouts: [{ exclude: ['**/*.md'] }] }),
      ['check'],
      /2 files match, but 'exclude'/,
    ],
    ['no layout', config({ layouts: [] }), ['check'], /config\.json:1:12: 'layouts' must not be empty\n/],
    ['everything ignored', { ...articles, '.gitignore': 'glossary\n' }, ['check'], /a \.gitignore excludes them/],
    [
      'a configuration alone',
      { 'glosswright.config.json': '{}' },
      ['check'],
      /no glossary found in '.+'\. Run 'glosswright init'/,
    ],
    [
      'a glossary in YAML that breaks off',
      { 'glossary.yml': 'terms: [\n  - term: "Niche\n' },
      ['check'],
      /no glossary found in '[^']+': glossary\.yml:2:\d+: /,
    ],
    [
      'a glossary in JSON that breaks off',
      { '_data/glossary.json': '[\n  { "term": "Niche' },
      ['doctor'],
      /no glossary found in '[^']+': _data\/glossary\.json:2:\d+: The closing quote is missing\./,
    ],
    [
      'a glossary in CSV that breaks off',
      { 'glossary.csv': 'term,definition\n"Niche,A market\n' },
      ['init'],
      /no glossary found in '[^']+': glossary\.csv:2:1: The closing quote of this cell is missing\./,
    ],
    [
      'a site with the folders of a preset that is no glossary',
      {
        'content/en/about.md': '---\ntitle: About us\n---\n\nSee [the archive](/archive).\n',
        'content/pl/privacy.md': '---\ntitle: Privacy\n---\n\nSee [the archive](/archive).\n',
      },
      ['check'],
      /no glossary found in '[^']+'\. Run 'glosswright init'/,
    ],
    [
      'a folder without articles',
      articles,
      ['check', 'docs'],
      /no articles in 'docs'; the articles of '.+' are in 'glossary\/\{locale\}\/\{slug\}\.md'\n/,
    ],
    ['one of two folders', articles, ['check', 'glossary', 'docs'], /no articles in 'docs'/],
    ['a folder, in link', articles, ['link', 'docs'], /no articles in 'docs'/],
    [
      'a locale in another folder',
      articles,
      ['link', 'glossary/en', '--locale', 'pl'],
      /no articles of pl in 'glossary\/en'/,
    ],
    ['a glob', articles, ['check', 'glossary/fi*/*.md'], /no articles in 'glossary\/fi\*\/\*\.md'/],
    ['a glob in a folder that is not there', articles, ['check', 'glosary/*.md'], /'glosary' does not exist/],
    ['a glob that leads out', articles, ['check', 'glossary/*/../p?'], /leads outside the root/],
    [
      'terms',
      { ...articles, 'terms.tsv': '\n' },
      ['match', '--locale', 'pl', '--terms', 'terms.tsv', 'docs/notes.md'],
      /no terms in 'terms\.tsv'/,
    ],
    ['reports', articles, ['merge'], /name the files/],
    [
      'a pattern for other files',
      layouts('glossary/{locale}/{slug}.rst'),
      ['check'],
      /config\.json:1:25: .*it must end with "\.md"/,
    ],
  ];
  for (const [what, content, args, err] of cases)
    it(`${what}: ${args.join(' ')}`, async () =>
      withTemporaryTree(content, ({ root }) => {
        const ran = run(root, ...args);
        assert.deepEqual({ code: ran.code, out: ran.out }, { code: 2, out: '' });
        assert.match(ran.err, /^glosswright: [^\n]+\n$/);
        assert.match(ran.err, err);
      }));

  it('warns of a file in two sources, of which the first counts', async () =>
    withTemporaryTree(
      {
        'docs/glossary.md': '---\ntitle: Glossary\n---\n\n## Niche\n\nA part.\n',
        ...config({
          layouts: [
            {
              articles: [{ path: 'docs/{slug}.md', locale: 'en' }],
              pages: [{ path: 'docs/glossary.md', locale: 'en', entries: { kind: 'headings', levels: [2] } }],
            },
          ],
        }),
      },
      ({ root }) => {
        const ran = run(root, 'check');
        assert.match(ran.err, /'docs\/glossary\.md' matches 'docs\/\{slug\}\.md' and 'docs\/glossary\.md'; the first/);
      },
    ));

  it('reports a folder of articles that is a symlink', async () =>
    withTemporaryTree(
      {
        'real/en/a.md': article('A'),
        g: { link: 'real' },
        'glosswright.config.json': JSON.stringify({ layouts: [{ articles: 'g/{locale}/{slug}.md' }] }),
      },
      async ({ root }) => {
        const { code, err } = await command(root, 'check');
        if (code !== 0) assert.match(err, /'g' is a symbolic link/);
      },
    ));
});

describe('a command that has articles', () => {
  it('reports layouts without articles, and checks the others', async () =>
    withTemporaryTree(layouts('glossary/{locale}/{slug}.md', 'glosary/{locale}/{slug}.md'), async ({ root }) => {
      const { code, out, err } = await command(root, 'check');
      assert.deepEqual([code, out], [0, '2 articles, 1 concept, 2 locales: nothing to report\n']);
      assert.match(err, /^glosswright: glosswright\.config\.json:1:\d+: no articles match 'glosary/);
    }));

  const globs: readonly [glob: string, articles: number][] = [
    ['glossary/**/*.md', 2],
    ['glossary/{pl,fi}/*', 1],
    ['glossary/*', 2],
    ['*/pl', 1],
    ['gloss*', 2],
    ['**/mark?t.md', 2],
    ['./glossary/en/[a-m]*.md', 1],
  ];
  for (const [glob, count] of globs)
    it(`expands the glob '${glob}'`, async () =>
      withTemporaryTree(articles, async ({ root }) => {
        const { code, out, err } = await command(root, 'check', glob);
        assert.deepEqual([code, err], [0, '']);
        assert.match(out, new RegExp(`^${count} article`));
      }));

  it('prefers an existing folder over a glob with the same text', async () =>
    withTemporaryTree(
      { 'a[b]/glossary/en/x.md': article('X'), 'a[b]/glossary/pl/x.md': article('Y') },
      async ({ root }) => {
        assert.match((await command(root, 'check', 'a[b]')).out, /^2 articles/m);
        assert.match((await command(root, 'check', 'a[b]/glossary/e*/x.md')).out, /^1 article/);
      },
    ));

  it('reports an empty shard, and exits with 0', async () =>
    withTemporaryTree(articles, async ({ root }) => {
      const { code, err, out } = await command(root, 'check', '--shard', '5/5', 'glossary/en');
      assert.equal(code, 0);
      assert.equal(err, 'shard 5/5 has no files to check\n');
      assert.match(out, /^0 articles.*: nothing to check\n$/);
    }));

  it('reports that no change affects an article, and exits with 0', async () =>
    withTemporaryTree(articles, async ({ root }) => {
      const git = (...args: readonly string[]): unknown =>
        execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
          cwd: root,
          stdio: 'pipe',
        });
      git('init', '-q');
      git('add', '-A');
      git('commit', '-qm', 'x');
      const { code, err, out } = await command(root, 'check', '--changed', 'HEAD');
      assert.equal(code, 0);
      assert.match(err, /^nothing to check: no change since [0-9a-f]+ affects an article\n$/);
      assert.match(out, /^0 articles.*: nothing to check\n$/);
    }));
});

describe('warnings alone', () => {
  for (const format of ['pretty', 'json', 'github', 'sarif', 'gitlab', 'checkstyle', 'junit', 'rdjson'])
    it(`are the reported reason for the failure of check --format ${format} fail`, async () =>
      withTemporaryTree({ 'glossary/en/a.md': article('A', '##Heading') }, async ({ root }) => {
        const ran = await command(root, 'check', '--quiet', '--max-warnings', '0', '--format', format);
        assert.equal(ran.code, 1);
        assert.equal(ran.err, 'glosswright: 1 warning, more than the 0 allowed by --max-warnings\n');
        assert.doesNotMatch(ran.out, /nothing to report/);
      }));
});
