import assert from 'node:assert/strict';
import { detectPageFormat } from '../../../../server/src/glossary/sources/pages/detectPageFormat.ts';
import type { PageFormat } from '../../../../server/src/glossary/sources/source.ts';
import { parseMarkdown } from '../../../../server/src/markdown/parseMarkdown.ts';
import { readPage, sourcesOf, summaryOf } from './readPage.ts';

type Cases = readonly (readonly [what: string, text: string, expected: readonly string[]])[];

const TABLE = { kind: 'table', term: undefined, definition: undefined, id: undefined } as const;

function check(cases: Cases, format: PageFormat): void {
  for (const [what, text, expected] of cases)
    it(`reads ${what}`, () => assert.deepEqual(summaryOf(text, format), expected));
}

describe('entries of HTML tables', () => {
  const HEADER = '<table>\n<tr><th>Term</th><th>Meaning</th></tr>\n';
  check(
    [
      [
        'rows',
        `${HEADER}<tr><td id="n"><b>Niche</b>:</td><td>Small &amp; fine.</td></tr>\n</table>\n`,
        ['n: Niche = Small & fine.'],
      ],
      [
        'cells on lines of their own',
        '<table>\n  <thead>\n    <tr>\n      <th>Term</th>\n      <th>Meaning</th>\n    </tr>\n  </thead>\n  <tr>\n    <td>\n      Niche\n    </td>\n    <td>Small.</td>\n  </tr>\n</table>\n',
        ['niche: Niche = Small.'],
      ],
      ['no header', '<table><tr><td>Niche</td><td>Small.</td></tr></table>\n', ['niche: Niche = Small.']],
      [
        'headers in cells',
        '<table><tr><td>Term</td><td>Definition</td></tr><tr><td>Niche</td><td>Small.</td></tr></table>\n',
        ['niche: Niche = Small.'],
      ],
      ['headers of rows', `${HEADER}<tr><th>Niche</th><td>Small.</td></tr></table>\n`, ['niche: Niche = Small.']],
      [
        'no closing tags',
        `${HEADER}<tr><td>Niche<td>Small.\n<tr><td>Market<td>Big.\n</table>\n`,
        ['niche: Niche = Small.', 'market: Market = Big.'],
      ],
      [
        'no rows with a letter',
        `${HEADER}<tr><td colspan="2">N</td></tr><tr><td>Niche</td><td>Small.</td></tr></table>\n`,
        ['niche: Niche = Small.'],
      ],
      ['no tables in code', '`<table><tr><td>Niche</td><td>Small.</td></tr></table>`\n', []],
      ['no tables in comments', '<!-- <table><tr><td>Niche</td><td>Small.</td></tr></table> -->\n', []],
      [
        'rows beside those of Markdown',
        `| A | B |\n|---|---|\n| Niche | Small. |\n\n${HEADER}<tr><td>Market</td><td>Big.</td></tr></table>\n`,
        ['niche: Niche = Small.', 'market: Market = Big.'],
      ],
    ],
    TABLE,
  );
  check(
    [
      [
        'columns by their headers',
        '<table><tr><th>Key</th><th>Word</th><th>Short</th><th>Text</th></tr><tr><td>n1</td><td>Niche</td><td>NI, NE</td><td>Small.</td></tr></table>\n',
        ['n1: Niche, NI, NE = Small.'],
      ],
      [
        'no tables without them',
        '<table><tr><th>Term</th><th>Text</th></tr><tr><td>Niche</td><td>Small.</td></tr></table>\n',
        [],
      ],
    ],
    { kind: 'table', term: 'word', definition: 'text', id: 'key', aliases: ['short'] },
  );

  it('returns exact spans', () => {
    const text = `${HEADER}<tr>\n<td><b>Niche</b></td><td> Small. </td>\n</tr>\n<tr><td>Market</td></tr></table>\n`;
    assert.deepEqual(sourcesOf(text, TABLE, 'nameSpan'), ['Niche', 'Market']);
    assert.deepEqual(sourcesOf(text, TABLE, 'definitionSpan'), ['Small.', undefined]);
    assert.deepEqual(sourcesOf(text, TABLE, 'span'), [
      '<tr>\n<td><b>Niche</b></td><td> Small. </td>\n</tr>\n',
      '<tr><td>Market</td></tr>',
    ]);
  });

  it('reads JSX', () => {
    const text =
      '<table>\n  <tbody>\n    <tr>\n      <td>Niche</td>\n      <td>Small.</td>\n    </tr>\n  </tbody>\n</table>\n';
    assert.deepEqual(
      readPage(text, TABLE, 'mdx').entries.map(({ name }) => name),
      ['Niche'],
    );
  });
});

describe('entries of details', () => {
  const format: PageFormat = { kind: 'details' };
  check(
    [
      [
        'Markdown in it',
        '<details id="n">\n<summary>Niche</summary>\n\nA *small* one.\n\nMore.\n\n</details>\n',
        ['n: Niche = A small one.'],
      ],
      [
        'HTML in it',
        '<details><summary><b>Niche</b>:</summary><p>Small.</p><p>More.</p></details>\n',
        ['niche: Niche = Small.'],
      ],
      [
        'text after the summary',
        '<details>\n  <summary>Niche</summary>\n  Small.\n</details>\n',
        ['niche: Niche = Small.'],
      ],
      ['nothing in it', '<details><summary>Niche</summary></details>\n', ['niche: Niche = ']],
      [
        'the inner ones of groups',
        '<details><summary>Sales</summary>\n\n<details><summary>Niche</summary>Small.</details>\n\n</details>\n',
        ['niche: Niche = Small.'],
      ],
      ['no letters', '<details><summary>N</summary>\n\nText.\n\n</details>\n', []],
      ['no code', '```html\n<details><summary>Niche</summary>Small.</details>\n```\n', []],
      ['no element that does not end', '<details><summary>Niche</summary>Small.\n', []],
    ],
    format,
  );

  it('returns exact spans', () => {
    const text =
      '<details>\n<summary> Niche </summary>\n\nSmall.\n\n</details>\n\n<details><summary>Fee</summary>Paid.</details> x\n';
    assert.deepEqual(sourcesOf(text, format, 'nameSpan'), ['Niche', 'Fee']);
    assert.deepEqual(sourcesOf(text, format, 'definitionSpan'), ['Small.', 'Paid.']);
    assert.deepEqual(sourcesOf(text, format, 'span'), [
      '<details>\n<summary> Niche </summary>\n\nSmall.\n\n</details>\n',
      '<details><summary>Fee</summary>Paid.</details>',
    ]);
  });
});

describe('entries of HTML headings and bold tags', () => {
  check(
    [
      [
        'headings',
        '<h2 id="n">Niche</h2>\n\nSmall.\n\n<h2>Market:</h2>\n<p>Big.</p>\n',
        ['n: Niche = Small.', 'market: Market = Big.'],
      ],
      [
        'headings among others',
        '# Title\n\n## Niche\n\nSmall.\n\n<h2>Market</h2>\n\nBig.\n\n## Fee\n\nPaid.\n',
        ['niche: Niche = Small.', 'market: Market = Big.', 'fee: Fee = Paid.'],
      ],
      ['no other levels', '<h3>Niche</h3>\n\nSmall.\n', []],
    ],
    { kind: 'headings', levels: [2] },
  );
  check(
    [
      [
        'items',
        '- <b>Niche</b>: small.\n- <strong class="x">Market</strong> - big.\n',
        ['niche: Niche = small.', 'market: Market = big.'],
      ],
      [
        'paragraphs',
        '<b>Niche</b>: small.\n\n<b id="m">Market</b> is big.\n',
        ['niche: Niche = small.', 'm: Market = is big.'],
      ],
      ['no other tags', '- <i>Niche</i>: small.\n', []],
    ],
    { kind: 'bold-items' },
  );
});

describe('detecting entries in HTML', () => {
  const DEFINED = 'It is what the people in the trade call it, and they use it often.';
  const NAMES = ['Bond', 'Fee', 'Market', 'Niche', 'Share', 'Yield'];
  const each = (text: (name: string) => string): string => NAMES.map(text).join('');
  const found: readonly (readonly [what: string, text: string, kind: PageFormat['kind']])[] = [
    ['details', each((name) => `<details>\n<summary>${name}</summary>\n\n${DEFINED}\n\n</details>\n\n`), 'details'],
    [
      'a table',
      `<table>\n<tr><th>Term</th><th>Definition</th></tr>\n${each((name) => `<tr><td>${name}</td><td>${DEFINED}</td></tr>\n`)}</table>\n`,
      'table',
    ],
    ['headings', each((name) => `<h3>${name}</h3>\n\n${DEFINED}\n\n`), 'headings'],
    ['bold tags', each((name) => `<b>${name}</b>: ${DEFINED}\n\n`), 'bold-items'],
  ];
  for (const [what, text, kind] of found)
    it(`finds ${what} below the title of a glossary`, () => {
      const detected = detectPageFormat(parseMarkdown(`# Glossary\n\n${text}`, 'markdown'));
      assert.equal(detected?.format.kind, kind);
      assert.equal(detected.entries, NAMES.length);
      assert.ok(detected.confidence >= 0.8, String(detected.confidence));
    });

  const traps: readonly (readonly [what: string, text: string])[] = [
    [
      'questions in details',
      `# FAQ\n\n${each((name) => `<details>\n<summary>What is a ${name}?</summary>\n\n${DEFINED}\n\n</details>\n\n`)}`,
    ],
    [
      'versions in details',
      `# Changelog\n\n${each((name) => `<details>\n<summary>1.${String(name.length)}.0</summary>\n\n- ${name}\n\n</details>\n\n`)}`,
    ],
    [
      'a table of options',
      `# Options\n\n<table>\n<tr><th>Option</th><th>Description</th></tr>\n${each((name) => `<tr><td>--${name}</td><td>${DEFINED}</td></tr>\n`)}</table>\n`,
    ],
  ];
  for (const [what, text] of traps)
    it(`does not find a glossary: ${what}`, () => {
      const { confidence = 0 } = detectPageFormat(parseMarkdown(text, 'markdown')) ?? {};
      assert.ok(confidence < 0.5, String(confidence));
    });
});
