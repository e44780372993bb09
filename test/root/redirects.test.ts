import assert from 'node:assert/strict';
import type { Invalidation } from '../../server/src/root/invalidation/invalidation.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import { Root } from '../../server/src/root/root.ts';
import { MEMORY_ROOT, MemoryFiles } from '../support/memoryFiles.ts';

const FILE = 'static/_redirects';
const titled = (title: string, rest = ''): string => `---\ntitle: ${title}\n${rest}---\n`;

async function opened(): Promise<{ files: MemoryFiles; root: Root }> {
  const files = new MemoryFiles({
    [FILE]: '/fair /market/\n/step /fair\n/else /share/\n',
    'content/en/market.md': titled('Market', 'aliases: [/bazaar/]\n'),
    'content/en/share.md': titled('Share'),
    'content/en/a.md': `${titled('A')}[a](/step/)`,
    'content/en/b.md': `${titled('B')}[b](/bazaar/)`,
    'content/en/c.md': `${titled('C')}[c](/else) [d](/en/a/)`,
  });
  const root = new Root(MEMORY_ROOT, files);
  await root.load();
  await root.readLinks();
  return { files, root };
}

function linksIn(root: Root, slug: string): string[] {
  const findings = checkFile(root, `content/en/${slug}.md`)?.findings ?? [];
  return findings.flatMap(({ code, target = '' }) => (/^(?:moved|broken)-link$/.test(code) ? `${code} ${target}` : []));
}

/** The slugs of the invalidated articles. */
function invalidatedSlugs(invalidation: Invalidation): string {
  assert.equal(invalidation.everything, false);
  return [...invalidation.pathsOf()]
    .filter((path) => path.startsWith('content/'))
    .map((path) => path.slice('content/en/'.length, -'.md'.length))
    .toSorted()
    .join(' ');
}

describe('redirects', () => {
  it('invalidate articles that link to them, and articles that count such links, when the redirect file changes', async () => {
    const { files, root } = await opened();
    assert.deepEqual(linksIn(root, 'a'), ['moved-link market']);
    files.write(FILE, '/fair /share/\n/step /fair\n/else /share/\n');
    assert.equal(invalidatedSlugs(await root.refresh([FILE])), 'a market share');
    assert.deepEqual(linksIn(root, 'a'), ['moved-link share']);
    files.delete(FILE);
    assert.equal(invalidatedSlugs(await root.rescan()), 'a c share');
    assert.deepEqual(linksIn(root, 'a'), ['broken-link step']);
  });

  it('invalidate articles that link to them when the front matter lists others', async () => {
    const { root } = await opened();
    assert.deepEqual(linksIn(root, 'b'), ['moved-link market']);
    const invalidation = await root.setBuffer('content/en/market.md', titled('Market', 'aliases: [/mall/]\n'));
    assert.equal(invalidatedSlugs(invalidation), 'b market');
    assert.deepEqual(linksIn(root, 'b'), ['broken-link bazaar']);
  });

  it('do not invalidate articles if the file is unchanged', async () => {
    const { files, root } = await opened();
    files.write(FILE, '# A comment.\n/fair /market/\n/step /fair\n/else /share/\n');
    assert.equal(invalidatedSlugs(await root.refresh([FILE])), '');
  });

  it('count as links to the article', async () => {
    const { root } = await opened();
    const [glossary] = root.glossaries;
    assert.deepEqual(
      glossary?.links.referencesTo('market').map(({ from }) => from.path),
      ['content/en/a.md', 'content/en/b.md'],
    );
    assert.equal(glossary?.links.referenceCount('market'), 2);
    assert.equal(glossary?.links.countArticlesLinking('market'), 2);
    assert.deepEqual([...(glossary?.links.demandFor('market') ?? [])], [['en', 2]]);
  });

  it('may belong to another slug in each locale', async () => {
    const { files, root } = await opened();
    files.write('content/pl/market.md', titled('Rynek', 'slug: rynek\n'));
    files.write('content/pl/a.md', `${titled('A')}[x](/pl/rynek/)`);
    await root.refresh(['content/pl/market.md', 'content/pl/a.md']);
    const [glossary] = root.glossaries;
    assert.equal(glossary?.links.writer.targetTo('market', 'pl', { path: '', locale: 'pl' }), '/pl/rynek/');
    assert.equal(glossary?.links.writer.targetTo('market', 'en', { path: '', locale: 'pl' }), '/market/');
    assert.deepEqual(checkFile(root, 'content/pl/a.md')?.findings, []);
  });
});
