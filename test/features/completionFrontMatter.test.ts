import assert from 'node:assert/strict';
import { EditorFixture } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/brand.md
---
title: Brand
description: A name.
---
=== glossary/pl/brand.md
---
title: Marka
description: Nazwa.
keywords: [marketing, sprzedaż]
---
=== glossary/pl/customer.md
---
title: Klient
description: Kto kupuje.
keywords: [marketing, "C, D"]
---
=== glossary/pl/revenue.md "Przychód"
`;

const CLUSTER = `
=== content/en/docs/reference/glossary/pod.md
---
title: Pod
id: pod
short_description: A group.
---
`;

let polish: EditorFixture;
let english: EditorFixture;
let cluster: EditorFixture;
before(async () => {
  polish = await EditorFixture.of(GLOSSARY, 'glossary/pl/revenue.md');
  english = polish.at('glossary/en/brand.md');
  cluster = await EditorFixture.of(CLUSTER, 'content/en/docs/reference/glossary/pod.md');
});

type Cases = readonly (readonly [when: string, marked: string, labels: string])[];

function offers(editor: () => EditorFixture, cases: Cases): void {
  for (const [when, marked, labels] of cases) it(when, () => assert.equal(editor().complete(marked).join(' '), labels));
}

describe('completion of keys in front matter', () => {
  offers(
    () => polish,
    [
      [
        'offers required keys first',
        '---\n|\n---\n',
        'title description keywords aliases deprecated forms draft autoLink l10n.sourceCommit',
      ],
      [
        'does not offer existing keys, in any case',
        '---\nTitle: Zysk\n|\ndraft: true\n---\n',
        'description keywords aliases deprecated forms autoLink l10n.sourceCommit',
      ],
      [
        'while the key is typed, as the client filters',
        '---\ntitle: Zysk\ndesc|\n---\n',
        'description keywords aliases deprecated forms draft autoLink l10n.sourceCommit',
      ],
    ],
  );
  offers(
    () => english,
    [
      [
        "offers what only the source's articles have",
        '---\ntitle: Zysk\n|\n---\n',
        'description keywords aliases deprecated forms draft doNotTranslate autoLink',
      ],
    ],
  );
  offers(
    () => cluster,
    [
      [
        "offers the layout's own names of keys, and the slug's",
        '---\ntitle: Pod\n|\n---\n',
        'short_description id tags aka deprecated forms draft doNotTranslate autoLink',
      ],
    ],
  );

  const accepted: readonly (readonly [when: string, marked: string, after: string])[] = [
    ['with its colon', '---\ntit|\n---\n', '---\ntitle: \n---\n'],
    ['before an existing colon', '---\ntit|le_: x\n---\n', '---\ntitle: x\n---\n'],
    ['within a key', '---\ntit|foo\n---\n', '---\ntitle: \n---\n'],
  ];
  for (const [when, marked, after] of accepted)
    it(`writes a key ${when}`, () => assert.equal(polish.accept(marked), after));

  it('lets the client filter', () => {
    const list = polish.completion('---\ndes|\n---\n');
    assert.equal(list?.isIncomplete, false);
    assert.deepEqual(
      list.items.slice(0, 2).map(({ filterText }) => filterText),
      ['title', 'description'],
    );
  });
});

describe('completion in front matter of TOML', () => {
  offers(
    () => polish,
    [
      [
        'offers keys',
        '+++\ntitle = "Zysk"\n|\n+++\n',
        'description keywords aliases deprecated forms draft autoLink l10n.sourceCommit',
      ],
      [
        'offers keys before a table',
        '+++\n|\n[params]\n+++\n',
        'title description keywords aliases deprecated forms draft autoLink l10n.sourceCommit',
      ],
      ['offers no keys in a table', '+++\n[params]\n|\n+++\n', ''],
      ['offers both for a draft', '+++\ndraft = |\n+++\n', 'true false'],
      ['offers no text for a draft', '+++\ndraft = "|"\n+++\n', ''],
      ['offers keywords in a list', '+++\nkeywords = ["marketing", |]\n+++\n', 'C, D sprzedaż'],
      ['offers keywords in a list of lines', '+++\nkeywords = [\n  "marketing",\n  |\n]\n+++\n', 'C, D sprzedaż'],
      ['offers nothing after a value', '+++\ndraft = true # |\n+++\n', ''],
      ['offers nothing after a list', '+++\nkeywords = ["a"] |\n+++\n', ''],
    ],
  );

  const accepted: readonly (readonly [when: string, marked: string, after: string])[] = [
    ['a key with its sign', '+++\ntit|\n+++\n', '+++\ntitle = \n+++\n'],
    ['a key before an existing sign', '+++\ntit|le_ = 1\n+++\n', '+++\ntitle = 1\n+++\n'],
    ['a text with commas', '+++\nkeywords = "a, mar|x, b"\n+++\n', '+++\nkeywords = "a, marketing, b"\n+++\n'],
    ['a text', '+++\nkeywords = "|\n+++\n', '+++\nkeywords = "marketing\n+++\n'],
    ['a text without quotes', '+++\nkeywords = mar|\n+++\n', '+++\nkeywords = "marketing"\n+++\n'],
    ['an item in quotes', "+++\nkeywords = ['a', 'mar|x']\n+++\n", "+++\nkeywords = ['a', 'marketing']\n+++\n"],
    ['an item', '+++\nkeywords = ["a",|]\n+++\n', '+++\nkeywords = ["a","marketing"]\n+++\n'],
    ['an item on a line', '+++\nkeywords = [\n  "mar|",\n]\n+++\n', '+++\nkeywords = [\n  "marketing",\n]\n+++\n'],
    ['a boolean', '+++\ndraft = f|a\n+++\n', '+++\ndraft = true\n+++\n'],
  ];
  for (const [what, marked, after] of accepted) it(`writes ${what}`, () => assert.equal(polish.accept(marked), after));
});

describe('completion of values in front matter', () => {
  offers(
    () => polish,
    [
      ['offers both for a draft', '---\ndraft: |\n---\n', 'true false'],
      ["offers the locale's keywords, the most frequent first", '---\nkeywords: |\n---\n', 'marketing sprzedaż'],
      ['after a comma, without existing keywords', '---\nkeywords: marketing, |\n---\n', 'sprzedaż'],
      ['in a list', '---\nkeywords: [marketing, spr|]\n---\n', 'C, D sprzedaż'],
      ['in a list of lines', '---\nkeywords:\n  - marketing\n  - |\n---\n', 'C, D sprzedaż'],
    ],
  );
  offers(() => english, [['offers no keywords of other locales', '---\nkeywords: |\n---\n', '']]);

  const accepted: readonly (readonly [when: string, marked: string, after: string])[] = [
    ['in a text with commas', '---\nkeywords: a, mar|x, b\n---\n', '---\nkeywords: a, marketing, b\n---\n'],
    ['in a list', '---\nkeywords: [a, mar|x , b]\n---\n', '---\nkeywords: [a, marketing , b]\n---\n'],
    ['in quotes', '---\nkeywords: ["a", "mar|"]\n---\n', '---\nkeywords: ["a", "marketing"]\n---\n'],
    ['for a boolean', '---\ndraft: f|a\n---\n', '---\ndraft: true\n---\n'],
  ];
  for (const [when, marked, after] of accepted)
    it(`writes a value ${when}`, () => assert.equal(polish.accept(marked), after));

  const nothing: readonly (readonly [where: string, marked: string])[] = [
    ['a title', '---\ntitle: Mar|\n---\n'],
    ['an unknown key', '---\nfoo: |\n---\n'],
    ['the fence', '---|\ntitle: a\n---\n'],
    ['the closing fence', '---\ntitle: a\n--|-\n'],
    ['after a list', '---\nkeywords: [a] |\n---\n'],
    ['a list of another key', '---\naliases:\n  - |\n---\n'],
    ['an indented key', '---\nl10n:\n  sou|\n---\n'],
  ];
  for (const [where, marked] of nothing)
    it(`does not offer anything in ${where}`, () => assert.equal(polish.completion(marked), undefined));
});

describe('completion of fragments', () => {
  const TREE = `
=== glossary/en/market.md
---
title: Market
description: Where one sells.
---
# Market

## What is it?

## How large

### How large

=== glossary/pl/market.md
---
title: Rynek
description: Gdzie się sprzedaje.
---
# Rynek

## Wielkość \`x\` rynku
=== glossary/pl/brand.md "Marka"
`;
  let editor: EditorFixture;
  before(async () => {
    editor = await EditorFixture.of(TREE, 'glossary/pl/brand.md');
  });

  it('offers the headings of the article that the link leads to', () => {
    assert.deepEqual(editor.complete('[x](/market#|)'), ['rynek', 'wielkość-x-rynku']);
    assert.deepEqual(editor.complete('[x](/en/market#|)'), ['market', 'what-is-it', 'how-large', 'how-large-1']);
  });

  it('replaces the existing fragment', () => {
    assert.equal(editor.accept('[x](/market#ry|nk "t")'), '[x](/market#rynek "t")');
  });

  it('lets the client filter', () => {
    const list = editor.completion('[x](/market#ry|)');
    assert.equal(list?.isIncomplete, false);
    assert.deepEqual(
      list.items.map(({ filterText, labelDetails }) => [filterText, labelDetails?.description]),
      [
        ['rynek', 'Rynek'],
        ['wielkość-x-rynku', 'Wielkość x rynku'],
      ],
    );
  });

  for (const [where, marked] of [
    ['of the page itself, which editors complete', '[x](#|)'],
    ['of a missing article', '[x](/no-such#|)'],
    ['of an article without headings', '[x](/brand#|)'],
    ['of another site', '[x](https://example.com/#|)'],
  ] as const)
    it(`does not offer anything after # ${where}`, () => assert.equal(editor.completion(marked), undefined));
});
