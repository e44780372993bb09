import assert from 'node:assert/strict';
import { command } from '../support/command.ts';
import { article, jsonReport, run } from '../support/program.ts';
import { temporaryTree, type TemporaryTree, type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

const EN = { 'glossary/en/a.md': article('A', '[b](/b)'), 'glossary/en/b.md': article('B', '[a](/a)') };
const PL = { 'glossary/pl/a.md': article('Ą', '[b](/pl/b)'), 'glossary/pl/c.md': article('C', '[a](/a)') };

/** Findings as `path code: message`, and how many articles there are. */
async function check(content: TreeContent): Promise<{ found: string[]; articles: unknown }> {
  let result: { found: string[]; articles: unknown } | undefined;
  await withTemporaryTree(content, async ({ root }) => {
    const { out, err } = await command(root, 'check', '--format', 'json');
    assert.notEqual(out, '', err);
    const { findings, summary } = jsonReport(out);
    const found = findings.map(({ path, code, message }) => `${path} ${code}: ${message}`);
    result = { found, articles: summary['articles'] };
  });
  return result ?? assert.fail('nothing was checked');
}

describe('symbolic links among articles', () => {
  let outside: TemporaryTree;
  before(function () {
    if (process.platform === 'win32') {
      console.log('      skipped: links need a privilege on Windows');
      this.skip();
    }
    outside = temporaryTree({
      'x.md': article('X', '[none](/none)'),
      'fr/a.md': article('A'),
      'fr/b.md': article('B'),
    });
  });
  after(() => outside?.remove());

  it('reports an article with a symlink in the root once, and does not report links to the symlink', async () => {
    const { found, articles } = await check({ ...EN, ...PL, 'glossary/pl/b.md': { link: '../en/b.md' } });
    assert.deepEqual(
      found.filter((line) => line.includes("'b'") || line.includes("'B'")),
      [],
    );
    assert.equal(articles, 4);
  });

  it('reports links to a dead symlink', async () => {
    const { found } = await check({ ...EN, ...PL, 'glossary/pl/b.md': { link: '../en/none.md' } });
    assert.ok(
      found.includes('glossary/pl/b.md unreadable-file: The target of the symbolic link does not exist: ../en/none.md'),
    );
    assert.ok(
      found.some((line) => line.startsWith('glossary/pl/a.md untranslated-link') || line.includes('in Polish')),
    );
  });

  it('reports a symlink to an article outside the root once, and does not report links to it', async () => {
    const link = outside.path('x.md');
    const { found, articles } = await check({
      ...EN,
      'glossary/en/c.md': article('C', '[x](/x)'),
      'glossary/en/x.md': { link },
    });
    assert.deepEqual(found, [`glossary/en/x.md unreadable-file: The symbolic link leads outside the root: ${link}`]);
    assert.equal(articles, 3);
  });

  it('reports a symlink to a folder outside the root once, and does not report links into it', async () => {
    const link = outside.path('fr');
    const { found } = await check({ ...EN, 'glossary/en/c.md': article('C', '[a](/fr/a)'), 'glossary/fr': { link } });
    assert.deepEqual(found, [`glossary/fr unreadable-file: The symbolic link leads outside the root: ${link}`]);
  });

  it('reports circular symlinks, and does not read a file twice', async () => {
    const { found, articles } = await check({
      ...EN,
      'glossary/en/loop.md': { link: 'loop.md' },
      'glossary/en/up': { link: '..' },
      'glossary/sv': { link: 'en' },
    });
    assert.deepEqual(found, ['glossary/en/loop.md unreadable-file: The symbolic link points to itself.']);
    assert.equal(articles, 2);
  });

  it('reads the folder of a layout through a symlink within the root', async () => {
    const content = Object.fromEntries(
      Object.entries(EN).map(([path, text]) => [path.replace('glossary', 'real'), text]),
    );
    const { found, articles } = await check({
      ...content,
      'real/en/c.md': article('C', '[x](/none)'),
      glossary: { link: 'real' },
    });
    assert.deepEqual(found, ["glossary/en/c.md broken-link: There is no article 'none'."]);
    assert.equal(articles, 3);
  });

  it('exits with 2 if the folder of a layout is a symlink that leads outside the root', async () => {
    for (const configuration of [{}, { 'glosswright.config.json': '{ "layouts": [{ "preset": "glossary" }] }' }]) {
      await withTemporaryTree({ 'en/a.md': article('A') }, async (other) =>
        withTemporaryTree({ ...configuration, glossary: { link: other.root } }, ({ root }) => {
          const { code, err } = run(root, 'check');
          assert.equal(code, 2);
          assert.match(err, /'glossary' is skipped\. The symbolic link leads outside the root: /);
        }),
      );
    }
  });
});
