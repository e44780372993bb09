import assert from 'node:assert/strict';
import { entriesOfPage } from '../../../../server/src/glossary/sources/pages/index.ts';
import type { PageFormat } from '../../../../server/src/glossary/sources/source.ts';
import { parseMarkdown } from '../../../../server/src/markdown/parseMarkdown.ts';
import { problemsOf, sourcesOf, summaryOf } from './readPage.ts';

/** Headings without text. */
const names = (...all: readonly string[]): string => all.map((name) => `## ${name}\n\n`).join('');
const format: PageFormat = { kind: 'headings', levels: [2] };

describe('entries that are headings', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    [
      'the slug of a heading',
      '# Terms\n\n## Target market\n\nThe people.\n',
      ['target-market: Target market = The people.'],
    ],
    ['an id in braces', '## Rynek docelowy {#market}\n\nLudzie.\n', ['market: Rynek docelowy = Ludzie.']],
    ['an id in an MDX comment', '## Rynek {/* #market */}\n', ['market: Rynek = ']],
    ['an id in parentheses', '## Rynek (#market)\n', ['market: Rynek = ']],
    ['an id as an attribute', '## Rynek {id="market"}\n', ['market: Rynek = ']],
    ['a tag in the heading', '## <a name="market"></a>Rynek\n', ['market: Rynek = ']],
    ['a tag above the heading', '<a id="market"></a>\n\n## Rynek\n\nLudzie.\n', ['market: Rynek = Ludzie.']],
    ['a MyST target above the heading', '(market)=\n## Rynek\n', ['market: Rynek = ']],
    [
      'numbers for repeated headings of any level',
      '# Risk\n\n## Risk\n\n## Risk\n',
      ['risk-1: Risk = ', 'risk-2: Risk = '],
    ],
    ['markup in names', '## **Target** `market`:\n', ['target-market: Target market = ']],
    ['underlined headings', 'Niche\n---\n\nSmall.\n', ['niche: Niche = Small.']],
    ['names in parentheses as part of the name', '## Block (CSS)\n', ['block-css: Block (CSS) = ']],
    ['letters of scripts without case', '## 値\n\n## あ\n', ['値: 値 = ']],
    ['names with symbols', '## C++\n\n## I/O\n\n## V8\n', ['c: C++ = ', 'io: I/O = ', 'v8: V8 = ']],
    [
      'the first paragraph with words as the definition',
      '## Chart\n\nimport X from "y"\n\n```\ncode\n```\n\n![](a.png)\n\n:::note\nA [map](/map) of\n`data`.\n:::\n\nMore.\n',
      ['chart: Chart = A map of data.'],
    ],
    ['no cell of a table as the definition', '## Chart\n\n| a | b |\n|---|---|\n\nText.\n', ['chart: Chart = Text.']],
    [
      'roles, shortcodes and open references in definitions',
      '## Chart\n\nA {term}`map <maps>` of {{< tooltip text="data" id="x" >}}, see [this][that].\n',
      ['chart: Chart = A map of data, see this.'],
    ],
    [
      'names without the numbers that all of them have',
      '## 1. Niche\n\nSmall.\n\n## 2. *Market*\n\n## 3) Fee\n',
      ['1-niche: Niche = Small.', '2-market: Market = ', '3-fee: Fee = '],
    ],
    [
      'a number that is part of a name',
      '## 3. Liga\n\n## Niche\n\n## Fee\n',
      ['3-liga: 3. Liga = ', 'niche: Niche = ', 'fee: Fee = '],
    ],
    [
      'no last section of references that is only a list',
      `${names('Fee', 'Niche', 'Area', 'Share')}## Sources\n\n- [A book](/book)\n- Another one\n\n## Źródła\n\n1. Książka\n`,
      ['fee: Fee = ', 'niche: Niche = ', 'area: Area = ', 'share: Share = '],
    ],
    [
      'no last section of references behind names in alphabetical order',
      `${names('Area', 'Fee', 'Niche', 'Share')}## Quellen\n\nVieles stammt aus Büchern.\n`,
      ['area: Area = ', 'fee: Fee = ', 'niche: Niche = ', 'share: Share = '],
    ],
    [
      'a term with such a name',
      `## Resources\n\n- Time\n\n${names('Fee', 'Niche', 'Area')}## References\n\nPeople who recommend one.\n`,
      [
        'resources: Resources = Time',
        'fee: Fee = ',
        'niche: Niche = ',
        'area: Area = ',
        'references: References = People who recommend one.',
      ],
    ],
    [
      'no sections about the glossary',
      '## About this glossary\n\nText.\n\n## How to use this page\n\n## Niche\n',
      ['niche: Niche = '],
    ],
    [
      'no headings that are letters, ranges or numbers',
      '## A\n\n## A–C\n\n## 0-9\n\n## X, Y & Z\n\n## Aa\n\n## ???\n',
      [],
    ],
  ];
  for (const [what, text, expected] of cases)
    it(`reads ${what}`, () => assert.deepEqual(summaryOf(text, format), expected));

  it('ends an entry at the next heading of the same or a higher rank', () => {
    const text = '## A term\n\nOne.\n\n### Detail\n\nTwo.\n\n## Other\n\nThree.\n\n# Appendix\n\nFour.\n';
    assert.deepEqual(sourcesOf(text, format, 'span'), [
      '## A term\n\nOne.\n\n### Detail\n\nTwo.\n\n',
      '## Other\n\nThree.\n\n',
    ]);
  });

  it('ends an entry at the next entry if entries have several levels', () => {
    const text = '## Chart\n\n#### Axis\n\n### Other\n\n#### Bar\n';
    assert.deepEqual(sourcesOf(text, { kind: 'headings', levels: [2, 4] }, 'span'), [
      '## Chart\n\n',
      '#### Axis\n\n',
      '#### Bar\n',
    ]);
  });

  it('includes the anchors above a heading in its entry', () => {
    const text = '## One\n\nText.\n\n<a id="x"></a>\n<a id="y"></a>\n\n## Two\n';
    assert.deepEqual(sourcesOf(text, format, 'span'), [
      '## One\n\nText.\n\n',
      '<a id="x"></a>\n<a id="y"></a>\n\n## Two\n',
    ]);
    assert.deepEqual(sourcesOf(text, format, 'idSpan'), [undefined, 'y']);
  });

  it('returns the spans of names and definitions without the markup around them', () => {
    const text = '## **[Target market](https://a.b)** {#market} ##\r\n\r\nThe *people*.\r\n';
    assert.deepEqual(sourcesOf(text, format, 'nameSpan'), ['Target market']);
    assert.deepEqual(sourcesOf(text, format, 'definitionSpan'), ['The *people*.']);
    assert.deepEqual(sourcesOf(text, format, 'idSpan'), ['market']);
  });

  it('makes ids in the style of the site', () => {
    const document = parseMarkdown('## Sea level\n\n## Sea level\n');
    const { entries } = entriesOfPage(document, format, 'mdn');
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['sea_level', 'sea_level_1'],
    );
  });

  it('bounds definitions', () => {
    const [summary = ''] = summaryOf(`## Term\n\n${'word '.repeat(1000)}\n`, format);
    assert.ok(summary.length < 1100 && summary.endsWith('word…'), summary);
  });

  it('reports an id that two entries have, and keeps both', () => {
    const text = '## One {#x}\n\n## Two {#x}\n\n## X\n\n## Three {#one}\n';
    assert.deepEqual(summaryOf(text, format), ['x: One = ', 'x: Two = ', 'one: Three = ']);
    assert.deepEqual(problemsOf(text, format), ["Another entry of this file has the id 'x'. <x>"]);
  });
});
