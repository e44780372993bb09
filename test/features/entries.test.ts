import assert from 'node:assert/strict';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { EditorFixture, textEditsOf } from '../support/editorFixture.ts';
import { filesOfTree } from '../support/tree.ts';

const FILES = filesOfTree(ENTRY_GLOSSARY);

let intro: EditorFixture;
before(async () => {
  intro = await EditorFixture.of(ENTRY_GLOSSARY, 'docs/en/intro.md');
});

/** The text of a file with a cursor mark `¦` in it, given by the words around the mark. */
function marked(path: string, at: string): string {
  const text = FILES[path] ?? '';
  const words = at.replace('¦', '');
  assert(text.includes(words), `${path} has '${words}'`);
  return text.replace(words, () => at);
}

/** The targets as `path:line text`, lines from 1. */
function targets(path: string, text: string): string[] {
  return intro
    .at(path)
    .definition(text)
    .map(({ targetUri, targetSelectionRange: { start, end } }) => {
      const target = targetUri.slice('glossary:'.length);
      const line = FILES[target]?.split('\n')[start.line] ?? '';
      return `${target}:${start.line + 1} ${line.slice(start.character, end.character)}`;
    });
}

describe('hover on entries', () => {
  const cases: readonly (readonly [what: string, path: string, at: string, shows: string])[] = [
    ['a mention in a page of the site', 'docs/en/intro.md', 'a nic¦he.', '**Niche** `niche`\n\nA small target market.'],
    ['a link to an entry', 'docs/en/intro.md', '#nic¦he)', '**Niche** `niche`\n\nA small target market.'],
    ['a link to a row', 'docs/en/intro.md', '#pri¦ce)', '**Price** `price`\n\nWhat a buyer pays.'],
    ['the heading of an entry', 'docs/en/glossary.md', '## Nic¦he', '**Niche** `niche`'],
    ['the id of an entry', 'docs/en/glossary.md', '{#nic¦he}', '**Niche** `niche`'],
    ['a term in an entry of another', 'docs/en/glossary.md', 'A small tar¦get', '**Target market** `target-market`'],
    ['the term of a row', 'docs/en/table.md', 'Pri¦ce | What', '**Price** `price`'],
    ['a bold item', 'docs/en/list.md', '**Ti¦ll**', '**Till** `till`'],
    ['the term of an item of data', 'terms.yml', 'term: Loy¦alty', '**Loyalty** `loyalty`'],
    [
      'the term of another locale of data',
      'terms.yml',
      'term: Lojal¦ność',
      '**Lojalność** `loyalty`\n\nWierność marce.',
    ],
    ['the id of an item of data', 'terms.yml', 'slug: rea¦ch', '**Reach** `reach`'],
    ['a term in a definition of data', 'terms.yml', 'the same bra¦nd', '**Brand** `brand`'],
  ];
  for (const [what, path, at, shows] of cases)
    it(`shows ${what}`, () => {
      const shown = intro.at(path).hover(marked(path, at)) ?? 'nothing';
      assert(shown.startsWith(shows), shown);
    });

  it('links the other locales at the line of the entry', () => {
    const shown = intro.hover(marked('docs/en/intro.md', 'a nic¦he.')) ?? '';
    assert.match(shown, /pl: \[Nisza\]\(<glossary:docs\/pl\/glossary\.md#L5,4>\)/);
  });

  it('counts pages', () =>
    assert.match(intro.hover(marked('docs/en/intro.md', 'a nic¦he.')) ?? '', /Linked from 3 pages\./));

  it('shows the entry, even if the words are also the text of a link to a page', () => {
    const text = '[a niche](../other/page.md)\n\nIt is a nic¦he.';
    assert.match(intro.hover(text) ?? '', /^\*\*Niche\*\*/);
  });

  it('shows nothing next to a term in a data file', () => {
    assert.equal(intro.at('terms.yml').hover(marked('terms.yml', 'te¦rm: Reach')), undefined);
    assert.equal(intro.at('terms.yml').hover(marked('terms.yml', 'slu¦g: reach')), undefined);
  });

  it('finds a term far from its blank lines', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `| r${at} | a niche | x |`);
    const text = [...rows, '| x | the bra¦nd | x |', ...rows].join('\n');
    assert.match(intro.hover(text) ?? '', /^\*\*Brand\*\*/);
  });
});

describe('definition of entries', () => {
  const cases: readonly (readonly [what: string, path: string, at: string, targets: readonly string[]])[] = [
    [
      'the heading of a mentioned entry, then the other locales',
      'docs/en/intro.md',
      'a nic¦he.',
      ['docs/en/glossary.md:11 Niche', 'docs/pl/glossary.md:5 Nisza'],
    ],
    [
      'the heading of a linked entry',
      'docs/pl/intro.md',
      '#nic¦he',
      ['docs/pl/glossary.md:5 Nisza', 'docs/en/glossary.md:11 Niche'],
    ],
    ['the row of a table', 'docs/en/intro.md', '#pri¦ce', ['docs/en/table.md:3 Price', 'docs/pl/table.md:3 Cena']],
    ['the other locales of a heading', 'docs/en/glossary.md', '## Nic¦he', ['docs/pl/glossary.md:5 Nisza']],
    ['the other locales of an item of data', 'terms.yml', 'term: Loy¦alty', ['terms.yml:6 Lojalność']],
    ['the value of a term in data', 'terms.yml', 'term: Lojal¦ność', ['terms.yml:3 Loyalty']],
    ['the entry of a term in a definition of data', 'terms.yml', 'same bra¦nd', ['docs/en/glossary.md:7 Brand']],
  ];
  for (const [what, path, at, expected] of cases)
    it(`leads to ${what}`, () => assert.deepEqual(targets(path, marked(path, at)), expected));

  it('returns the whole entry as the range of the target', () => {
    const [target] = intro.definition(marked('docs/en/intro.md', 'a nic¦he.'));
    assert.deepEqual(target?.targetRange, { start: { line: 10, character: 0 }, end: { line: 14, character: 0 } });
  });
});

describe('links and references of entries', () => {
  it('opens links at the line of the entry', () =>
    assert.deepEqual(
      intro.links(FILES['docs/en/intro.md'] ?? '').map(({ target, tooltip }) => `${target} ${tooltip}`),
      ['glossary:docs/en/glossary.md#L11,4 Niche', 'glossary:docs/en/table.md#L3,3 Price'],
    ));

  it('offers no link to an entry of a data file, which has no page', () => {
    const offers = intro.complete('# Introduction\n\nBuyers show [loyalty](¦)\n');
    assert.deepEqual(
      offers.filter((label) => /yml|loyalty|\{/.test(label)),
      [],
    );
    assert(offers.includes('glossary.md#niche'), offers.join(', '));
  });

  it('lists links from pages and from other entries', () =>
    assert.deepEqual(intro.references(marked('docs/en/intro.md', '#nic¦he')), [
      'docs/en/glossary.md:10 Niche',
      'docs/en/glossary.md:8 [niche](#niche)',
      'docs/en/glossary.md:18 [niche](#niche)',
      'docs/en/intro.md:2 [niche](glossary.md#niche)',
      'docs/pl/intro.md:2 [nisza](glossary.md#niche)',
    ]));

  it('highlights the name, links and mentions of an entry in its page', () =>
    assert.deepEqual(intro.at('docs/en/glossary.md').highlights(marked('docs/en/glossary.md', '## Nic¦he')), [
      '[niche](#niche)',
      '=Niche',
      '[niche](#niche)',
    ]));

  it('highlights the names of all locales in a data file', () =>
    assert.deepEqual(intro.at('terms.yml').highlights(marked('terms.yml', 'Loy¦alty')), ['=Loyalty', '=Lojalność']));

  it('finds entries as symbols', () => assert.deepEqual(intro.symbols('lojal'), ['Lojalność (pl loyalty)']));
});

describe('completion of entries', () => {
  const offers: readonly (readonly [what: string, path: string, typed: string, first: readonly string[]])[] = [
    ['the ids of its page after `#`', 'docs/en/glossary.md', '[x](#ni|', ['niche']],
    ['the id that the words mean first', 'docs/en/glossary.md', '[target markets](#|', ['target-market']],
    ['ids by their title in the locale', 'docs/pl/glossary.md', '[x](#nis|', ['niche']],
    ['the other sections of the page', 'docs/en/glossary.md', '[x](#glos|', ['glossary']],
    ['the ids of another page', 'docs/en/intro.md', '[x](table.md#|', ['margin', 'price']],
    ['no ids of other pages', 'docs/en/intro.md', '[x](table.md#ni|', []],
    ['whole targets', 'docs/en/intro.md', '[target market](|', ['glossary.md#target-market']],
    ['terms in brackets', 'docs/en/intro.md', '[nich|', ['niche']],
  ];
  for (const [what, path, typed, first] of offers)
    it(`offers ${what}`, () => {
      const text = `${FILES[path] ?? ''}\n\n${typed}`;
      assert.deepEqual(intro.at(path).complete(text).slice(0, Math.max(1, first.length)), first);
    });

  it('writes the link of the page', () => {
    assert.match(intro.accept(`${FILES['docs/en/intro.md'] ?? ''}\n\n[nich|`), /\[niche\]\(glossary\.md#niche\)$/);
    const page = FILES['docs/en/glossary.md'] ?? '';
    assert.match(intro.at('docs/en/glossary.md').accept(`${page}\n\n[nich|`), /\[niche\]\(#niche\)$/);
    assert.match(intro.at('docs/en/glossary.md').accept(`${page}\n\n[x](#nich|`), /\[x\]\(#niche$/);
  });
});

describe('actions in pages of entries', () => {
  it('link a selection to another entry, and not to the entry itself', () => {
    const page = FILES['docs/en/glossary.md'] ?? '';
    const linked = intro
      .at('docs/en/glossary.md')
      .linked(page.replace('A small target market', 'A small |target market|'));
    assert.match(linked, /A small \[target market\]\(#target-market\)\./);
    const own = page.replace('The people', 'A |target market| is the people');
    assert.deepEqual(intro.at('docs/en/glossary.md').selectionActions(own), []);
  });

  it('link all first mentions on a page of the site', () => {
    const { all } = intro.linking('The target market and its price.|');
    assert.deepEqual(all && textEditsOf(all).map(({ newText }) => newText), [
      '[target market](glossary.md#target-market)',
      '[price](table.md#price)',
    ]);
  });

  it('have lenses above each entry, once for a concept of a data file', () => {
    assert.deepEqual(intro.at('docs/en/list.md').lenses(FILES['docs/en/list.md'] ?? ''), [
      'no references |',
      'Create: Polish |',
      'no references |',
      'Create: Polish |',
    ]);
    assert.deepEqual(intro.at('terms.yml').lenses(FILES['terms.yml'] ?? ''), [
      'no references |',
      'Open in: Polish |',
      'no references |',
      'Create: Polish |',
    ]);
  });
});

describe('data files with translated ids', () => {
  it('share the concepts that the configuration names', async () => {
    const editor = await EditorFixture.of(
      `
=== glosswright.config.json
{
  "layouts": [
    {
      "data": [
        { "path": "terms.{locale}.json", "entries": { "kind": "json", "term": "term" }, "ids": { "de": { "nische": "niche" } } }
      ],
      "site": ["docs/{locale}/{any**}.md"],
      "sourceLocale": "en"
    }
  ]
}
=== terms.en.json
[{ "term": "Niche" }, { "term": "Fee" }]
=== terms.de.json
[{ "term": "Nische" }, { "term": "Fee" }]
=== docs/de/intro.md
Eine Nische hat eine Fee.
`,
      'docs/de/intro.md',
    );
    assert.match(editor.hover('Eine Ni¦sche') ?? '', /^\*\*Nische\*\* `niche`\n\n.*Niche/s);
  });
});
