import assert from 'node:assert/strict';
import { plainText } from '../../server/src/features/markup.ts';
import { EditorFixture } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
=== glossary/en/brand-loyalty.md "Brand loyalty"
=== glossary/en/market-niche.md "Market niche"
=== glossary/en/target-market.md "Target market"
=== glossary/en/node.js.md "Node.js"
=== glossary/pl/market-niche.md "Nisza rynkowa"
=== glossary/pl/target-market.md "Rynek docelowy"
=== glossary/pl/brand.md "Marka"
`;

const SITE = `
=== content/en/pod.md "Pod"
A [node](/en/node/).
=== content/en/node.md "Node"
=== content/pl/node.md "Węzeł"
Patrz [pod](/pl/pod/).
`;

let polish: EditorFixture;
let site: EditorFixture;
before(async () => {
  polish = await EditorFixture.of(GLOSSARY, 'glossary/pl/brand.md');
  site = await EditorFixture.of(SITE, 'content/pl/node.md');
});

describe('completion of link targets', () => {
  const first: readonly (readonly [when: string, marked: string, labels: string])[] = [
    [
      "after (/, what the article's locale has comes first",
      '[x](/|)',
      '/brand /market-niche /target-market /en/brand-loyalty /en/node.js',
    ],
    ['after ( alone', '[x](|)', '/brand /market-niche /target-market'],
    ["what the link's text names, in its inflected form", 'Patrz [rynku docelowego](/|)', '/target-market /brand'],
    ['the text in the source language', '[market niches](/|)', '/market-niche /brand'],
    ['a text with brackets in it', '[[nisza] rynkowa](/|)', '/market-niche'],
    ['the beginning of a slug', '[x](/mar|)', '/market-niche /brand /target-market'],
    ['slugs with the prefix before slugs that contain it', '[x](/market|)', '/market-niche /target-market'],
    ["by title in the article's locale", '[x](/rynek|)', '/target-market'],
    ['by a later word of a title', '[x](/docel|)', '/target-market'],
    ['by title in the source locale', '[x](/loy|)', '/en/brand-loyalty'],
    ['by a title of two words', '[x](/nisza-r|)', '/market-niche'],
    ['in capitals', '[x](/RYNEK|)', '/target-market'],
    ['in the middle of a slug', '[x](/tar|get-market)', '/target-market'],
    ['after a locale', '[x](/en/br|)', '/en/brand /en/brand-loyalty'],
    ['after the locale in capitals', '[x](/EN/brand-|)', '/en/brand-loyalty'],
    ['of a locale, concepts with an article in it', '[x](/pl/|)', '/brand /market-niche /target-market'],
    ['in a link that is not closed', 'Patrz [x](/br|', '/brand /en/brand-loyalty'],
    ['in a list', '- [x](/br|)', '/brand /en/brand-loyalty'],
    ['in a heading', '# [x](/br|)', '/brand /en/brand-loyalty'],
    ['after CRLF', 'a\r\n[x](/br|)\r\n', '/brand /en/brand-loyalty'],
    ['after astral characters', '😀 [😀](/br|)', '/brand /en/brand-loyalty'],
    ['relative', '[x](br|)', '/brand /en/brand-loyalty'],
    ['in angle brackets', '[rynku docelowego](<|>)', '/target-market /brand'],
    ['in angle brackets after /', '[x](</tar|>)', '/target-market'],
    ['in angle brackets that are not closed', '[x](</tar|)', '/target-market'],
    ['with a space in angle brackets', '[x](</nisza r|>)', '/market-niche'],
    ['in a definition, by its label', '[rynku docelowego]: /|', '/target-market /brand'],
    ['in a definition after the colon', '[rynku docelowego]:|', '/target-market /brand'],
    ['in a definition in angle brackets', '[rynku docelowego]: <|>', '/target-market /brand'],
    ['in a definition in a quote', '> [x]: /tar|', '/target-market'],
    ['in a definition in a list', '- [x]: /tar|', '/target-market'],
    ['in an HTML link', '<a href="/tar|">x</a>', '/target-market'],
    ['in an HTML link, by its text', 'a <a href="/|">rynku docelowego</a>', '/target-market /brand'],
    ['in an HTML link without quotes', '<a href=/tar|>x</a>', '/target-market'],
    ['in an HTML link of several lines', "<a class='b'\n  href='/tar|'>x</a>", '/target-market'],
    ['in an HTML link in a block', '<div>\n<a href="/tar|">x</a>\n</div>', '/target-market'],
    ['in a link around an image', '[![rynku docelowego](a.png)](/|)', '/target-market /brand'],
    ['in a link whose text has several lines', '[rynku\ndocelowego](/|)', '/target-market /brand'],
    ['in a link with escaped brackets in its text', '[a\\] rynek](/tar|)', '/target-market'],
    ['behind a price', '5 $ [x](/tar|) 10 $', '/target-market'],
  ];
  for (const [when, marked, labels] of first) {
    it(when, () => {
      const wanted = labels.split(' ');
      assert.deepEqual(polish.complete(marked).slice(0, wanted.length), wanted);
    });
  }

  const only: readonly (readonly [when: string, marked: string, labels: string])[] = [
    ['does not offer concepts that do not match', '[x](/mar|)', '/market-niche /brand /target-market'],
    ['offers nothing for an unknown name', '[x](/xyz|)', ''],
    ['finds a hyphen in slugs only', '[x](/-|)', '/en/brand-loyalty /market-niche /target-market'],
  ];
  for (const [what, marked, labels] of only)
    it(what, () =>
      assert.deepEqual(polish.complete(marked).toSorted().join(' '), labels.split(' ').toSorted().join(' ')),
    );

  const nothing: readonly (readonly [where: string, marked: string])[] = [
    ['text', 'ab|c'],
    ['the text of a link', '[ab|c](/brand)'],
    ['after the link', '[abc](/brand)|'],
    ['the beginning of a list item', '- [|'],
    ['a task', '- [ ] a|'],
    ['a web address', '[x](http:|)'],
    ['a mail address', '[x](mailto:a|)'],
    ['a fragment', '[x](#br|)'],
    ['a fragment of an article', '[x](/brand#h|)'],
    ['a title', '[x](/brand "br|")'],
    ['an image', '![x](/|)'],
    ['an image without a slash', '![x](|)'],
    ['an image in angle brackets', '![x](</|>)'],
    ['an image in the text of a link', '[![x](/|)](/brand)'],
    ['a link in the text of an image', '![a [x](/|) b](c.png)'],
    ['the label of an image', '![x][|'],
    ['the source of an HTML image', '<img src="/|">'],
    ['an HTML anchor', '<a id="/|">'],
    ['an attribute that ends with href', '<a data-href="/|">'],
    ['a JSX target', '<a href={/|}>x</a>'],
    ['an HTML title', '<a href="/brand" title="/|">'],
    ['the title of a link with a link in it', '[x](/brand "[y](/|)")'],
    ['a target with a space', '[x](/a b|)'],
    ['an autolink', '<http|'],
    ['an autolink with a path', '<http://example.com/|>'],
    ['escaped brackets', '\\[x\\](/|)'],
    ['an escaped opening bracket', '\\[x](/|)'],
    ['no brackets', 'x](/|)'],
    ['a formula', '\\([x](/|)\\)'],
    ['a formula in dollars', '$$\n[x](/|)\n$$'],
    ['a list of attributes', '{title="[x](/|)"} y'],
    ['an open code block', '```\n[x](/|'],
    ['indented code at the end', '    [x](/|'],
    ['a footnote', '[^x]: /|'],
    ['the text of a footnote in angle brackets', '[^x]: <|>'],
    ['an abbreviation', '*[x]: /|'],
    ['a definition without a label', '[ ]: /|'],
    ['the title of a definition', '[x]: /brand "/|"'],
    ['a definition in code', '```\n[x]: /|\n```'],
    ['a path that is too long', '[x](/a/b/c|)'],
    ['front matter', '---\ntitle: "[x](/|)"\n---\n'],
    ['a code block', '```\n[x](/|)\n```\n'],
    ['indented code', 'a\n\n    [x](/|)\n'],
    ['a code span', '`[x](/|)`'],
  ];
  for (const [where, marked] of nothing)
    it(`does not offer anything in ${where}`, () => assert.equal(polish.completion(marked), undefined));

  const accepted: readonly (readonly [when: string, marked: string, insert: string, replace: string])[] = [
    ['after (', '[rynku docelowego](|)', '[rynku docelowego](/target-market)', '[rynku docelowego](/target-market)'],
    ['after (/', '[rynku docelowego](/|)', '[rynku docelowego](/target-market)', '[rynku docelowego](/target-market)'],
    ['in a slug', '[x](/tar|get-mark)', '[x](/target-marketget-mark)', '[x](/target-market)'],
    ['before a fragment', '[x](/tar|#history)', '[x](/target-market#history)', '[x](/target-market)'],
    ['in an open link', '[x](/tar|', '[x](/target-market', '[x](/target-market'],
    ['in an open link before text', '[x](/tar| i dalej', '[x](/target-market i dalej', '[x](/target-market i dalej'],
    ['before a title', '[x](/tar| "t")', '[x](/target-market "t")', '[x](/target-market "t")'],
    ['in angle brackets', '[x](<|>)', '[x](</brand>)', '[x](</brand>)'],
    ['in angle brackets before a title', '[x](</tar|> "t")', '[x](</target-market> "t")', '[x](</target-market> "t")'],
    ['in a slug in angle brackets', '[x](</tar|get>)', '[x](</target-marketget>)', '[x](</target-market>)'],
    ['in open angle brackets', '[x](<|', '[x](</brand>', '[x](</brand>'],
    ['in open angle brackets of a link', '[x](</tar|)', '[x](</target-market>)', '[x](</target-market>)'],
    ['in a definition', '[x]: /tar|\ny', '[x]: /target-market\ny', '[x]: /target-market\ny'],
    ['in a definition with a title', '[x]: /tar|g "t"', '[x]: /target-marketg "t"', '[x]: /target-market "t"'],
    ['in a definition in angle brackets', '[x]: <|>', '[x]: </brand>', '[x]: </brand>'],
    ['in an open definition', '[x]: </tar|', '[x]: </target-market>', '[x]: </target-market>'],
    ['in an HTML link', '<a href="/tar|g">x</a>', '<a href="/target-marketg">x</a>', '<a href="/target-market">x</a>'],
    ['in an open HTML link', '<a href="/tar|', '<a href="/target-market', '<a href="/target-market'],
    ['in a cell of a table', '[x](/tar|||\n|-|-|', '[x](/target-market||\n|-|-|', '[x](/target-market||\n|-|-|'],
    [
      'the second link of a line',
      '[x](/brand) i [y](/tar|)',
      '[x](/brand) i [y](/target-market)',
      '[x](/brand) i [y](/target-market)',
    ],
  ];
  for (const [when, marked, insert, replace] of accepted) {
    it(`is inserted ${when}`, () => assert.equal(polish.accept(marked, 'insert'), insert));
    it(`replaces ${when}`, () => assert.equal(polish.accept(marked, 'replace'), replace));
  }
});

describe('completion if a bare slug means the source locale', () => {
  const cases: readonly (readonly [when: string, marked: string, labels: string])[] = [
    ["offers the locale's own article by its locale", '[x](/|)', '/pl/node/ /pod/'],
    ['offers articles after the locale', '[x](/pl/|)', '/pl/node/ /pl/pod/'],
    ['offers the beginning of a slug after the locale', '[x](/pl/no|)', '/pl/node/'],
    ['offers by title after the locale', '[x](/pl/węz|)', '/pl/node/'],
    ["offers the source locale's after its own", '[x](/en/|)', '/node/ /pod/'],
  ];
  for (const [what, marked, labels] of cases) it(what, () => assert.equal(site.complete(marked).join(' '), labels));
});

describe('a completion item', () => {
  it('is filtered by the typed text, so that the editor removes no item', () => {
    for (const typed of ['', '/', '/rynek', '/tar'])
      for (const item of polish.completion(`[x](${typed}|)`)?.items ?? []) assert.equal(item.filterText, typed);
  });

  it('keeps the order of the server', () => {
    const order = polish.completion('[x](/|)')?.items.map(({ sortText = '' }) => sortText) ?? [];
    assert.deepEqual(order, order.toSorted());
  });

  it('is preselected if it is the first', () => {
    const selected = polish.completion('[x](/|)')?.items.map(({ preselect = false }) => preselect);
    assert.deepEqual(selected, [true, false, false, false, false]);
  });

  it('marks the list as incomplete', () => {
    assert.equal(polish.completion('[x](/|)')?.isIncomplete, true);
  });

  it('shows the title, or that of another locale if there is none', () => {
    const titles = polish.completion('[x](/brand|)')?.items.map(({ labelDetails }) => labelDetails?.description);
    assert.deepEqual(titles, ['Marka', 'Brand loyalty']);
  });

  it('shows the title to clients without label details', () => {
    const [item] = polish.completion('[x](/brand|)', { labelDetails: false })?.items ?? [];
    assert.deepEqual([item?.detail, item?.labelDetails], ['Marka', undefined]);
  });

  it('has one range for clients without insert and replace ranges', () => {
    const [item] = polish.completion('[x](/tar|get)', { insertReplace: false })?.items ?? [];
    const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 11 } };
    assert.deepEqual(item?.textEdit, { newText: '/target-market', range });
  });

  it('has its definition when it is resolved', () => {
    assert.equal(polish.documentation('brand'), '**Marka** (Polish)\n\nMarka.\n\nen: Brand');
    assert.equal(polish.documentation('brand', plainText), 'Marka (Polish)\n\nMarka.\n\nen: Brand');
    assert.equal(polish.documentation('no-such'), '');
  });
});

describe('completion in a large glossary', () => {
  const numbers = Array.from({ length: 250 }, (_, index) => String(index).padStart(3, '0'));
  const large = (): Promise<EditorFixture> =>
    EditorFixture.of(
      numbers.map((number) => `=== glossary/en/a-${number}.md "Term ${number}"`).join('\n'),
      'glossary/en/a-000.md',
    );

  it('offers at most 100 concepts', async () => {
    const editor = await large();
    assert.deepEqual(editor.complete('[x](/|)').length, 100);
    assert.deepEqual(
      editor.complete('[x](/a-1|)'),
      numbers.slice(100, 200).map((number) => `/a-${number}`),
    );
  });

  it('always offers the concept that the text names', async () => {
    const editor = await large();
    assert.equal(editor.complete('[Term 249](/|)')[0], '/a-249');
  });
});

describe('concepts without an address', () => {
  const DATA = '- term: Nectar\n  definition: Sweet.\n- term: Queen\n  definition: A mother.\n';
  const PAGE = 'docs/first.md';

  it('are completed by name on request', async () => {
    const fixture = await EditorFixture.of(`=== data/glossary.yml\n${DATA}=== ${PAGE}\n# First\n`, PAGE);
    assert.deepEqual(fixture.complete('Eats nec|', { invoked: true }), ['nectar']);
    assert.equal(fixture.accept('Eats nec|.', 'insert', { invoked: true }), 'Eats nectar.');
    assert.deepEqual(fixture.complete('Eats nec|'), []);
    assert.deepEqual(fixture.complete('Eats nectar|', { invoked: true }), []);
  });
});
