import assert from 'node:assert/strict';
import { conceptOfId, idOfConcept } from '../../../server/src/glossary/sources/translatedIds.ts';
import { filesOfTree } from '../../support/tree.ts';
import { MemoryFiles, MEMORY_ROOT } from '../../support/memoryFiles.ts';
import { Root } from '../../../server/src/root/root.ts';

const CONFIGURATION = JSON.stringify({
  layouts: [
    {
      pages: [
        {
          path: '{locale}/glossary.md',
          entries: { kind: 'headings', levels: [2] },
          ids: { de: { markt: 'market' } },
        },
      ],
      site: ['{locale}/{any**}.md'],
      link: '/glossary#{slug}',
      localizedLink: '/{locale}/glossary#{slug}',
    },
  ],
});

describe('translated ids', () => {
  const ids = { ids: { de: { markt: 'market' } } };

  it('map ids of a locale to concepts and back', () => {
    assert.equal(conceptOfId(ids, 'de', 'markt'), 'market');
    assert.equal(conceptOfId(ids, 'de', 'niche'), 'niche');
    assert.equal(conceptOfId(ids, 'fr', 'markt'), 'markt');
    assert.equal(conceptOfId(ids, 'de', 'constructor'), 'constructor');
    assert.equal(conceptOfId(ids, '__proto__', 'markt'), 'markt');
    assert.equal(conceptOfId({}, 'de', 'markt'), 'markt');
    assert.equal(idOfConcept(ids, 'de', 'market'), 'markt');
    assert.equal(idOfConcept(ids, 'fr', 'market'), 'market');
  });

  it('join entries, resolve links by the ID of the page, and are written in links', async () => {
    const files = filesOfTree(`
      === en/glossary.md
      ## Market

      A place. See [niche](#niche).

      ## Niche

      A part of a [market](#market).
      === de/glossary.md
      ## Markt

      Ein Ort.

      ## Niche

      Ein Teil eines [Marktes](#markt).
      === de/intro.md
      Ein [Markt](glossary.md#markt), [hier](/glossary#markt) und [dort](/de/glossary#markt).`);
    const root = new Root(MEMORY_ROOT, new MemoryFiles({ ...files, 'glosswright.config.json': CONFIGURATION }));
    await root.load();
    await root.readLinks();
    const [glossary] = root.glossaries;
    assert.ok(glossary, JSON.stringify(root.configurationErrors));
    assert.deepEqual([...glossary.articles.slugs()].toSorted(), ['market', 'niche']);
    assert.deepEqual(glossary.articles.localesOf('market'), ['de', 'en']);
    const places = glossary.links.referencesTo('market').map(({ from, link }) => `${from.path} ${link.text}`);
    assert.deepEqual(places, [
      'de/glossary.md Marktes',
      'de/intro.md Markt',
      'de/intro.md hier',
      'de/intro.md dort',
      'en/glossary.md market',
    ]);
    const write = (path: string): string | undefined =>
      glossary.links.writer.targetTo('market', 'de', { path, locale: 'de' });
    assert.deepEqual(['de/glossary.md', 'de/intro.md'].map(write), ['#markt', '/glossary#markt']);
  });
});
