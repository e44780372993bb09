import assert from 'node:assert/strict';
import { layoutFinder, type LayoutFinder } from '../../server/src/root/findLayouts.ts';
import { Root } from '../../server/src/root/root.ts';
import { rereadScope } from '../../server/src/session/rereadScope.ts';
import { MEMORY_ROOT, MemoryFiles } from '../support/memoryFiles.ts';

const PAGE = '# Glossary\n\n## Niche\n\nA small market.\n\n## Reach\n\nHow many people see it.\n';
const LIKELY =
  '# Terms\n\n## Niche\n\nA small market.\n\n## Reach\n\nHow many see it.\n\n## Till\n\nA place to pay.\n\n## Shop\n\nA place to buy.\n';

/** A root without a glossary, and the number of times that its layouts were searched for. */
async function emptyRoot(content: Readonly<Record<string, string>> = { 'docs/intro.md': '# Introduction\n' }) {
  const files = new MemoryFiles(content);
  const searches = { count: 0 };
  const counting: LayoutFinder = {
    ...layoutFinder,
    byEvidence: async (...parameters) => {
      searches.count++;
      return layoutFinder.byEvidence(...parameters);
    },
  };
  const root = new Root(MEMORY_ROOT, files, {}, {}, counting);
  await root.load();
  searches.count = 0;
  return { files, root, searches };
}

const SECTION = `# Field guide\n\n## Glossary\n\n${['Brand', 'Niche', 'Price', 'Reach', 'Till']
  .map((name) => `- **${name}**: a word of the trade.\n`)
  .join('')}`;
const TABLE = '# Glossary\n\n| English | Deutsch |\n|---|---|\n| market | Markt |\n| niche | Nische |\n';

function conceptsIn({ glossaries }: Root): number {
  return glossaries.reduce((sum, { articles }) => sum + articles.conceptCount, 0);
}

describe('the first glossary of a root', () => {
  const created: readonly (readonly [path: string, text: string])[] = [
    ['GLOSSARY.md', PAGE],
    ['docs/glossary.pl.md', PAGE],
    ['glossary.yml', '- term: Niche\n  definition: Small.\n- term: Reach\n  definition: How many.\n'],
    ['_data/glossary.csv', 'term,definition\nNiche,Small.\nReach,How many.\n'],
  ];
  for (const [path, text] of created)
    it(`is found when ${path} is created`, async () => {
      const { files, root } = await emptyRoot();
      files.write(path, text);
      const changes = [{ path, kind: 'created' as const }];
      assert.deepEqual(rereadScope(root, changes), [path]);
      const invalidation = await root.refresh([path]);
      assert(invalidation.everything);
      assert.equal(conceptsIn(root), 2);
    });

  it('is found when its invalid file is fixed, and until then the reason is known', async () => {
    const { files, root } = await emptyRoot();
    files.write('glossary.yml', '- term: "Niche\n');
    assert((await root.refresh(['glossary.yml'])).everything);
    assert.equal(root.brokenGlossary?.path, 'glossary.yml');
    files.write('glossary.yml', '- term: "Niche"\n  definition: Small.\n- term: Reach\n  definition: How many.\n');
    await root.refresh(['glossary.yml']);
    assert.equal(root.brokenGlossary, undefined);
    assert.equal(conceptsIn(root), 2);
  });

  it('is found when its last missing entry is saved', async () => {
    const { files, root } = await emptyRoot({ 'GLOSSARY.md': '# Glossary\n' });
    assert.equal(conceptsIn(root), 0);
    files.write('GLOSSARY.md', PAGE);
    await root.refresh(['GLOSSARY.md']);
    assert.equal(conceptsIn(root), 2);
  });

  for (const path of ['README.md', 'CONTRIBUTING.md', 'docs/concepts.md'])
    it(`is found when ${path} is saved with a section of it`, async () => {
      const { files, root, searches } = await emptyRoot({ [path]: '# Field guide\n\nFind your market.\n' });
      files.write(path, '# Field guide\n\nFind your target market.\n');
      await root.refresh([path]);
      assert.equal(searches.count, 0);
      files.write(path, SECTION);
      assert((await root.refresh([path])).everything);
      assert.equal(conceptsIn(root), 5);
    });

  it('is proposed when a page is saved with a section of a few terms', async () => {
    const { files, root } = await emptyRoot({ 'README.md': '# Field guide\n' });
    files.write('README.md', SECTION.slice(0, SECTION.indexOf('- **Reach')));
    assert((await root.refresh(['README.md'])).everything);
    assert.deepEqual([root.foundGlossaries[0]?.confidence, conceptsIn(root)], ['likely', 0]);
  });

  it('is found when a section of a page is saved with a table that has a column for each language', async () => {
    const { files, root } = await emptyRoot({ 'README.md': '# Field guide\n' });
    const rows = ['fee', 'shop', 'till', 'price'].map((name) => `| ${name} | ${name}e |\n`).join('');
    files.write('README.md', `# Field guide\n\n## Glossary\n\n${TABLE.slice(TABLE.indexOf('|'))}${rows}`);
    assert((await root.refresh(['README.md'])).everything);
    assert.deepEqual(root.glossaries[0]?.articles.locales(), ['de', 'en']);
  });

  it('is found by a scan if events were missed', async () => {
    for (const path of ['docs/glossary.md', 'data/glossary.yml']) {
      const { files, root } = await emptyRoot();
      files.write(path, path.endsWith('.md') ? PAGE : (created[2]?.[1] ?? ''));
      assert((await root.rescan()).everything);
      assert.equal(conceptsIn(root), 2);
    }
  });

  it('is proposed if it is only likely', async () => {
    const { files, root } = await emptyRoot();
    files.write('docs/terms.md', LIKELY);
    assert((await root.refresh(['docs/terms.md'])).everything);
    assert.equal(conceptsIn(root), 0);
    assert.deepEqual(
      root.foundGlossaries.map(({ confidence }) => confidence),
      ['likely'],
    );
  });

  it('is not searched for in other files, in generated folders, or while the user types in a file', async () => {
    const { files, root, searches } = await emptyRoot();
    for (const path of ['docs/market.md', 'data/prices.yml', 'node_modules/glossary.md', 'src/glossary.ts']) {
      files.write(path, PAGE);
      assert(!root.mayBeFirstGlossary(path), path);
      await root.refresh([path]);
    }
    await root.setBuffer('GLOSSARY.md', PAGE);
    assert.equal(searches.count, 0);
  });

  it('is not searched for in a root that has a glossary or a configuration', async () => {
    for (const content of [
      { 'glossary/en/niche.md': '---\ntitle: Niche\ndescription: Small.\n---\n' },
      { 'glosswright.config.json': '{ "layouts": [{}] }' },
    ]) {
      const { files, root, searches } = await emptyRoot(content);
      files.write('glossary.yml', '- term: Niche\n');
      assert.equal(rereadScope(root, [{ path: 'glossary.yml', kind: 'created' }]), 'nothing');
      await root.refresh(['glossary.yml']);
      await root.rescan();
      assert.equal(searches.count, 0);
    }
  });
});

describe('the columns of languages in a detected table', () => {
  const FRENCH = TABLE.replace('Deutsch |', 'Deutsch | Français |')
    .replace('---|---|', '---|---|---|')
    .replace('Markt |', 'Markt | marché |')
    .replace('Nische |', 'Nische | |');

  it('are detected again when the page is saved with another one', async () => {
    const { files, root, searches } = await emptyRoot({ 'docs/glossary.md': TABLE });
    files.write('docs/glossary.md', TABLE.replace('niche', 'gap'));
    await root.refresh(['docs/glossary.md']);
    assert.equal(searches.count, 0);
    await root.setBuffer('docs/glossary.md', FRENCH);
    assert.equal(searches.count, 0);
    await root.setBuffer('docs/glossary.md', undefined);
    files.write('docs/glossary.md', FRENCH);
    assert((await root.refresh(['docs/glossary.md'])).everything);
    assert.deepEqual(root.glossaries[0]?.articles.locales(), ['de', 'en', 'fr']);
  });

  it('are detected when a table of terms and definitions gets them', async () => {
    const { files, root } = await emptyRoot({
      'docs/glossary.md': '# Glossary\n\n| Term | Meaning |\n|---|---|\n| market | Buyers. |\n| niche | Small. |\n',
    });
    assert.equal(conceptsIn(root), 2);
    files.write('docs/glossary.md', TABLE);
    assert((await root.refresh(['docs/glossary.md'])).everything);
    assert.deepEqual(root.glossaries[0]?.articles.locales(), ['de', 'en']);
  });

  it('are not detected if they are configured', async () => {
    const layouts = [
      { pages: [{ path: 'docs/glossary.md', entries: { kind: 'table', locales: { en: 'English', de: 'Deutsch' } } }] },
    ];
    const { files, root, searches } = await emptyRoot({
      'docs/glossary.md': TABLE,
      'glosswright.config.json': JSON.stringify({ layouts }),
    });
    files.write('docs/glossary.md', FRENCH);
    await root.refresh(['docs/glossary.md']);
    assert.equal(searches.count, 0);
    assert.deepEqual(root.glossaries[0]?.articles.locales(), ['de', 'en']);
  });
});
