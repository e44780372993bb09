import assert from 'node:assert/strict';
import { filesOfTree, fixesOfTree, rootOf, withRules } from '../../support/tree.ts';
import { english } from '../../../server/src/localization/index.ts';
import { checkFile } from '../../../server/src/root/checkFile.ts';

const { checkTree } = withRules('orphan-translation');
const fixes = async (tree: string): Promise<string[]> => fixesOfTree(tree, { rules: ['orphan-translation'] });

/** The title of the same concept in ten languages, and the slug of the file. */
const TITLES: readonly (readonly [locale: string, title: string])[] = [
  ['de', 'Container'],
  ['fi', 'Kontti'],
  ['fr', 'Conteneur'],
  ['hu', 'Konténer'],
  ['ja', 'コンテナ'],
  ['pl', 'Kontener'],
  ['ru', 'Контейнер'],
  ['sv', 'Behållare'],
  ['tr', 'Konteyner'],
  ['zh', '容器'],
];

/** A Polish article with the links, whose slug is Polish. */
function polishSlug(links: string): string {
  return `
  === glossary/en/market.md "Market"
  === glossary/en/price.md "Price"
  === glossary/en/demand.md "Demand"
  [price](/price) [market](/market)
  === glossary/en/supply.md "Supply"
  [price](/price)
  === glossary/pl/popyt.md "Popyt"
  ${links}
  === glossary/pl/price.md "Cena"
  === glossary/pl/market.md "Rynek"
`;
}

describe('orphan-translation', () => {
  for (const [locale, title] of TITLES) {
    it(`reports a translation whose slug differs from the source article's, in ${locale}`, async () => {
      await checkTree(`
        === glossary/en/container.md "Container"
        === glossary/${locale}/containers.md
        ---
        title: ${title}
        ${' '.repeat(7)}${'^'.repeat(title.length)} orphan-translation: There is no English article 'containers'. Did you mean 'container'?
        description: d
        ---
      `);
    });
  }

  it('reports a translation without a source article, and suggests none that the locale has', async () => {
    await checkTree(`
      === glossary/en/pod.md "Pod"
      === glossary/de/pod.md "Pod"
      === glossary/de/pods.md
      Text.
      ^^^^^ orphan-translation: There is no English article 'pods'.
    `);
  });

  it('finds the source article by its title and by another name in the title', async () => {
    await checkTree(`
      === glossary/en/transport-layer-security.md "Transport Layer Security (TLS)"
      === glossary/en/mesh.md "Service mesh"
      === glossary/it/tls.md
      # TLS
      ^^^^^ orphan-translation: There is no English article 'tls'. Did you mean 'transport-layer-security'?
      === glossary/it/maglia.md
      # Maglia di servizi (service mesh)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ orphan-translation: There is no English article 'maglia'. Did you mean 'mesh'?
    `);
  });

  it('reports a slug in another case', async () => {
    await checkTree(`
      === glossary/en/Container.md "Container"
      === glossary/de/container.md
      # Behälter
      ^^^^^^^^^^ orphan-translation: There is no English article 'container'. Did you mean 'Container'?
    `);
  });

  it('does not report anything in the source locale, beside drafts of the source, or without source articles', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      === glossary/en/draft.md "Draft" draft
      === glossary/de/draft.md "Entwurf"
    `);
    await checkTree('=== glossary/de/a.md "A"\n=== glossary/pl/b.md "B"\n=== glossary/de/c.md "C"');
  });

  it('does not report a locale that has more than twice as many articles as the source locale', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      === glossary/pl/a.md "A"
      === glossary/pl/b.md "B"
      === glossary/pl/c.md "C"
      === glossary/pl/d.md "D"
      === glossary/pl/e.md "E"
    `);
  });

  it('changes when the source article appears, and when the suggestion changes', async () => {
    const path = 'glossary/de/containers.md';
    const files = filesOfTree('=== glossary/en/pod.md "Pod"\n=== glossary/de/containers.md "Behälter"');
    const root = await rootOf(files, ['orphan-translation']);
    const messages = (): string[] | undefined => checkFile(root, path)?.findings.map(({ message }) => english(message));
    assert.deepEqual(messages(), ["There is no English article 'containers'."]);
    const near = await root.setBuffer('glossary/en/container.md', '# Container');
    assert.ok(near.has(path));
    assert.deepEqual(messages(), ["There is no English article 'containers'. Did you mean 'container'?"]);
    const same = await root.setBuffer('glossary/en/containers.md', '# Containers');
    assert.ok(same.has(path));
    assert.deepEqual(messages(), []);
  });

  describe('is fixed', () => {
    it('by renaming the file to the nearest slug that the locale lacks', async () => {
      const tree = '=== glossary/en/container.md "Container"\n=== glossary/de/containers.md "Behälter"';
      assert.deepEqual(await fixes(tree), ["* Rename to 'container' (Container)"]);
      const root = await rootOf(filesOfTree(tree), ['orphan-translation']);
      const [finding] = checkFile(root, 'glossary/de/containers.md')?.findings ?? [];
      assert.deepEqual(
        finding?.fixes().map(({ rename, edits }) => ({ rename, edits })),
        [{ rename: { from: 'glossary/de/containers.md', to: 'glossary/de/container.md' }, edits: [] }],
      );
    });

    it('by renaming the folder, where the folder has the name of the slug', async () => {
      const tree = '=== files/en-us/glossary/pod/index.md "Pod"\n=== files/de/glossary/pods/index.md "Pod"';
      const root = await rootOf(filesOfTree(tree), ['orphan-translation']);
      const [finding] = checkFile(root, 'files/de/glossary/pods/index.md')?.findings ?? [];
      assert.deepEqual(
        finding?.fixes().map(({ rename }) => rename),
        [{ from: 'files/de/glossary/pods', to: 'files/de/glossary/pod' }],
      );
    });

    it('by the source article that links the same concepts, when no name is near', async () => {
      assert.deepEqual(await fixes(polishSlug('[cena](/price) [rynek](/market)')), ["Rename to 'demand' (Demand)"]);
      assert.deepEqual(await fixes(polishSlug('[cena](/price)')), []);
      assert.deepEqual(await fixes(polishSlug('')), []);
    });

    it('not for a slug in the front matter', async () => {
      const [source = '', german = ''] = ['en', 'de'].map((locale) => `content/${locale}/docs/reference/glossary/x.md`);
      const tree = `=== ${source}\n---\nid: pod\n---\n=== ${german}\n---\nid: pods\n---\n`;
      assert.deepEqual(await fixes(tree), []);
    });
  });
});
