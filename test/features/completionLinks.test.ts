import assert from 'node:assert/strict';
import { EditorFixture } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
=== glossary/en/target-market.md "Target market"
=== glossary/en/net-present-value.md "Net present value"
=== glossary/pl/brand.md "Marka"
=== glossary/pl/target-market.md
---
title: Rynek docelowy
description: Komu się sprzedaje.
aliases: [docelowa grupa]
deprecated: [rynek celowy]
---
=== glossary/pl/net-present-value.md "Wartość bieżąca netto (NPV)"
=== glossary/pl/profit-margin.md "Marża zysku"
`;

const COINS = `
=== _i18n/pl/resources/moneropedia/account.md
---
summary: Gdzie to jest.
terms: ["konto", "konta"]
---
=== _i18n/pl/resources/moneropedia/ring.md
---
summary: Kto podpisał.
terms: ["pierścień"]
---
`;

const invoked = { invoked: true } as const;

let polish: EditorFixture;
let coins: EditorFixture;
before(async () => {
  polish = await EditorFixture.of(GLOSSARY, 'glossary/pl/brand.md');
  coins = await EditorFixture.of(COINS, '_i18n/pl/resources/moneropedia/ring.md');
});

describe('completion after [', () => {
  const first: readonly (readonly [when: string, marked: string, labels: string])[] = [
    ['offers the titles of the locale', 'Patrz [|', 'Wartość bieżąca netto, Marża zysku, Rynek docelowy'],
    ['between brackets', 'Patrz [|].', 'Wartość bieżąca netto, Marża zysku, Rynek docelowy'],
    ['offers terms with the prefix, as they are typed', 'Patrz [ryn|].', 'rynek docelowy'],
    ['keeps a capital', 'Patrz [Ryn|].', 'Rynek docelowy'],
    ['follows the words across spaces', 'Patrz [rynek do|].', 'rynek docelowy'],
    ['offers by a later word', 'Patrz [docel|]', 'docelowa grupa, Rynek docelowy'],
    ['offers other names', 'Patrz [grup|]', 'docelowa grupa'],
    ['offers the words in parentheses separately', 'Patrz [NP|]', 'NPV'],
    ["keeps the author's words in their form", 'na [rynku docelowym|]', 'rynku docelowym'],
    ['replaces the text up to the bracket', 'na [|rynku docelowym]', 'rynku docelowym'],
    ['finds a term with a wrong letter', 'na [ryenk docelowy|]', 'Rynek docelowy'],
    ['with text in a list item', '- [ryn|]', 'rynek docelowy'],
    ['in a bracket that is not closed', 'Patrz [mar|', 'marża zysku'],
  ];
  for (const [when, marked, labels] of first) {
    it(when, () => {
      const wanted = labels.split(', ');
      assert.deepEqual(polish.complete(marked).slice(0, wanted.length), wanted);
    });
  }

  const accepted: readonly (readonly [when: string, marked: string, after: string])[] = [
    ['a bracket that is not closed', 'Patrz [ryn| i dalej', 'Patrz [rynek docelowy](/target-market) i dalej'],
    ['a closed one', 'Patrz [ryn|]. Dalej', 'Patrz [rynek docelowy](/target-market). Dalej'],
    ['an inflected term', 'na [rynku docelowym|]', 'na [rynku docelowym](/target-market)'],
    ['wiki brackets', 'Patrz [[ryn|]].', 'Patrz [rynek docelowy](/target-market).'],
    ['empty wiki brackets', 'Patrz [[|]].', 'Patrz [Wartość bieżąca netto](/net-present-value).'],
    ['wiki brackets that are not closed', 'Patrz [[ryn|', 'Patrz [rynek docelowy](/target-market)'],
    ['wiki brackets that are half closed', 'Patrz [[ryn|].', 'Patrz [rynek docelowy](/target-market).'],
    ['wiki brackets before a colon', '[[ryn|]]: tak', '[rynek docelowy](/target-market): tak'],
    ['wiki brackets in a list', '- [[|]]', '- [Wartość bieżąca netto](/net-present-value)'],
    ['wiki brackets from their middle', '[[ryn|ek docelowy]]', '[rynek docelowy](/target-market)'],
    ['brackets in brackets', '[[ryn|] i dalej]', '[[rynek docelowy](/target-market) i dalej]'],
    ['a bracket in a cell', '[ryn|||\n|-|-|', '[rynek docelowy](/target-market)||\n|-|-|'],
    ['a bracket in a cell before another', '[ryn|| x] |', '[rynek docelowy](/target-market)| x] |'],
    ['one in a footnote', '[^a]: b\n\n    [ryn|]', '[^a]: b\n\n    [rynek docelowy](/target-market)'],
    ['one in an admonition', '!!! note\n\n    [ryn|]', '!!! note\n\n    [rynek docelowy](/target-market)'],
  ];
  for (const [what, marked, after] of accepted)
    for (const way of ['insert', 'replace'] as const)
      it(`offers a link for ${what} (${way})`, () => assert.equal(polish.accept(marked, way), after));

  const deprecated: readonly (readonly [what: string, marked: string, labels: readonly string[]])[] = [
    ['after the name to use, in brackets', 'na [rynek ce|]', ['Rynek docelowy', '~rynek celowy']],
    ['after all other names', '[ryn|]', ['rynek docelowy', '~rynek celowy']],
    ['in prose, on request', 'Patrz rynek ce|.', ['Rynek docelowy', '~rynek celowy']],
    ['not by a later word', '[celow|]', ['Rynek docelowy']],
    ['not before anything is typed', '[|]', ['Wartość bieżąca netto', 'Marża zysku', 'Rynek docelowy']],
  ];
  for (const [what, marked, labels] of deprecated)
    it(`strikes a deprecated name through: ${what}`, () => {
      const { items = [] } = polish.completion(marked, { strikesThrough: true, invoked: true }) ?? {};
      const shown = items.map(({ label, tags = [] }) => (tags.includes(1) ? `~${label}` : label));
      assert.deepEqual(shown, labels);
      for (const [at, { sortText }] of items.entries()) assert.equal(Number(sortText), at);
    });

  it('does not offer a deprecated name to a client that does not strike it through', () => {
    assert.deepEqual(polish.complete('[rynek ce|]'), ['Rynek docelowy']);
  });

  it('does not offer a link from an article to itself', () => {
    assert.ok(!polish.complete('[|]').includes('Marka'));
  });

  it('offers links in the layout’s syntax, for names that its macro links can have', () => {
    assert.equal(coins.accept('Moje [kon|] są', 'insert'), 'Moje @konto są');
    assert.deepEqual(coins.complete('[|]'), ['konto']);
  });

  it('is filtered by names that continue the typed text, so that it stays at a space, otherwise by the typed text', () => {
    const filters = polish.completion('Patrz [rynek|]')?.items.map(({ filterText }) => filterText);
    assert.deepEqual(filters, ['[rynek docelowy']);
    for (const item of polish.completion('Patrz [docel|]')?.items ?? [])
      assert.ok(item.filterText === '[docelowa grupa' || item.filterText === '[docel ');
  });

  const nothing: readonly (readonly [where: string, marked: string])[] = [
    ['the box of a task', '- [|'],
    ['the box of a task that is closed', '- [|]'],
    ['a ticked box', '- [x|]'],
    ['a numbered task', '1. [ |]'],
    ['an empty box', '[ |]'],
    ['a footnote', 'Tak[^|]'],
    ['the text of an image', '![ryn|](a.png)'],
    ['an image', '![ryn|'],
    ['a bracket in the text of an image', '![a [ryn|](a.png)'],
    ['an embedded wiki link', '![[ryn|]]'],
    ['a wiki link with its own text', '[[ryn||x]]'],
    ['a wiki link to a section', '[[ryn|#a]]'],
    ['a wiki link that is also a link', '[[ryn|]](/target-market)'],
    ['the text of a link', '[ryn|ek](/target-market)'],
    ['the label of a link', '[a][ryn|'],
    ['an open code block', '```\n[ryn|'],
    ['indented code at the end', '    [ryn|'],
    ['a link by reference', '[ryn|ek][a]\n\n[a]: /target-market'],
    ['a definition', '[ryn|]: /target-market'],
    ['an escape', '\\[ryn|'],
    ['code', '`[ryn|`'],
    ['a comment', '<!-- [ryn| -->'],
    ['a formula', '$x_{[ryn|]}$'],
    ['a formula of several lines', '$$\n[ryn|\n$$'],
    ['front matter', '---\nx: [ryn|]\n---\n'],
    ['the next line', '[ryn\nek|'],
  ];
  for (const [where, marked] of nothing)
    it(`does not offer anything in ${where}`, () => assert.equal(polish.completion(marked), undefined));
});

describe('completion on request', () => {
  const accepted: readonly (readonly [when: string, marked: string, after: string])[] = [
    ['wraps the term before the cursor', 'na rynku docelowym| jest', 'na [rynku docelowym](/target-market) jest'],
    ['wraps the term around the cursor', 'na rynku| docelowym jest', 'na [rynku docelowym](/target-market) jest'],
    ['wraps the term after the cursor', 'na |rynku docelowym jest', 'na [rynku docelowym](/target-market) jest'],
    ['completes a word', 'Patrz mar|.', 'Patrz [marża zysku](/profit-margin).'],
    ['completes several words', 'To jest rynek do|.', 'To jest [rynek docelowy](/target-market).'],
    ['completes in the middle of a word', 'Patrz war|t.', 'Patrz [wartość bieżąca netto](/net-present-value).'],
  ];
  for (const [when, marked, after] of accepted)
    for (const way of ['insert', 'replace'] as const)
      it(`${when} (${way})`, () => assert.equal(polish.accept(marked, way, invoked), after));

  const nothing: readonly (readonly [where: string, marked: string])[] = [
    ['at a word that is not the start of a term', 'Patrz xyz|'],
    ['at the name of the article itself', 'Patrz markę|'],
    ['after a single letter', 'Patrz m|'],
    ['after a space', 'Patrz |'],
    ['in the text of a link', 'na [rynku| docelowym](/brand)'],
    ['in code', '`rynku docelowym|`'],
    ['in a formula', '$\\text{rynku docelowym|}$'],
    ['in a list of attributes', '[x](/y){title="rynku docelowym|"}'],
    ['in an abbreviation', '*[RD]: rynku docelowym|'],
    ['in an unresolved reference', '[x][rynku docelowym|]'],
    ['at a deprecated name', 'na rynku celowym|'],
  ];
  for (const [where, marked] of nothing)
    it(`does not offer anything ${where}`, () => assert.equal(polish.completion(marked, invoked), undefined));

  it('does not offer anything in prose without a request', () => {
    assert.equal(polish.completion('na rynku docelowym|'), undefined);
  });
});

function linked(selected: string): string[] {
  return polish.selectionActions(selected).map(({ title }) => title);
}

describe('linking the selection', () => {
  it('offers the concepts that the words mean, most likely first', () => {
    assert.equal(linked('na |rynku docelowym|.')[0], "Link to 'target-market' (Rynek docelowy)");
    assert.equal(linked('to |target market|')[0], "Link to 'target-market' (Rynek docelowy)");
  });

  it("keeps the author's words", () => {
    assert.equal(polish.linked('na |rynku docelowym|.'), 'na [rynku docelowym](/target-market).');
    assert.equal(polish.linked('na| rynku docelowym |.'), 'na [rynku docelowym](/target-market) .');
  });

  it("uses the layout's syntax", () => {
    assert.equal(coins.linked('moje |konto| jest'), 'moje @konto jest');
  });

  const nothing: readonly (readonly [what: string, marked: string])[] = [
    ['nothing is selected', 'na || rynku'],
    ['the selection touches a link', 'na |rynku [x](/brand)|'],
    ['it is in code', '`na |rynku docelowym|`'],
    ['it is in a formula', '\\(na |rynku docelowym|\\)'],
    ['it is in a list of attributes', 'x {title="na |rynku docelowym|"}'],
    ['it is in an unresolved reference', '[x][na |rynku docelowym|]'],
    ['it spans lines', 'na |rynku\ndocelowym|'],
    ['no name is similar', '|xyz|'],
    ['they name the article itself', '|marka|'],
  ];
  for (const [what, marked] of nothing) it(`is not offered if ${what}`, () => assert.deepEqual(linked(marked), []));
});

describe('completion after #', () => {
  const SECTIONS = `
=== glossary/en/market.md "Market"
# Market

## Risks {#danger}

## How it works

<a id="history"></a>
=== glossary/en/yield.md "Yield"
`;
  let english: EditorFixture;
  before(async () => {
    english = await EditorFixture.of(SECTIONS, 'glossary/en/yield.md');
  });

  const offered: readonly (readonly [what: string, marked: string, labels: string])[] = [
    ['the sections of the linked article', '[x](/market#|)', 'market danger how-it-works history'],
    ['the sections of a linked file', '[x](market.md#|)', 'market danger how-it-works history'],
    ['the sections of the page itself', '# One\n\n[x](#|)\n\n## Two {#second}\n', 'one second'],
    ['nothing for a missing article', '[x](/none#|)', ''],
    ['nothing for another site', '[x](https://example.com/#|)', ''],
  ];
  for (const [what, marked, labels] of offered)
    it(`offers ${what}`, () => assert.equal(english.complete(marked).join(' '), labels));

  it('shows the heading next to the id', () => {
    const items = english.completion('[x](/market#|)')?.items ?? [];
    const details = items.map(({ labelDetails }) => labelDetails?.description);
    assert.deepEqual(details, ['Market', 'Risks', 'How it works', undefined]);
  });

  it('replaces only the fragment', () => {
    assert.equal(english.accept('[x](/market#|old)'), '[x](/market#market)');
  });
});
