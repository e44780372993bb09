import { fixTree, withRules } from '../../support/tree.ts';

const { checkTree } = withRules('broken-link', 'unlinked-term', 'untranslated-link');

/** A tree of two articles with this layout, and a third with the text. */
function tree(layout: object, text: string): string {
  return [
    `=== glosswright.config.json\n${JSON.stringify({ layouts: [{ required: [], ...layout }] })}`,
    '=== glossary/en/target-market.md "Target market"',
    '=== glossary/en/small-niche.md\n---\ntitle: Niche\naliases: [corner]\n---',
    `=== glossary/en/x.md "Article"\n${text}`,
    '',
  ].join('\n');
}

describe('a wiki link', () => {
  const wiki = { wikiLinks: true };

  it('resolves to the file, title or alias with its name, ignoring case', () =>
    checkTree(
      tree(wiki, 'A [[small-niche]], [[Small-Niche|text]], [[Niche]], [[corner]], [[terms/small-niche#A|b]].'),
    ));

  it('is reported if nothing has its name', () =>
    checkTree(
      tree(
        wiki,
        "A [[small-nich]].\n    ^^^^^^^^^^ broken-link: There is no article 'small-nich'. Did you mean 'small-niche'?",
      ),
    ));

  it('is not broken if it names another note', () => checkTree(tree(wiki, 'See [[Journal]] and [[Ideas#2|more]].')));

  it('is plain text if the layout has no wiki links', () => checkTree(tree({}, 'A [[gone]].')));

  it('is not a mention of the term in its name', () =>
    checkTree(tree(wiki, 'A [[target-market|firm]] and [[Niche]].')));
});

describe('a link that is written', () => {
  const cases: readonly (readonly [what: string, layout: object, links: string, written: string])[] = [
    [
      'is a wiki link in a file with wiki links',
      { wikiLinks: true },
      '[[small-niche]]',
      '[[target-market|target market]]',
    ],
    ['is a wiki link if the site has them', { link: '[[{slug}]]' }, 'x', '[[target-market|target market]]'],
    ['is no wiki link elsewhere', { wikiLinks: true }, '[a](/small-niche)', '[target market](/target-market)'],
    ['is the relative path of a file as in the file', {}, '[a](small-niche.md)', '[target market](target-market.md)'],
    ['ends with a slash as in the file', {}, '[a](/small-niche/)', '[target market](/target-market/)'],
    ['has no slash as in the file', { link: '/{slug}/' }, '[a](/small-niche)', '[target market](/target-market)'],
    [
      'has no extension as in the file',
      { link: '{file}', bareSlug: 'none', localizedLink: null },
      '[a](small-niche)',
      '[target market](target-market)',
    ],
    [
      'follows the template without links in the file',
      { link: '/g/{slug}.html', localizedLink: null },
      'x',
      '[target market](/g/target-market.html)',
    ],
    [
      'has an alias as in the file',
      { rootAlias: '~/', rootFolder: 'glossary/' },
      '[a](~/en/small-niche.md)',
      '[target market](~/en/target-market.md)',
    ],
    [
      'is a macro if the site has them',
      { macros: [{ kind: 'shortcode', name: 'term', id: 'id', text: 'text' }] },
      'x',
      '{{< term id="target-market" text="target market" >}}',
    ],
    [
      'is a link in a file with links',
      { macros: [{ kind: 'shortcode', name: 'term', id: 'id', text: 'text' }] },
      '[a](/small-niche)',
      '[target market](/target-market)',
    ],
    ['names its concept by its text', { termLink: 'g' }, 'x', '[target market](g)'],
  ];
  for (const [what, layout, links, written] of cases)
    it(what, async () => {
      const text = `${links}, and a target market.`;
      const expected = text.replace('target market.', `${written}.`);
      await fixTree(tree(layout, text), "Link to 'target-market'", expected, { rules: ['unlinked-term'] });
    });
});

describe('links whose text names the concept', () => {
  it('resolve to the concept, also in the plural', () =>
    checkTree(tree({ termLink: 'g' }, 'A [niche](g), [niches](g), [*Target market*](g).')));

  it('are reported if nothing has the name', () =>
    checkTree(tree({ termLink: 'g' }, "A [gone](g).\n   ^^^^ broken-link: There is no article 'gone'.")));

  it('are plain text without a definition if nothing has the name', () =>
    checkTree(tree({ labelLinks: true }, 'A [niche], a [target market][] and [sic].')));
});

describe('a configured macro', () => {
  const macros = [
    { kind: 'shortcode', name: 'term', id: 'id', text: 'text' },
    { kind: 'role', name: 'term' },
  ];

  it('is checked', () =>
    checkTree(
      tree(
        { macros },
        [
          '{{< term id="small-niche" text="x" >}} {{< term id="gone" text="y" >}} {term}`Niche` {term}`none`',
          "                                                    ^^^^ broken-link: There is no article 'gone'.",
          "                                                                                            ^^^^ broken-link: There is no article 'none'.",
        ].join('\n'),
      ),
    ));
});

/** An article whose path does not tell its slug, and another with the text. */
const site = (text: string): string =>
  [
    `=== glosswright.config.json\n${JSON.stringify({ layouts: [{ articles: '{locale}/{slug**}.md', slugKey: 'id', required: [] }] })}`,
    '=== en/a/point.md\n---\ntitle: Point\nid: code-point\n---',
    `=== en/b/x.md "Article"\n${text}`,
    '',
  ].join('\n');

describe('a relative link where a key has the slug', () => {
  it('is reported if there is no file, with the article to create', async () => {
    await checkTree(
      site(
        "A [point](../a/point.md) and [gone](../a/gone.md).\n                                    ^^^^^^^^^^^^ broken-link: There is no article at 'en/a/gone.md'.",
      ),
    );
    await fixTree(
      site('A [gone](../a/gone.md).'),
      "Create article 'gone' in English",
      '=== en/a/gone.md\n---\nid: gone\n---\n\n# gone',
      { rules: ['broken-link'] },
    );
  });
});
