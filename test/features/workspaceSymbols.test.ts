import assert from 'node:assert/strict';
import { EditorFixture } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/target-market.md "Target market"
=== glossary/en/market.md "Market"
=== glossary/en/brand-loyalty.md
---
title: Brand loyalty
aliases: [Faithful customers]
deprecated: [Brand addiction]
forms: [brand loyalties]
---
=== glossary/pl/target-market.md "Rynek docelowy"
=== glossary/pl/market.md "Rynek"
=== glossary/pl/brand-loyalty.md "Lojalność wobec marki"
=== glossary/ru/target-market.md "Целевой рынок"
=== glossary/sv/target-market.md "Målmarknad"
=== glossary/fi/no-title.md
Vain tekstiä.
`;

let editor: EditorFixture;
before(async () => {
  editor = await EditorFixture.of(GLOSSARY, 'glossary/pl/market.md');
});

describe('workspace symbols', () => {
  const cases: readonly (readonly [what: string, query: string, found: readonly string[]])[] = [
    ['are the whole name before its beginning', 'rynek', ['Rynek (pl market)', 'Rynek docelowy (pl target-market)']],
    ['take words in any order, by their beginnings', 'doc ryn', ['Rynek docelowy (pl target-market)']],
    ['take letters without diacritics', 'lojalnosc', ['Lojalność wobec marki (pl brand-loyalty)']],
    ['match letters without their diacritics', 'Rýnek dóc', ['Rynek docelowy (pl target-market)']],
    ['take other scripts', 'рынок цел', ['Целевой рынок (ru target-market)']],
    ['are aliases', 'faith', ['Faithful customers (en brand-loyalty)']],
    [
      'are names before what is not to be used, and no inflected forms',
      'brand',
      [
        'Brand loyalty (en brand-loyalty)',
        'Brand addiction (en brand-loyalty)',
        'Lojalność wobec marki (pl brand-loyalty)',
        'Faithful customers (en brand-loyalty)',
      ],
    ],
    [
      'are those of all locales whose slug fits, after the names',
      'target',
      [
        'Target market (en target-market)',
        'Målmarknad (sv target-market)',
        'Целевой рынок (ru target-market)',
        'Rynek docelowy (pl target-market)',
      ],
    ],
    ['have the letters at least', 'rydoc', ['Rynek docelowy (pl target-market)']],
    ['show the slug of an article without a name', 'notit', ['no-title (fi no-title)']],
    ['are empty without a match', 'xyzzy', []],
    ['are empty for too few letters', 'xz', []],
  ];
  for (const [what, query, found] of cases) it(what, () => assert.deepEqual(editor.symbols(query), found));

  it('are a selection for an empty query', () => assert.equal(editor.symbols('').length, 11));
  it('are the same for a query of punctuation', () => assert.equal(editor.symbols(' - ').length, 11));

  it('are bounded', async () => {
    const many = Array.from({ length: 400 }, (_, at) => `=== glossary/en/a${at}.md "Alpha ${at}"`).join('\n');
    const found = (await EditorFixture.of(many, 'glossary/en/a1.md')).symbols('alpha');
    assert.equal(found.length, 300);
    assert.equal(found[0], 'Alpha 0 (en a0)');
  });
});
