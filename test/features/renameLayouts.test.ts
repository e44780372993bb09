import assert from 'node:assert/strict';
import { checkRename, nameAt, RenameFixture } from '../support/renaming.ts';
import { dedent } from '../support/tree.ts';

function tomlWith(lines: string): string {
  return `+++\ntitle = "Brand"\n${lines}\n[params]\na = 1\n+++\n`;
}

const withLines = (lines: string): string => `---\ntitle: Brand\n${lines}\n---\n`;

describe('renaming in the layout cncf', () => {
  it('follows section pages, absolute addresses and autolinks', async () =>
    checkRename(
      `
      === content/en/brand.md "Brand"
      === content/en/market.md "Market"
      See [x](/br¦and/), [y](https://glossary.cncf.io/brand/#top), <https://glossary.cncf.io/pl/brand/> and [z](../brand/).
      === content/pl/brand.md "Marka"
      === content/pl/market.md "Rynek"
      [x](/pl/brand/), [y](/brand/), [z](../../pl/brand/)
      === content/pl/_index.md
      [x](/pl/brand/), [y](https://glossary.cncf.io/pl/brand)
      === content/en/guides/links.md
      [x](../../brand/)
      `,
      'trade-mark',
      `
      content/en/brand.md > content/en/trade-mark.md
      content/pl/brand.md > content/pl/trade-mark.md
      content/en/guides/links.md: [x](../../trade-mark/)
      content/en/market.md: See [x](/trade-mark/), [y](https://glossary.cncf.io/trade-mark/#top), <https://glossary.cncf.io/pl/trade-mark/> and [z](../trade-mark/).
      content/pl/_index.md: [x](/pl/trade-mark/), [y](https://glossary.cncf.io/pl/trade-mark)
      content/pl/market.md: [x](/pl/trade-mark/), [y](/trade-mark/), [z](../../pl/trade-mark/)
      `,
    ));

  it('changes a slug in the front matter only if it is the file’s name', async () =>
    checkRename(
      `
      === content/en/brand.md
      ---
      title: Br¦and
      slug: "brand"
      ---
      === content/pl/brand.md
      ---
      title: Marka
      slug: marka
      ---
      `,
      'mark',
      `
      content/en/brand.md > content/en/mark.md
      content/pl/brand.md > content/pl/mark.md
      content/en/brand.md: slug: "mark"
      `,
    ));

  const aliases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a list of lines', 'aliases:\n- /sign/', 'aliases:\n- /sign/\n- /brand/'],
    ['a list in brackets', 'aliases: [/sign/]', 'aliases: [/sign/, /brand/]'],
    ['an empty list', 'aliases: []', 'aliases: [/brand/]'],
    ['none, if others have some', 'tags: [a]', 'tags: [a]\naliases:\n  - /brand/'],
    ['an existing one', 'aliases:\n- /brand', 'aliases:\n- /brand'],
    ['the new address, which is one no longer', 'aliases:\n- /sign/\n- /mark/', 'aliases:\n- /sign/'],
    ['only the new address', 'aliases:\n- /mark/', 'tags: [b]'],
    ['the new address in brackets', 'aliases: [/mark/, /sign/]', 'aliases: [/sign/]'],
    ['the new address last in brackets', 'aliases: [/sign/, "/mark/"]', 'aliases: [/sign/]'],
  ];
  for (const [what, before, after] of aliases) {
    it(`keeps redirects among Hugo’s aliases: ${what}`, async () => {
      const without =
        before === 'aliases:\n- /mark/'
          ? withLines(before).replace('\ntitle', '\ntags: [b]\ntitle')
          : withLines(before);
      const editor = await RenameFixture.of({
        'content/en/brand.md': without,
        'content/en/other.md': '---\ntitle: Other\naliases: [/else/]\n---\n',
      });
      const plan = await editor.plan('brand', 'mark');
      assert.ok(!('refused' in plan));
      await editor.carryOut(plan);
      const expected = after === 'tags: [b]' ? '---\ntags: [b]\ntitle: Brand\n---\n' : withLines(after);
      assert.equal(editor.text('content/en/mark.md'), expected);
    });
  }

  const tomlAliases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a list', 'aliases = ["/sign/"]', 'aliases = ["/sign/", "/brand/"]'],
    ['an empty list', 'aliases = []', 'aliases = ["/brand/"]'],
    ['a list of lines', 'aliases = [\n  "/sign/", # a\n]', 'aliases = [\n  "/sign/", "/brand/", # a\n]'],
    ['none, if others have some', 'tags = ["a"]', 'tags = ["a"]\naliases = ["/brand/"]'],
    ['the new address', 'aliases = ["/sign/", "/mark/"]', 'aliases = ["/sign/"]'],
    [
      'the new address in a line',
      'aliases = [\n  "/mark/", # a\n  "/sign/",\n]',
      'aliases = [\n   # a\n  "/sign/",\n]',
    ],
    ['a slug', 'slug = "brand"\naliases = []', 'slug = "mark"\naliases = ["/brand/"]'],
    ['a slug in single quotes', "slug = 'brand'\naliases = []", 'slug = "mark"\naliases = ["/brand/"]'],
  ];
  for (const [what, before, after] of tomlAliases) {
    it(`keeps redirects and slugs in TOML: ${what}`, async () => {
      const editor = await RenameFixture.of({
        'content/en/brand.md': tomlWith(before),
        'content/en/other.md': '+++\ntitle = "Other"\naliases = ["/else/"]\n+++\n',
      });
      const plan = await editor.plan('brand', 'mark');
      assert.ok(!('refused' in plan));
      await editor.carryOut(plan);
      assert.equal(editor.text('content/en/mark.md'), tomlWith(after));
    });
  }

  it('adds a redirect for each locale, and none for drafts', async () =>
    checkRename(
      `
      === content/en/brand.md
      ---
      title: Br¦and
      aliases: [/sign/]
      ---
      [x](/pl/brand/)
      === content/pl/brand.md
      ---
      title: Marka
      ---
      === content/sv/brand.md "Varumärke" draft
      `,
      'mark',
      `
      content/en/brand.md > content/en/mark.md
      content/pl/brand.md > content/pl/mark.md
      content/sv/brand.md > content/sv/mark.md
      content/en/brand.md: aliases: [/sign/, /brand/]
      content/en/brand.md: [x](/pl/mark/)
      content/pl/brand.md: aliases:
      content/pl/brand.md:   - /pl/brand/
      `,
    ));

  it('does not change links by other addresses, which stay valid, and adds no redirect if the address stays', async () =>
    checkRename(
      `
      === content/en/brand.md
      ---
      title: Br¦and
      aliases: [/sign/]
      ---
      === content/pl/brand.md
      ---
      title: Marka
      slug: marka
      ---
      === content/pl/owner.md
      ---
      title: Właściciel
      ---
      [a](/pl/marka/) [b](/sign/) [c](/en/brand/)
      `,
      'mark',
      `
      content/en/brand.md > content/en/mark.md
      content/pl/brand.md > content/pl/mark.md
      content/en/brand.md: aliases: [/sign/, /brand/]
      content/pl/owner.md: [a](/pl/marka/) [b](/sign/) [c](/en/mark/)
      `,
    ));

  it('is refused for an address that another article has or had', async () =>
    checkRename(
      `
      === content/en/brand.md
      ---
      title: Br¦and
      ---
      === content/en/owner.md
      ---
      title: Owner
      aliases: [/holder/]
      ---
      `,
      'holder',
      "refused: 'holder' is already an address of the article 'owner'.",
    ));

  it('adds redirects to a redirect file if there is one', async () => {
    const editor = await RenameFixture.of({
      'content/en/brand.md': '---\ntitle: Brand\n---\n',
      'static/_redirects': '# from to\n/sign/ /brand/ 301\n/else/* /other/ 302\n',
    });
    const plan = await editor.plan('brand', 'mark');
    assert.ok(!('refused' in plan));
    await editor.carryOut(plan);
    assert.equal(
      editor.text('static/_redirects'),
      '# from to\n/sign/ /mark/ 301\n/else/* /other/ 302\n/brand/ /mark/\n',
    );
  });
});

describe('renaming in the layout kubernetes', () => {
  const POD = `
      === content/en/docs/reference/glossary/pod.md
      ---
      title: Pod
      id: pod
      short_description: A set of containers. {{< glossary_tooltip text="Pod" term_id="pod" >}}
      ---
  `;

  it('changes the id and the shortcodes in the whole site', async () =>
    checkRename(
      `
      ${POD}
      === content/pl/docs/reference/glossary/pod.md
      ---
      title: Pod
      id: "pod"
      ---
      === content/en/docs/reference/glossary/node.md
      ---
      title: Node
      id: node
      ---
      {{< glossary_tooltip text="P¦ods" term_id="pod" >}} and {{% glossary_definition term_id='pod' length=all %}}
      === content/pl/docs/concepts/intro.md
      {{< glossary_tooltip term_id="Pod" >}}, {{< glossary_tooltip term_id=pod text="pod" >}}, {{< glossary_tooltip term_id="podman" >}}
      `,
      'pod-unit',
      `
      content/en/docs/reference/glossary/pod.md > content/en/docs/reference/glossary/pod-unit.md
      content/pl/docs/reference/glossary/pod.md > content/pl/docs/reference/glossary/pod-unit.md
      content/en/docs/reference/glossary/node.md: {{< glossary_tooltip text="Pods" term_id="pod-unit" >}} and {{% glossary_definition term_id='pod-unit' length=all %}}
      content/en/docs/reference/glossary/pod.md: id: pod-unit
      content/en/docs/reference/glossary/pod.md: short_description: A set of containers. {{< glossary_tooltip text="Pod" term_id="pod-unit" >}}
      content/pl/docs/concepts/intro.md: {{< glossary_tooltip term_id="Pod-unit" >}}, {{< glossary_tooltip term_id=pod-unit text="pod" >}}, {{< glossary_tooltip term_id="podman" >}}
      content/pl/docs/reference/glossary/pod.md: id: "pod-unit"
      `,
    ));

  it('does not change a file with another name than its id, or macro links by its name', async () =>
    checkRename(
      `
      === content/en/docs/reference/glossary/container-set.md
      ---
      title: Pod
      id: p¦od
      ---
      {{< glossary_tooltip term_id="pod" >}} {{< glossary_tooltip term_id="container-set" >}}
      `,
      'unit',
      `
      content/en/docs/reference/glossary/container-set.md: id: unit
      content/en/docs/reference/glossary/container-set.md: {{< glossary_tooltip term_id="unit" >}} {{< glossary_tooltip term_id="container-set" >}}
      `,
    ));

  it('renames only the files from a macro link by their name', async () =>
    checkRename(
      `
      === content/en/docs/reference/glossary/container-set.md
      ---
      title: Pod
      id: pod
      ---
      {{< glossary_tooltip term_id="pod" >}} {{< glossary_tooltip term_id="contai¦ner-set" >}}
      `,
      'unit',
      `
      content/en/docs/reference/glossary/container-set.md > content/en/docs/reference/glossary/unit.md
      content/en/docs/reference/glossary/container-set.md: {{< glossary_tooltip term_id="pod" >}} {{< glossary_tooltip term_id="unit" >}}
      `,
    ));

  it('is refused if macro links refer to another article by the name', async () =>
    checkRename(
      `
      ${POD}
      === content/en/docs/reference/glossary/machine.md
      ---
      title: Nod¦e
      id: node
      ---
      === content/en/docs/reference/glossary/node-set.md
      ---
      title: Set
      id: set
      ---
      `,
      'node-set',
      "refused: Mentions of 'node-set' already refer to the article 'set'.",
    ));
});

describe('renaming in the layout mdn', () => {
  const LAYER = `
      === files/en-us/glossary/cascade_layer/index.md
      ---
      title: Cascade layer
      slug: Glossary/Cascade_layer
      ---
  `;

  it('moves the folder of each locale, and writes names in the style of the text', async () =>
    checkRename(
      `
      ${LAYER}
      === files/pl/glossary/cascade_layer/index.md
      ---
      title: Warstwa kaskady
      slug: Glossary/Cascade_layer
      ---
      === files/en-us/glossary/css/index.md
      ---
      title: CSS
      slug: Glossary/CSS
      ---
      {{Glossary("Cascade layer")}}, {{glossary("cascade_l¦ayer", "layers")}}, {{Glossary('cascade layer#top')}}
      [x](/en-US/docs/Glossary/Cascade_layer), [y](/en-US/docs/glossary/cascade_layer#top)
      === files/en-us/web/css/index.md
      {{Glossary("Cascade_layer")}} of {{Glossary("CSS")}}
      `,
      'Style Sheet_layer',
      `
      files/en-us/glossary/cascade_layer > files/en-us/glossary/style_sheet_layer
      files/pl/glossary/cascade_layer > files/pl/glossary/style_sheet_layer
      files/en-us/glossary/cascade_layer/index.md: slug: Glossary/Style_Sheet_layer
      files/en-us/glossary/css/index.md: {{Glossary("Style Sheet layer")}}, {{glossary("style_sheet_layer", "layers")}}, {{Glossary('style sheet layer#top')}}
      files/en-us/glossary/css/index.md: [x](/en-US/docs/Glossary/Style_Sheet_layer), [y](/en-US/docs/glossary/style_sheet_layer#top)
      files/en-us/web/css/index.md: {{Glossary("Style_Sheet_layer")}} of {{Glossary("CSS")}}
      files/pl/glossary/cascade_layer/index.md: slug: Glossary/Style_Sheet_layer
      `,
    ));

  it('moves the concepts below, with all links to them', async () =>
    checkRename(
      `
      === files/en-us/glossary/block/index.md
      ---
      title: Block
      slug: Glossary/Block
      ---
      {{Glossary("Bl¦ock/CSS", "block")}}
      === files/en-us/glossary/block/css/index.md
      ---
      title: Block (CSS)
      slug: Glossary/Block/CSS
      ---
      {{Glossary("block")}}
      === files/pl/glossary/block/css/index.md
      ---
      title: Blok (CSS)
      slug: Glossary/Block/CSS
      ---
      `,
      'Block/CSS_box',
      `
      files/en-us/glossary/block/css > files/en-us/glossary/block/css_box
      files/pl/glossary/block/css > files/pl/glossary/block/css_box
      files/en-us/glossary/block/css/index.md: slug: Glossary/Block/CSS_box
      files/en-us/glossary/block/index.md: {{Glossary("Block/CSS_box", "block")}}
      files/pl/glossary/block/css/index.md: slug: Glossary/Block/CSS_box
      `,
    ));

  it('moves the folder of a concept with the concepts in it', async () =>
    checkRename(
      `
      === files/en-us/glossary/block/index.md
      ---
      title: Bl¦ock
      slug: Glossary/Block
      ---
      {{Glossary("Block/CSS", "block")}}
      === files/en-us/glossary/block/css/index.md
      ---
      title: Block (CSS)
      slug: Glossary/Block/CSS
      ---
      {{Glossary("block")}}
      === files/pl/glossary/block/css/index.md
      ---
      title: Blok (CSS)
      slug: Glossary/Block/CSS
      ---
      `,
      'Box',
      `
      files/en-us/glossary/block > files/en-us/glossary/box
      files/pl/glossary/block/css > files/pl/glossary/box/css
      files/en-us/glossary/block/css/index.md: slug: Glossary/Box/CSS
      files/en-us/glossary/block/css/index.md: {{Glossary("box")}}
      files/en-us/glossary/block/index.md: slug: Glossary/Box
      files/en-us/glossary/block/index.md: {{Glossary("Box/CSS", "block")}}
      files/pl/glossary/block/css/index.md: slug: Glossary/Box/CSS
      `,
    ));

  it('is refused into itself', async () =>
    checkRename(
      LAYER.replace('title: C', 'title: ¦C'),
      'Cascade_layer/CSS',
      "refused: 'cascade_layer' cannot be renamed to 'cascade_layer/css': one is inside the other.",
    ));

  it('changes only the case', async () =>
    checkRename(
      LAYER.replace('title: C', 'title: ¦C') + '\n      {{Glossary("Cascade layer")}}\n',
      'Cascade_Layer',
      `
      files/en-us/glossary/cascade_layer/index.md: slug: Glossary/Cascade_Layer
      files/en-us/glossary/cascade_layer/index.md: {{Glossary("Cascade Layer")}}
      `,
    ));

  it('adds sorted redirects, one for each locale', async () => {
    const layer = '---\ntitle: Layer\nslug: Glossary/Layer\n---\n';
    const editor = await RenameFixture.of({
      'files/en-us/glossary/layer/index.md': layer,
      'files/pl/glossary/layer/index.md': layer,
      'files/en-us/_redirects.txt':
        '# FROM-URL\tTO-URL\n/en-US/docs/A\t/en-US/docs/Glossary/Layer\n/en-US/docs/Z\t/en-US/docs/Web',
    });
    const plan = await editor.plan('layer', 'Sheet');
    assert.ok(!('refused' in plan));
    await editor.carryOut(plan);
    assert.equal(
      editor.text('files/en-us/_redirects.txt'),
      '# FROM-URL\tTO-URL\n/en-US/docs/A\t/en-US/docs/Glossary/Sheet\n' +
        '/en-US/docs/Glossary/Layer\t/en-US/docs/Glossary/Sheet\n/en-US/docs/Z\t/en-US/docs/Web',
    );
    assert.ok(!editor.files.has('files/pl/_redirects.txt'));
  });
});

describe('renaming in the layout moneropedia', () => {
  const TREE = `
      === _i18n/en/resources/moneropedia/account.md
      ---
      terms: [account, accounts]
      summary: "What holds money."
      ---
      === _i18n/en/resources/moneropedia/wallet.md
      ---
      terms: [wallet]
      summary: "What holds accounts."
      ---
  `;

  it('does not change the forms, which do not name the slug', async () =>
    checkRename(
      TREE.replace('terms: [wallet]', 'terms: [¦wallet]'),
      'purse',
      '_i18n/en/resources/moneropedia/wallet.md > _i18n/en/resources/moneropedia/purse.md',
    ));

  it('is possible only from a form that is the slug', async () => {
    assert.equal(await nameAt(`${TREE}\n      An @acc¦ount\n`), 'account -> account');
    assert.equal(
      await nameAt(`${TREE}\n      Two @acc¦ounts\n`),
      "refused: 'accounts' is a term of the article 'account', not its slug.",
    );
  });
});

describe('renaming in a custom layout', () => {
  it('changes slugs in the middle of the path', async () =>
    checkRename(
      `
      === docs/brand/en.md "Br¦and"
      [x](/brand), [y](../market/en.md), [z](../brand/pl.md)
      === docs/brand/pl.md "Marka"
      === docs/market/en.md "Market"
      `,
      'mark',
      `
      docs/brand > docs/mark
      docs/brand/en.md: [x](/mark), [y](../market/en.md), [z](../mark/pl.md)
      `,
      { layouts: [{ preset: 'glossary', articles: 'docs/{slug}/{locale}.md' }] },
    ));

  it('keeps relative links valid if a slug gets deeper', async () =>
    checkRename(
      `
      === terms/en/brand.md "Br¦and"
      [x](market.md), [y](./brand.md#top), [z](/brand)
      === terms/en/market.md "Market"
      [x](brand.md)
      `,
      'trade/mark',
      `
      terms/en/brand.md > terms/en/trade/mark.md
      terms/en/brand.md: [x](../market.md), [y](mark.md#top), [z](/trade/mark)
      terms/en/market.md: [x](trade/mark.md)
      `,
      { layouts: [{ preset: 'glossary', articles: 'terms/{locale}/{slug**}.md', link: '/{slug**}' }] },
    ));
});

/** A site whose concepts are named by a key, with a cursor mark before a text. */
const keyedTree = (cursor: string): string =>
  dedent(`
    === content/en/market.md
    ---
    title: Market
    translationKey: c1
    ---
    [pl](/pl/rynek/), [self](/en/market/#top), [file](../pl/rynek.md)
    === content/pl/rynek.md
    ---
    title: Rynek
    translationKey: c1
    ---
    === content/pl/nisza.md
    ---
    title: Nisza
    slug: mala-nisza
    translationKey: c2
    ---
    [a](/pl/rynek/), [b](rynek.md#x), [c](/en/market/), [d](/pl/mala-nisza/), [e](nisza.md)
  `).replace(cursor, `¦${cursor}`);

describe('renaming where a key names the concept', () => {
  const layouts = [
    {
      articles: 'content/{locale}/{slug}.md',
      conceptKey: 'translationKey',
      bareSlug: 'none',
      localizedLink: '/{locale}/{slug}/',
    },
  ];

  it('changes the slug in the locale of the link, and no other', () =>
    checkRename(
      keyedTree('rynek/), [b]'),
      'targ',
      `
      content/pl/rynek.md > content/pl/targ.md
      content/en/market.md: [pl](/pl/targ/), [self](/en/market/#top), [file](../pl/targ.md)
      content/pl/nisza.md: [a](/pl/targ/), [b](targ.md#x), [c](/en/market/), [d](/pl/mala-nisza/), [e](nisza.md)
      `,
      { layouts },
    ));

  it('changes the slug of the article', () =>
    checkRename(
      keyedTree('Market'),
      'bazaar',
      `
      content/en/market.md > content/en/bazaar.md
      content/en/market.md: [pl](/pl/rynek/), [self](/en/bazaar/#top), [file](../pl/rynek.md)
      content/pl/nisza.md: [a](/pl/rynek/), [b](rynek.md#x), [c](/en/bazaar/), [d](/pl/mala-nisza/), [e](nisza.md)
      `,
      { layouts },
    ));

  it('changes a slug of the front matter there', () =>
    checkRename(
      keyedTree('mala-nisza/)'),
      'luka',
      `
      content/pl/nisza.md: slug: luka
      content/pl/nisza.md: [a](/pl/rynek/), [b](rynek.md#x), [c](/en/market/), [d](/pl/luka/), [e](nisza.md)
      `,
      { layouts },
    ));

  it('is refused if the locale has another article at the address', () =>
    checkRename(keyedTree('rynek/), [b]'), 'nisza', "refused: The file 'content/pl/nisza.md' already exists.", {
      layouts,
    }));
});

describe('renaming where a key has the slug', () => {
  it('follows the paths of files', () =>
    checkRename(
      `
      === terms/a/brand.md
      ---
      title: Brand
      id: br¦and
      ---
      [x](../b/market.md), [y](brand.md)
      === terms/b/market.md
      ---
      title: Market
      id: market
      ---
      [x](../a/brand.md#top), [y](/terms/a/brand.md), [z](market.md)
      `,
      'mark',
      `
      terms/a/brand.md > terms/a/mark.md
      terms/a/brand.md: id: mark
      terms/a/brand.md: [x](../b/market.md), [y](mark.md)
      terms/b/market.md: [x](../a/mark.md#top), [y](/terms/a/mark.md), [z](market.md)
      `,
      { layouts: [{ articles: [{ path: 'terms/{any}/{slug}.md', locale: 'en' }], slugKey: 'id', bareSlug: 'none' }] },
    ));
});

describe('renaming in a layout with its own link styles', () => {
  const layouts = [
    {
      wikiLinks: true,
      termLink: 'g',
      macros: [
        { kind: 'shortcode', name: 'term', id: 'id' },
        { kind: 'component', name: 'Term', id: 'id' },
        { kind: 'include', name: 'term.html', id: 'id' },
        { kind: 'role', name: 'term' },
      ],
    },
  ];

  it('follows wiki links and macros by the slug, and leaves those by a title', () =>
    checkRename(
      `
      === glossary/en/brand.md "Bra¦nd name"
      === glossary/en/market.md "Market"
      A [[brand]], [[Brand|x]], [[terms/brand#A|y]], [[Brand name]].
      B {{< term id="brand" >}}, {{< term id=brand >}}text{{< /term >}}, {% include term.html id="brand" %}.
      C {term}\`Brand name\`, {term}\`brand\`, {term}\`the <brand>\`, [Brand name](g), [x](/brand).
      `,
      'mark',
      `
      glossary/en/brand.md > glossary/en/mark.md
      glossary/en/market.md: A [[mark]], [[Mark|x]], [[terms/mark#A|y]], [[Brand name]].
      glossary/en/market.md: B {{< term id="mark" >}}, {{< term id=mark >}}text{{< /term >}}, {% include term.html id="mark" %}.
      glossary/en/market.md: C {term}\`Brand name\`, {term}\`mark\`, {term}\`the <mark>\`, [Brand name](g), [x](/mark).
      `,
      { layouts },
    ));
});
