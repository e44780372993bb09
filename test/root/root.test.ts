import assert from 'node:assert/strict';
import { checkFile } from '../../server/src/root/checkFile.ts';
import { Root } from '../../server/src/root/root.ts';
import { MEMORY_ROOT, type MemoryContent, MemoryFiles } from '../support/memoryFiles.ts';
import { english } from '../../server/src/localization/index.ts';
import { filesOfTree } from '../support/tree.ts';

const tree = filesOfTree(`
  === glossary/en/market.md "Market"
  === glossary/pl/market.md "Rynek"
  === glossary/pl/niche.md "Nisza"
  Część [rynku](/market), a nie [celu](/target).
  === README.md
  See [market](/market).
`);

/** A tree, and a root that has read it. */
async function opened(
  content: Readonly<Record<string, MemoryContent>> = tree,
): Promise<{ files: MemoryFiles; root: Root }> {
  const files = new MemoryFiles(content);
  const root = new Root(MEMORY_ROOT, files);
  await root.load();
  await root.readLinks();
  return { files, root };
}

function article(title: string): string {
  return `---\ntitle: ${title}\ndescription: d\n---\n`;
}

/** The messages of the link rules. */
function messagesOf(root: Root, path: string): string[] {
  const findings = checkFile(root, path)?.findings ?? [];
  return findings.filter(({ code }) => code.endsWith('-link')).map(({ message }) => english(message));
}

describe('a root', () => {
  it('has concepts and titles before it has read the links', async () => {
    const root = new Root(MEMORY_ROOT, new MemoryFiles(tree));
    await root.load();
    const [glossary] = root.glossaries;
    assert.equal(glossary?.articles.get('market', 'pl')?.title, 'Rynek');
    assert.deepEqual(glossary?.links.referencesTo('market'), []);
    await root.readLinks();
    assert.equal(glossary?.links.referencesTo('market').length, 1);
  });

  it('has no glossary and no findings in a folder without articles', async () => {
    const { root } = await opened({ 'README.md': '[a](/a)' });
    assert.deepEqual(root.glossaries, []);
    assert.deepEqual(root.articlePaths(), []);
    assert.deepEqual(messagesOf(root, 'README.md'), []);
  });

  it('reads every layout that it finds', async () => {
    const { root } = await opened(
      filesOfTree('=== content/en/a.md "A"\n=== Texts/Polish/a.md "A"\n=== glossary/pl/a.md "A"'),
    );
    assert.deepEqual(
      root.glossaries.map(({ layout }) => layout.name),
      ['glossary', 'investorswiki', 'cncf'],
    );
    assert.deepEqual(root.articlePaths(), ['Texts/Polish/a.md', 'content/en/a.md', 'glossary/pl/a.md']);
  });

  it('leaves out ignored, excluded, hidden and other files', async () => {
    const { root } = await opened({
      ...tree,
      '.gitignore': 'glossary/de/',
      'glosswright.config.json': '{ "exclude": ["glossary/fr"] }',
      'glossary/de/market.md': '',
      'glossary/fr/market.md': '',
      'glossary/pl/market.txt': '',
      'glossary/pl/.hidden/market.md': '',
      'node_modules/x/glossary/en/market.md': '',
    });
    assert.deepEqual(root.articlePaths(), ['glossary/en/market.md', 'glossary/pl/market.md', 'glossary/pl/niche.md']);
  });

  it('locates a path', async () => {
    const { root } = await opened();
    assert.deepEqual(root.locate('glossary/pl/new.md')?.place, {
      kind: 'article',
      path: 'glossary/pl/new.md',
      locale: 'pl',
      slug: 'new',
    });
    assert.deepEqual(root.locate('glossary/pl/about/_index.md')?.place, { kind: 'page', locale: 'pl', name: 'about' });
    assert.equal(root.locate('README.md'), undefined);
    assert.equal(root.locate('../glossary/pl/new.md'), undefined);
  });

  it('stops if the signal is aborted', async () => {
    const root = new Root(MEMORY_ROOT, new MemoryFiles(tree));
    await assert.rejects(root.load({ signal: AbortSignal.abort(new Error('enough')) }), /enough/);
  });
});

describe('the finding of a broken link', () => {
  const dead = 'glossary/pl/niche.md';

  it('follows added and removed slugs, and does not invalidate other articles', async () => {
    const { files, root } = await opened();
    files.write('glossary/pl/targets.md', article('Cele'));
    const invalidation = await root.refresh(['glossary/pl/targets.md']);
    assert.equal(invalidation.has(dead, 'but-terms'), true);
    assert.equal(invalidation.pathsOf('but-terms').has(dead), true);
    assert.equal(invalidation.has('glossary/pl/market.md', 'but-terms'), false);
    assert.equal(invalidation.pathsOf('but-terms').has('glossary/pl/market.md'), false);
    assert.deepEqual(messagesOf(root, dead).slice(-1), ["There is no article 'target'. Did you mean 'targets'?"]);
    files.delete('glossary/pl/targets.md');
    assert.equal((await root.refresh(['glossary/pl/targets.md'])).has(dead, 'but-terms'), true);
    assert.deepEqual(messagesOf(root, dead).slice(-1), ["There is no article 'target'."]);
  });

  it('follows the titles of source articles', async () => {
    const { files, root } = await opened();
    files.write('glossary/en/market.md', article('Targets'));
    const invalidation = await root.refresh(['glossary/en/market.md']);
    assert.equal(invalidation.has(dead, 'but-terms'), true);
    assert.deepEqual(messagesOf(root, dead).slice(-1), ["There is no article 'target'. Did you mean 'market'?"]);
  });

  it('does not depend on slugs that are not similar', async () => {
    const { files, root } = await opened();
    files.write('glossary/pl/something-else.md', article('Coś innego'));
    const invalidation = await root.refresh(['glossary/pl/something-else.md']);
    assert.equal(invalidation.has(dead, 'but-terms'), false);
  });
});

describe('an open document', () => {
  it('overrides the file until it is closed', async () => {
    const { files, root } = await opened();
    await root.setBuffer('glossary/pl/market.md', '---\ntitle: Targ\ndescription: d\n---');
    files.write('glossary/pl/market.md', '---\ntitle: Bazar\ndescription: d\n---');
    await root.refresh(['glossary/pl/market.md']);
    const title = (): string | undefined => root.glossaries[0]?.articles.get('market', 'pl')?.title;
    assert.equal(title(), 'Targ');
    await root.setBuffer('glossary/pl/market.md', undefined);
    assert.equal(title(), 'Bazar');
  });

  it('stays in the glossary after its file is deleted, until it is closed', async () => {
    const { files, root } = await opened();
    await root.setBuffer('glossary/pl/market.md', tree['glossary/pl/market.md']);
    files.delete('glossary/pl/market.md');
    await root.refresh(['glossary/pl/market.md']);
    assert.deepEqual(messagesOf(root, 'glossary/pl/niche.md'), ["There is no article 'target'."]);
    await root.setBuffer('glossary/pl/market.md', undefined);
    assert.deepEqual(messagesOf(root, 'glossary/pl/niche.md'), [
      "'market' is not translated into Polish yet. The English article is 'Market'.",
      "There is no article 'target'.",
    ]);
  });

  it('can be a file that has never been saved', async () => {
    const { root } = await opened();
    const invalidation = await root.setBuffer('glossary/pl/target.md', '---\ntitle: Cel\ndescription: d\n---');
    assert.ok(invalidation.has('glossary/pl/niche.md'));
    assert.deepEqual(messagesOf(root, 'glossary/pl/niche.md'), []);
  });

  it('is checked with the given text, even if the root has an older one', async () => {
    const { root } = await opened();
    await root.setBuffer('glossary/pl/niche.md', '[a](/one)');
    root.subject('glossary/pl/niche.md', '[a](/one)');
    const links = root.subject('glossary/pl/niche.md', '[a](/one) [b](/two)')?.links ?? [];
    assert.deepEqual(
      links.map(({ link }) => link.target),
      ['/one', '/two'],
    );
  });
});

describe('what a change invalidates', () => {
  const market = '---\ntitle: Market\ndescription: Market.\n---\n';
  const content = {
    ...tree,
    'glossary/de/cost.md': '---\ntitle: Kosten\ndescription: d\n---\n[Ziel](/target)',
    'glossary/de/market.md': '---\ntitle: Markt\ndescription: d\n---\n',
  };
  /** Paths without `glossary/` and `.md`. */
  const invalidations: readonly (readonly [
    what: string,
    path: string,
    text: string | undefined,
    invalidated: string,
  ])[] = [
    ['another text: no other article', 'en/market', `${market}Text [a](/b).`, 'en/market'],
    ['other keywords: no other article', 'en/market', market.replace('---\n', '---\nkeywords: a\n'), 'en/market'],
    [
      'another description: the articles of the concept',
      'en/market',
      market.replace('Market.', 'x'),
      'de/market en/market pl/market',
    ],
    [
      'another title in the source locale: every article',
      'en/market',
      market.replace('Market', 'Markets'),
      'de/cost de/market en/market pl/market pl/niche',
    ],
    [
      'another title: its concept, its locale and the articles that link to it',
      'de/market',
      '---\ntitle: Märkte\n---',
      'de/cost de/market en/market pl/market pl/niche',
    ],
    [
      'a new article: its locale and the articles that link to it',
      'pl/target',
      '# Cel',
      'de/cost pl/market pl/niche pl/target',
    ],
    ['a deleted article', 'pl/market', undefined, 'de/market en/market pl/market pl/niche'],
    ['a new locale: everything', 'fr/cost', '# Coût', 'everything'],
    ['a section page: the articles that link to it', 'de/target/_index', '# Ziel', 'de/cost de/target/_index pl/niche'],
  ];
  for (const [what, name, text, invalidated] of invalidations) {
    it(what, async () => {
      const { files, root } = await opened(content);
      const path = `glossary/${name}.md`;
      if (text === undefined) files.delete(path);
      else files.write(path, text);
      const invalidation = await root.refresh([path]);
      const { everything } = invalidation;
      const names = [...invalidation.pathsOf()].toSorted().map((each) => each.replace(/^glossary\/|\.md$/g, ''));
      assert.equal(everything ? 'everything' : names.join(' '), invalidated);
    });
  }

  const typing: readonly (readonly [
    what: string,
    path: string,
    body: string,
    invalidated: string,
    configuration?: string,
  ])[] = [
    ['the source article of a concept that the locale lacks', 'pl/niche', '[Koszt](/cost)', 'en/cost pl/niche'],
    ['no article if the locale has the article', 'pl/niche', '[rynek](/market)', 'pl/niche'],
    ['no article if the locale has a single article', 'fr/market', '[coût](/cost)', 'fr/market'],
    ['no article in the source locale', 'en/market', '[cost](/cost)', 'en/market'],
    [
      'no article if the rule is off',
      'pl/niche',
      '[Koszt](/cost)',
      'pl/niche',
      '{ "rules": { "missing-translation": "off" } }',
    ],
    [
      'the translations if links are compared',
      'en/market',
      '[cost](/cost)',
      'en/market fr/market pl/market',
      '{ "rules": { "link-parity": "hint" } }',
    ],
  ];
  for (const [what, name, body, invalidated, configuration = '{}'] of typing) {
    it(`a link: ${what}`, async () => {
      const { root } = await opened({
        ...filesOfTree(`
          === glossary/en/market.md "Market"
          === glossary/en/cost.md "Cost"
          === glossary/pl/market.md "Rynek"
          === glossary/pl/niche.md "Nisza"
          === glossary/fr/market.md "Marché"
        `),
        'glosswright.config.json': configuration,
      });
      const path = `glossary/${name}.md`;
      const read = root.read(path);
      const before = read?.kind === 'text' ? read.text : '';
      const invalidation = await root.setBuffer(path, before + body);
      assert.equal(invalidation.everything, false);
      const names = [...invalidation.pathsOf()].toSorted().map((each) => each.replace(/^glossary\/|\.md$/g, ''));
      assert.equal(names.join(' '), invalidated);
    });
  }

  it('the second article of a locale: the articles that the locale lacks', async () => {
    const { files, root } = await opened(
      filesOfTree(`
        === glossary/en/market.md "Market"
        === glossary/en/cost.md "Cost"
        === glossary/pl/market.md "Rynek"
      `),
    );
    const path = 'glossary/pl/niche.md';
    files.write(path, '# Nisza');
    assert.ok((await root.refresh([path])).has('glossary/en/cost.md'));
    files.delete(path);
    assert.ok((await root.refresh([path])).has('glossary/en/cost.md'));
  });

  it('reading the links: the articles that are linked in other locales', async () => {
    const root = new Root(
      MEMORY_ROOT,
      new MemoryFiles(
        filesOfTree(`
          === glossary/en/cost.md "Cost"
          === glossary/pl/market.md "Rynek"
          [koszt](/cost)
          === glossary/pl/niche.md "Nisza"
        `),
      ),
    );
    await root.load();
    assert.deepEqual([...(await root.readLinks()).pathsOf()], ['glossary/en/cost.md']);
  });

  it('a file outside the glossary: no article', async () => {
    const { files, root } = await opened();
    files.write('CHANGELOG.md', '[market](/market)');
    assert.deepEqual([...(await root.refresh(['CHANGELOG.md'])).pathsOf()], ['CHANGELOG.md']);
  });

  it('a new layout: everything', async () => {
    for (const path of ['content/en/a.md', 'Texts/Polish/a.md']) {
      const { files, root } = await opened();
      files.write(path, '---\ntitle: A\n---\n\n# A');
      assert.equal((await root.refresh([path])).everything, true, path);
    }
  });

  it('a second file of a concept: the first file', async () => {
    const { files, root } = await opened(filesOfTree('=== Texts/English/b.md "B" draft\n=== Texts/Polish/a.md "A"'));
    files.write('Texts/polish/a.md', '# A');
    const invalidation = await root.refresh(['Texts/polish/a.md']);
    assert.deepEqual([...invalidation.pathsOf()].toSorted(), ['Texts/Polish/a.md', 'Texts/polish/a.md']);
  });

  it('any change: every open file that is not an article, because the index does not contain its links', async () => {
    const { files, root } = await opened();
    await root.setBuffer('README.md', tree['README.md']);
    files.delete('glossary/pl/market.md');
    assert.ok((await root.refresh(['glossary/pl/market.md'])).has('README.md'));
  });

  it('any change before all links have been read: everything', async () => {
    const root = new Root(MEMORY_ROOT, new MemoryFiles(tree));
    await root.load();
    assert.equal((await root.setBuffer('glossary/pl/target.md', '# Cel')).everything, true);
  });
});

describe('a new listing', () => {
  it('detects created, changed and deleted files, and no others', async () => {
    const { files, root } = await opened();
    assert.deepEqual([...(await root.rescan()).pathsOf()], []);
    files.write('glossary/pl/target.md', '# Cel');
    files.write('glossary/pl/market.md', '# Targ');
    files.delete('glossary/pl/niche.md');
    const invalidation = await root.rescan();
    for (const name of ['target', 'market', 'niche']) assert.ok(invalidation.has(`glossary/pl/${name}.md`), name);
    assert.deepEqual(root.articlePaths(), ['glossary/en/market.md', 'glossary/pl/market.md', 'glossary/pl/target.md']);
    assert.equal(root.glossaries[0]?.articles.get('market', 'pl')?.title, 'Targ');
  });

  it('detects a changed configuration and changed ignore files', async () => {
    const { files, root } = await opened();
    files.write('glosswright.config.json', '{ "exclude": ["glossary/en"] }');
    assert.equal((await root.rescan()).everything, true);
    assert.deepEqual(root.articlePaths(), ['glossary/pl/market.md', 'glossary/pl/niche.md']);
    files.write('.gitignore', 'niche.md');
    await root.rescan();
    assert.deepEqual(root.articlePaths(), ['glossary/pl/market.md']);
  });
});

describe('the configuration of a root', () => {
  const configured = { ...tree, 'glosswright.config.json': '{ "rules": { "broken-link": "off" } }' };

  it('stays in use while the file is invalid, and errors are reported with their position', async () => {
    const { files, root } = await opened(configured);
    files.write('glosswright.config.json', '{\n  "rules": { "broken-link": "loud" }\n}');
    await root.reconfigure();
    assert.deepEqual(
      root.configurationErrors.map((error) => root.describeConfigurationError(error)),
      [
        'glosswright.config.json:2:29: \'rules.broken-link\' must be "error", "warning", "information", "hint" or "off", not "loud"',
      ],
    );
    assert.deepEqual(messagesOf(root, 'glossary/pl/niche.md'), []);
    files.write('glosswright.config.json', '{}');
    await root.reconfigure();
    assert.deepEqual(root.configurationErrors, []);
    assert.deepEqual(messagesOf(root, 'glossary/pl/niche.md'), ["There is no article 'target'."]);
  });

  it('is reset when its file is deleted', async () => {
    const { files, root } = await opened(configured);
    files.delete('glosswright.config.json');
    await root.reconfigure();
    assert.deepEqual(messagesOf(root, 'glossary/pl/niche.md'), ["There is no article 'target'."]);
  });

  it("uses the file before the editor's settings, and the command line before both", async () => {
    const files = new MemoryFiles({ ...tree, 'glosswright.config.json': '{ "sourceLocale": "pl", "exclude": ["a"] }' });
    const root = new Root(MEMORY_ROOT, files, { sourceLocale: 'de', workspaceFindings: 'all' }, { exclude: ['b'] });
    await root.load();
    const { exclude, workspaceFindings } = root.configuration;
    assert.deepEqual([root.glossaries[0]?.articles.sourceLocale, exclude, workspaceFindings], ['pl', ['b'], 'all']);
  });

  it('can be changed by the editor at any time', async () => {
    const { root } = await opened();
    const invalidation = await root.reconfigure({ rules: { 'broken-link': 'off' } });
    assert.equal(invalidation.everything, true);
    assert.deepEqual(messagesOf(root, 'glossary/pl/niche.md'), []);
  });

  it('reports the reason if it cannot be read', async () => {
    const { root } = await opened({ ...tree, 'glosswright.config.json': { forbidden: 'EACCES: permission denied' } });
    assert.deepEqual(
      root.configurationErrors.map(({ message }) => message),
      ['EACCES: permission denied'],
    );
  });
});
