import assert from 'node:assert/strict';
import type { PageFormat } from '../../../../server/src/glossary/sources/source.ts';
import { problemsOf, readPage, sourcesOf, summaryOf } from './readPage.ts';

type Cases = readonly (readonly [what: string, text: string, expected: readonly string[]])[];

function check(cases: Cases, format: PageFormat): void {
  for (const [what, text, expected] of cases)
    it(`reads ${what}`, () => assert.deepEqual(summaryOf(text, format), expected));
}

describe('entries of definition lists', () => {
  const format: PageFormat = { kind: 'definition-list' };
  check(
    [
      [
        'terms',
        'Niche\n: Small.\n\nTarget market\n: The people.\n',
        ['niche: Niche = Small.', 'target-market: Target market = The people.'],
      ],
      ['a blank line before the definition', 'Niche\n\n:   Small.\n', ['niche: Niche = Small.']],
      ['several terms of one definition', 'Niche\nSegment\n: Small.\n', ['niche: Niche, Segment = Small.']],
      ['the first of several definitions', 'Niche\n: Small.\n: Tiny.\n\n    More.\n', ['niche: Niche = Small.']],
      [
        'ids',
        'Niche {#small}\n: Small.\n\n<a id="m"></a>Market\n: Big.\n',
        ['small: Niche = Small.', 'm: Market = Big.'],
      ],
      ['repeated terms', 'Niche\n: Small.\n\nNiche\n: Tiny.\n', ['niche: Niche = Small.', 'niche-1: Niche = Tiny.']],
      [
        'HTML',
        '<dl>\n<dt id="n">Niche</dt><dt>Segment</dt>\n<dd><p>A <em>small</em> &amp; fine one.</p><p>More.</p></dd>\n<dt>Market\n<dd>Big.\n</dl>\n',
        ['n: Niche, Segment = A small & fine one.', 'market: Market = Big.'],
      ],
      ['no HTML in code', '`<dt>Niche</dt><dd>Small.</dd>`\n', []],
      ['no headings as terms', '## Niche\n: Small.\n', []],
    ],
    format,
  );

  it('ends an entry at a paragraph that is not part of it', () => {
    const text = 'Niche\n: Small.\n\n    - More.\n\nText.\n\nMarket\n: Big.\n\n## See also\n';
    assert.deepEqual(sourcesOf(text, format, 'span'), ['Niche\n: Small.\n\n    - More.\n\n', 'Market\n: Big.\n\n']);
  });

  it('returns the spans of HTML without its tags', () => {
    const text = '<dl><dt><b>Niche</b></dt><dd> <p>Small.</p></dd><dt>Market</dt></dl>\n';
    assert.deepEqual(sourcesOf(text, format, 'nameSpan'), ['Niche', 'Market']);
    assert.deepEqual(sourcesOf(text, format, 'definitionSpan'), ['Small.', undefined]);
  });
});

describe('entries of tables', () => {
  const format: PageFormat = { kind: 'table', term: undefined, definition: undefined, id: undefined };
  check(
    [
      [
        'no tables of other things beside those of terms',
        '| Term | Meaning |\n|---|---|\n| Niche | Small. |\n\n| Role | Description |\n|---|---|\n| Buyer | Buys. |\n\n| Document | Purpose |\n|---|---|\n| Plan | Planning. |\n',
        ['niche: Niche = Small.', 'buyer: Buyer = Buys.'],
      ],
      [
        'all tables if none has a usual header',
        '| A | B |\n|---|---|\n| Niche | Small. |\n\n| C | D |\n|---|---|\n| Fee | Paid. |\n',
        ['niche: Niche = Small.', 'fee: Fee = Paid.'],
      ],
      [
        'the first two columns',
        '| Term | Meaning | See |\n|---|---|---|\n| Niche | *Small*. | x |\n',
        ['niche: Niche = Small.'],
      ],
      [
        'ids in the cell',
        '| T | D |\n|---|---|\n| <a id="n"></a>**Niche** | S |\n| Set {#s} | D |\n',
        ['n: Niche = S', 's: Set = D'],
      ],
      [
        'several tables',
        '|T|D|\n|-|-|\n|A|a one|\n\n|T|D|\n|-|-|\n|Niche|Small|\n',
        ['a: A = a one', 'niche: Niche = Small'],
      ],
      ['no rows that are letters', '| T | D |\n|---|---|\n| **A** | |\n| Asset | Value |\n', ['asset: Asset = Value']],
      ['no rows without a term', '| T | D |\n|---|---|\n| | more |\n', []],
      ['escaped borders', '| T | D |\n|---|---|\n| a \\| b | Both |\n', ['a--b: a | b = Both']],
    ],
    format,
  );

  const named: PageFormat = { kind: 'table', term: 'term', definition: 'Meaning', id: 'ID' };
  check(
    [
      ['columns by name', '| id | Meaning | TERM |\n|---|---|---|\n| `n` | Small. | Niche |\n', ['n: Niche = Small.']],
      [
        'no tables without the column',
        '| A | B |\n|---|---|\n| c | d |\n\n| Term |\n|---|\n| Niche |\n',
        ['niche: Niche = '],
      ],
    ],
    named,
  );

  check(
    [
      [
        'other names of a column',
        '| Term | Also | Meaning |\n|---|---|---|\n| Niche | N, **small** market<br>gap | Small. |\n| Market | – | Big. |\n',
        ['niche: Niche, N, small market, gap = Small.', 'market: Market = Big.'],
      ],
    ],
    { kind: 'table', term: undefined, definition: undefined, id: undefined, aliases: ['also'] },
  );

  it('reports a missing column', () => {
    assert.deepEqual(problemsOf('| A | B |\n|---|---|\n| c | d |\n', named), ["No table has a column 'term'. <>"]);
  });

  it('reports ragged rows, and reads them', () => {
    const text = '| T | D |\n|---|---|\n| Niche |\n| Market | a | b |\n| Asset | Value |\n';
    assert.deepEqual(summaryOf(text, format), ['niche: Niche = ', 'market: Market = a', 'asset: Asset = Value']);
    assert.deepEqual(problemsOf(text, format), [
      'The row has 1 cell, but the table has 2 columns. <Niche>',
      'The row has 3 cells, but the table has 2 columns. <Market | a | b>',
    ]);
  });

  it('returns rows as the spans of entries', () => {
    const text = '| T | D |\n|---|---|\n| Niche | Small |\n| Market | Big |\n';
    assert.deepEqual(sourcesOf(text, format, 'span'), ['| Niche | Small |\n', '| Market | Big |\n']);
  });
});

describe('entries of plain items', () => {
  check(
    [
      [
        'a colon or a dash',
        '- Niche: small.\n* Target market - the people: all.\n',
        ['niche: Niche = small.', 'target-market: Target market = the people: all.'],
      ],
      [
        'the definition on the next line',
        '- niche:\\\n  Small, with [few](/few) firms.\n- market:\n  Big.\n',
        ['niche: niche = Small, with few firms.', 'market: market = Big.'],
      ],
      [
        'notes and code',
        '- POI (proof): shown.\n- `cx`: short.\n',
        ['poi-proof: POI (proof) = shown.', 'cx: cx = short.'],
      ],
      [
        'no items of items, no other items, and no sentences',
        '- Niche: small.\n  - Kind: one.\n- Read this\n- [Link](/a): there.\n- A sentence that goes on and on for a while: no.\n',
        ['niche: Niche = small.'],
      ],
      [
        'names in italics',
        '- *Niche*: small.\n- _Market:_ big.\n- _Fee_ – a price.\n- *Well*-known: no.\n',
        ['niche: Niche = small.', 'market: Market = big.', 'fee: Fee = a price.'],
      ],
      ['no paragraphs', 'Niche: small.\n', []],
    ],
    { kind: 'plain-items' },
  );
});

describe('entries of bold items', () => {
  const format: PageFormat = { kind: 'bold-items' };
  check(
    [
      [
        'list items',
        '- **Niche**: small.\n- **Target market** - the people.\n',
        ['niche: Niche = small.', 'target-market: Target market = the people.'],
      ],
      [
        'colons in the bold words',
        '* **Niche:** small.\n* __Market：__ big.\n',
        ['niche: Niche = small.', 'market: Market = big.'],
      ],
      [
        'paragraphs',
        '**Niche** is small.\n\n**Market**\nThe people.\n',
        ['niche: Niche = is small.', 'market: Market = The people.'],
      ],
      [
        'the next paragraph as the definition',
        '**Niche**\n\nSmall.\n\n**Market**\n',
        ['niche: Niche = Small.', 'market: Market = '],
      ],
      [
        'notes before the separator',
        '- **CSS** (style sheets): looks.\n- **API** (old) interface.\n',
        ['css: CSS = looks.', 'api: API = (old) interface.'],
      ],
      [
        'links and anchors',
        '- <a id="n"></a>**Niche**: small.\n- [**Market**](/m): big.\n',
        ['n: Niche = small.', 'market: Market = big.'],
      ],
      ['attributes', '**Niche**{#n}: small.\n\n**Market** {: #m}\n: big.\n', ['n: Niche = small.', 'm: Market = big.']],
      ['further names', '- **Niche**, **segment** / **part**: small.\n', ['niche: Niche, segment, part = small.']],
      [
        'ordered lists',
        '1. **Niche**: small.\n2. **Market**: big.\n',
        ['niche: Niche = small.', 'market: Market = big.'],
      ],
      [
        'no items of items',
        '- **Niche**: small.\n  - **Kind**: one.\n- **Market**: big.\n',
        ['niche: Niche = small.', 'market: Market = big.'],
      ],
      [
        'the more frequent of items and paragraphs',
        '**Note**: read.\n\n- **Niche**: small.\n- **Market**: big.\n',
        ['niche: Niche = small.', 'market: Market = big.'],
      ],
      [
        'no labels that many paragraphs have',
        '**Niche**: small.\n\n**Example**: a.\n\n**Market**: big.\n\n**Example**: b.\n\n**Asset**: c.\n\n**Example**: d.\n',
        ['niche: Niche = small.', 'market: Market = big.', 'asset: Asset = c.'],
      ],
      [
        'no beginnings of words',
        '- **C**ascading\n- **re**-evaluate\n- **Niche**: small.\n',
        ['niche: Niche = small.'],
      ],
      [
        'bold words before scripts without spaces',
        '**Niche**는 작다.\n\n**市场**是人。\n',
        ['niche: Niche = 는 작다.', '市场: 市场 = 是人。'],
      ],
      [
        'bold words after line breaks',
        '**Niche**\n\nSmall.\n\n<br>**Fee**\n\nPaid.\n',
        ['niche: Niche = Small.', 'fee: Fee = Paid.'],
      ],
      [
        'a hard break before the definition',
        '- **Niche**\\\n  Small.\n- **Fee**\\\n  Paid.\n',
        ['niche: Niche = Small.', 'fee: Fee = Paid.'],
      ],
      [
        'a period as the separator',
        '**Niche.** Small.\n\n**Market**. Big.\n\n**Fee.** Paid.\n',
        ['niche: Niche = Small.', 'market: Market = Big.', 'fee: Fee = Paid.'],
      ],
      [
        'one name with a period',
        '- **approx.** About.\n- **Niche**: small.\n',
        ['approx: approx. = About.', 'niche: Niche = small.'],
      ],
      [
        'abbreviations in parentheses',
        '- **Target Market** (TM): the people.\n- **TM** (target market): same.\n- **Fee** (TM): paid.\n',
        ['target-market: Target Market, TM = the people.', 'tm: TM, target market = same.', 'fee: Fee = paid.'],
      ],
      [
        'names with an id in place of bold words',
        '- [niche]{#g-niche}\n\n  Small.\n\n- [sell]{#g-sell}, selling\n\n  To give for money.\n\n- [target market]{#g-tm} (TM)\\\n  The people.\n',
        [
          'g-niche: niche = Small.',
          'g-sell: sell, selling = To give for money.',
          'g-tm: target market, TM = The people.',
        ],
      ],
      [
        'a note above the definition, or in its place',
        '- **API** (old)\n\n  An interface.\n- **TM** (target market)\n',
        ['api: API = An interface.', 'tm: TM, target market = (target market)'],
      ],
      ['no links with attributes in place of names', '- [niche](/n){.wide}: small.\n- [x]{.y}: z\n', []],
      ['no cells and headings', '| **a** | **b** |\n|---|---|\n| **c** | d |\n\n## **Title**\n', []],
    ],
    format,
  );

  it('returns items with their content as spans', () => {
    const text =
      '# Terms\n\n- **Niche**: small.\n\n  More.\n- **Market**: big.\n\nText.\n\n## N\n\n- **Name**: a word.\n';
    assert.deepEqual(sourcesOf(text, format, 'span'), [
      '- **Niche**: small.\n\n  More.\n',
      '- **Market**: big.\n\n',
      '- **Name**: a word.\n',
    ]);
    assert.deepEqual(sourcesOf(text, format, 'nameSpan'), ['Niche', 'Market', 'Name']);
  });
});

describe('entries of glossary directives', () => {
  const format: PageFormat = { kind: 'glossary-directive' };
  check(
    [
      [
        'indented definitions',
        '```{glossary}\nNiche\n  Small,\n  `very`.\n\n  More.\n\nMarket\n  Big.\n```\n',
        ['niche: Niche = Small, very.', 'market: Market = Big.'],
      ],
      [
        'definition lists',
        ':::{glossary}\nNiche\n: Small.\n\nMarket\n: Big.\n:::\n',
        ['niche: Niche = Small.', 'market: Market = Big.'],
      ],
      [
        'terms that share a definition',
        '```{glossary}\n:sorted:\n\n[Niche](/n)\nSegment\n  Small.\n```\n',
        ['niche: Niche, Segment = Small.'],
      ],
      [
        'reStructuredText',
        '```{eval-rst}\n.. glossary::\n   :sorted:\n\n   Niche : N\n      Small.\n\n   Market\n      Big.\n```\n',
        ['niche: Niche = Small.', 'market: Market = Big.'],
      ],
      ['indentation that ends', '.. glossary::\n\n   Niche\n      Small.\n\nText.\n', ['niche: Niche = Small.']],
      [
        'a directive in another one',
        '````{div} wide\n```{glossary}\nNiche\n  Small.\n```\n````\n',
        ['niche: Niche = Small.'],
      ],
      ['no directive that another one shows', '````{code-block} md\n```{glossary}\nNiche\n  Small.\n```\n````\n', []],
      ['no directive in code', '````\n```{glossary}\nNiche\n  Small.\n```\n````\n', []],
      [
        'several directives',
        '```{glossary}\nA1\n  One.\n```\n\n~~~{glossary}\nB2\n  Two.\n~~~\n',
        ['a1: A1 = One.', 'b2: B2 = Two.'],
      ],
    ],
    format,
  );

  it('reports a directive that is not closed, and reads it', () => {
    const text = 'Text.\n\n```{glossary}\nNiche\n  Small.\n';
    assert.deepEqual(summaryOf(text, format), ['niche: Niche = Small.']);
    assert.deepEqual(problemsOf(text, format), ['The glossary directive is not closed. <```{glossary}>']);
  });

  it('returns exact spans', () => {
    const text = '```{glossary}\r\n[Niche](https://a.b)\r\n  *Small*.\r\n\r\nMarket\r\n  Big.\r\n```\r\n';
    assert.deepEqual(sourcesOf(text, format, 'nameSpan'), ['Niche', 'Market']);
    assert.deepEqual(sourcesOf(text, format, 'definitionSpan'), ['*Small*.', 'Big.']);
    assert.deepEqual(sourcesOf(text, format, 'span'), [
      '[Niche](https://a.b)\r\n  *Small*.\r\n\r\n',
      'Market\r\n  Big.\r\n',
    ]);
  });
});

describe('entries of components', () => {
  const format: PageFormat = { kind: 'component', name: 'Term', term: 'name', id: 'id', definition: 'text' };
  check(
    [
      [
        'JSX with attributes',
        '<Term name="Niche" id="n" text="A &quot;small&quot; one" />\n',
        ['n: Niche = A "small" one'],
      ],
      [
        'JSX with expressions',
        '<Term name={\'Niche\'} open={a > b} id={`n`}\n  text={"Small"} />\n',
        ['n: Niche = Small'],
      ],
      [
        'content',
        '<Term name="Niche">\n\nA *small* one.\n\nMore.\n\n</Term>\n\n<Term name="Market">Big.</Term>\n',
        ['niche: Niche = A small one.', 'market: Market = Big.'],
      ],
      [
        'content in an HTML block',
        '<Term name="Niche">\nA <b>small</b> one.\n</Term>\n',
        ['niche: Niche = A small one.'],
      ],
      [
        'shortcodes',
        '{{< Term name="Ni\\"che" text="Small" >}}\n\n{{% Term name="Market" id=m %}}\nBig.\n{{% /Term %}}\n',
        ['niche: Ni"che = Small', 'm: Market = Big.'],
      ],
      ['Liquid tags', '{% Term name="Niche" %}Small.{% endTerm %}\n', ['niche: Niche = Small.']],
      [
        'no other names, code and comments',
        '<Terms name="a" />\n\n`<Term name="b" />`\n\n<!-- <Term name="c" /> -->\n',
        [],
      ],
    ],
    format,
  );

  it('reads components of MDX', () => {
    const text =
      '<Term name="Niche" open={a > b}>\n  A *small* one.\n</Term>\n\n<Term name={`Market`}>Big.</Term>\n\n{/* <Term name="c" /> */}\n';
    const { entries } = readPage(text, format, 'mdx');
    assert.deepEqual(
      entries.map(({ name, definition }) => [name, definition]),
      [
        ['Niche', 'A small one.'],
        ['Market', 'Big.'],
      ],
    );
  });

  it('reports a component without a term', () => {
    assert.deepEqual(problemsOf('<Term id="n" />\n', format), ["'Term' has no 'name'. <<Term id=\"n\" />>"]);
  });

  it('reads unnamed values of shortcodes by their positions', () => {
    const positional: PageFormat = { kind: 'component', name: 'term', term: '0', id: undefined, definition: '1' };
    assert.deepEqual(summaryOf('{{< term "Niche" "Small." >}}\n', positional), ['niche: Niche = Small.']);
  });

  it('does not treat the name as a pattern', () => {
    const odd: PageFormat = { ...format, name: 'a.b(' };
    assert.deepEqual(summaryOf('<a.b( name="Niche" />\n\n<aXb( name="Market" />\n', odd), ['niche: Niche = ']);
  });
});

describe('entries that are abbreviations', () => {
  const format: PageFormat = { kind: 'abbreviations' };
  check(
    [
      [
        'lines',
        '*[HTML]: Hyper Text *Markup* Language\n*[W3C]:World Wide Web Consortium\n',
        ['html: HTML = Hyper Text Markup Language', 'w3c: W3C = World Wide Web Consortium'],
      ],
      ['lines between others', '# Page\n\nText.\n\n  *[A B]: First\n\nMore.\n', ['a-b: A B = First']],
      ['no meaning', '*[HTML]:\n', ['html: HTML = ']],
      [
        'no code, comments or list items',
        '```\n*[A1]: x\n```\n\n<!--\n*[B1]: x\n-->\n\n* [C1]: x\n\n    *[D1]: x\n',
        [],
      ],
    ],
    format,
  );

  it('returns exact spans', () => {
    const text = 'Text.\n\n*[HTML]:  Hyper Text \n*[CSS]: Sheets';
    assert.deepEqual(sourcesOf(text, format, 'nameSpan'), ['HTML', 'CSS']);
    assert.deepEqual(sourcesOf(text, format, 'definitionSpan'), ['Hyper Text', 'Sheets']);
    assert.deepEqual(sourcesOf(text, format, 'span'), ['*[HTML]:  Hyper Text \n', '*[CSS]: Sheets']);
  });
});
