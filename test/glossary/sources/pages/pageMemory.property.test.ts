import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { entriesOfSource } from '../../../../server/src/glossary/sources/pages/index.ts';
import { PageMemory } from '../../../../server/src/glossary/sources/pages/pageMemory.ts';
import type { PageFormat } from '../../../../server/src/glossary/sources/source.ts';
import { type Parse, parseIncrementally } from '../../../../server/src/markdown/parseIncrementally.ts';
import { parseMarkdown } from '../../../../server/src/markdown/parseMarkdown.ts';
import { articleSoup } from '../../../markdown/soup.ts';

const RUNS = 400;

interface FormatCase {
  readonly name: string;
  readonly format: PageFormat;
  readonly section?: readonly string[];
  readonly opening?: string;
  /** The pieces that its pages consist of. */
  readonly pieces: readonly string[];
}

const cases: readonly FormatCase[] = [
  {
    name: 'headings',
    format: { kind: 'headings', levels: [2, 3] },
    pieces: [
      '## Niche\n\nA market.\n\n',
      '### Firm {#firm}\n\nIt sells.\n\n',
      '# B\n\n',
      '<a id="x"></a>\n\n## Price:\n',
      '## Niche\n',
      `## Yield\n\n- ${'A long list. '.repeat(40)}\n- More.\n\n`,
    ],
  },
  {
    name: 'numbered headings and a section of references',
    format: { kind: 'headings', levels: [2] },
    pieces: [
      '## 1. Firm\n\nIt sells.\n\n',
      '## 2. Niche\n\nA market.\n\n',
      '## References\n\n- A book.\n\n',
      '## 3. Yield\n\n',
    ],
  },
  {
    name: 'a definition list',
    format: { kind: 'definition-list' },
    pieces: [
      'Niche\n: A market.\n\n',
      'Firm\nCompany {#firm}\n: It sells.\n\n  More.\n\n',
      '<a id="x"></a>\n',
      'A text.\n\n',
    ],
  },
  {
    name: 'an HTML definition list',
    format: { kind: 'definition-list' },
    opening: '<dl>\n',
    pieces: ['<dt>Niche</dt>\n', '<dt id="firm">Firm\n', '<dd>A market.</dd>\n', '</dl>\n\n', '<dl>\n', '\n'],
  },
  {
    name: 'a table',
    format: { kind: 'table', term: undefined, definition: undefined, id: undefined },
    opening: '| Term | Meaning |\n|---|---|\n',
    pieces: [
      '| Niche | A market. |\n',
      '| **Firm** {#firm} | It *sells*. | x |\n',
      '| B |\n',
      '\n| Word | Text |\n|---|---|\n',
      'x\n\n',
    ],
  },
  {
    name: 'a table with named columns',
    format: { kind: 'table', term: 'Term', definition: 'Meaning', id: 'Id' },
    opening: '| Id | Term | Meaning |\n|---|---|---|\n',
    pieces: [
      '| niche | Niche | A market. |\n',
      '| #firm | Firm | It sells. |\n',
      '\n| Term | Id |\n|---|---|\n',
      '| x | y |\n',
    ],
  },
  {
    name: 'a table with columns of locales',
    format: {
      kind: 'table',
      term: undefined,
      definition: 'Notes',
      id: 'Id',
      locales: { en: 'English', de: 'German', fr: 'French' },
    },
    opening: '| English | German | French | Notes |\n|---|---|---|---|\n',
    pieces: [
      '| niche; gap | Nische | niche | A market. |\n',
      '| **firm** {#firm} | | – | x |\n',
      '| | Preis / Kosten | prix |\n',
      '\n| German | English | Id |\n|---|---|---|\n',
      '<table><tr><th>English</th><th>German</th></tr>\n<tr><td>fee</td><td>Gebühr</td></tr>\n',
      'x\n\n',
    ],
  },
  {
    name: 'bold items',
    format: { kind: 'bold-items' },
    pieces: [
      '- **Niche**: A market.\n',
      '- **Firm**, **company** {#firm} – it sells\n',
      '  - **Part**: a\n',
      '**Price**: a text.\n\n',
      '- **Cost**\n\n  It is high.\n',
      '\n',
    ],
  },
  {
    name: 'plain items',
    format: { kind: 'plain-items' },
    pieces: ['- Niche: a market\n', '- Firm - it sells\n', '  - Part: a\n', '- Cost\n', '\nA text.\n\n'],
  },
  {
    name: 'a glossary directive',
    format: { kind: 'glossary-directive' },
    opening: '```{glossary}\n',
    pieces: [
      'Niche\n  A *market*.\n',
      'Firm\nCompany : c\n  It sells.\n  More.\n',
      '\n',
      ':sorted:\n',
      '```\n\n',
      ':::{glossary}\n',
    ],
  },
  {
    name: 'an HTML table',
    format: { kind: 'table', term: undefined, definition: undefined, id: undefined },
    opening: '<table>\n<tr><th>Term</th><th>Meaning</th></tr>\n',
    pieces: [
      '<tr><td>Niche</td><td>A market.</td></tr>\n',
      '<tr>\n<td id="f">Firm\n<td>It sells.\n',
      '</table>\n\n',
      '<table>\n',
      '<!-- x -->\n',
      '| A | B |\n|---|---|\n| C | D |\n\n',
    ],
  },
  {
    name: 'abbreviations',
    format: { kind: 'abbreviations' },
    pieces: ['*[NPK]: Nitrogen\n', '*[IPM]:\n', '*[A B]: A *text*\n', '<!-- ', '-->\n', '```\n', 'A text.\n\n', '\n'],
  },
  {
    name: 'details',
    format: { kind: 'details' },
    pieces: [
      '<details><summary>Niche</summary>\n\nA *market*.\n\n</details>\n\n',
      '<details id="f">\n<summary>Firm</summary>It sells.</details>\n',
      '<details>\n',
      '</details>\n',
      'A text.\n\n',
      '```\n',
    ],
  },
  {
    name: 'HTML headings',
    format: { kind: 'headings', levels: [2] },
    pieces: [
      '<h2 id="n">Niche</h2>\n\nA market.\n\n',
      '<h2>Firm</h2>\n<p>It sells.</p>\n',
      '## Price\n\nHigh.\n\n',
      '<a id="x"></a>\n',
      '</h2>\n',
    ],
  },
  {
    name: 'bold tags',
    format: { kind: 'bold-items' },
    pieces: ['- <b>Niche</b>: a market\n', '<strong>Firm</strong> sells.\n\n', '- **Price** high\n', '</b>\n', '\n'],
  },
  {
    name: 'headings of a section',
    format: { kind: 'headings', levels: [2, 3] },
    section: ['Glossary'],
    opening: '# Shop\n\nText.\n\n## Glossary\n\n',
    pieces: [
      '### Niche\n\nA market.\n\n',
      '### Firm {#firm}\n\nIt sells.\n\n',
      '## Glossary\n\n',
      'Glossary\n---\n',
      '<h2>Glossary</h2>\n',
      '<a id="x"></a>\n\n## Price\n',
      '# Niche\n\n',
    ],
  },
  {
    name: 'bold items of a section',
    format: { kind: 'bold-items' },
    section: ['Glossary'],
    opening: 'Text.\n\n## Glossary\n\n',
    pieces: ['- **Niche**: A market.\n', '**Price**: a text.\n\n', '## Glossary\n\n', '## Other\n\n', '\n', 'Glossary'],
  },
  {
    name: 'a table of a section',
    format: { kind: 'table', term: 'Term', definition: undefined, id: undefined },
    section: ['Glossary'],
    opening: 'Text.\n\n## Glossary\n\n| Term | Meaning |\n|---|---|\n',
    pieces: [
      '| Niche | A market. |\n',
      '| B |\n',
      '\n## Glossary\n\n',
      '\n## Other\n\n',
      '\n| Term | Text |\n|---|---|\n',
    ],
  },
  {
    name: 'components',
    format: { kind: 'component', name: 'Term', term: 'name', id: 'id', definition: undefined },
    pieces: [
      '<Term name="Niche" id="n">\n\nA market.\n\n</Term>\n\n',
      '{{< Term name="Firm" >}}It sells.{{< /Term >}}\n',
      '<Term id="x" />\n',
      'A text.\n\n',
    ],
  },
];

/** A replacement for a range of the text. `from` and `length` are fractions of its length. */
interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
  /** Whether the range begins and ends at line starts, as the borders of entries do. One line less can merge two entries. */
  readonly isOfLines: boolean;
}

const part = fc.double({ min: 0, max: 1, noNaN: true });

function anyEdit(pieces: readonly string[]): fc.Arbitrary<Edit> {
  return fc.record({
    from: part,
    length: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      part.map((size) => size * size * size),
    ),
    text: fc.oneof(
      fc.constantFrom(
        '',
        'a',
        'a',
        ' ',
        '\n',
        '\n\n',
        '#',
        '`',
        '```\n',
        '*',
        '<!--',
        '-->',
        '|',
        ': ',
        '- ',
        '---\n',
        '{#x}',
        '  ',
      ),
      fc.constantFrom(...pieces),
      articleSoup,
    ),
    isOfLines: fc.boolean(),
  });
}

function edited(text: string, { from, length, text: inserted, isOfLines }: Edit): string {
  const start = Math.round(from * text.length);
  const end = start + Math.round(length * (text.length - start));
  if (!isOfLines) return text.slice(0, start) + inserted + text.slice(end);
  return (
    text.slice(0, lineStart(text, start)) +
    inserted +
    text.slice(length === 0 ? lineStart(text, start) : nextLine(text, end))
  );
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function nextLine(text: string, offset: number): number {
  return text.indexOf('\n', offset) + 1 || text.length;
}

/** Reads the page after each edit, with and without what was read before. */
function check({ format, section }: FormatCase, text: string, history: readonly Edit[]): void {
  const source = { entries: format, ...(section && { section }) };
  const memory = new PageMemory();
  let parse: Parse | undefined;
  let now = text;
  for (const edit of [undefined, ...history]) {
    if (edit) now = edited(now, edit);
    parse = parseIncrementally(parse, now);
    const again = entriesOfSource(parse.document, source, 'github', memory);
    assert.deepEqual(again, entriesOfSource(parseMarkdown(now), source, 'github'));
  }
}

describe('entries of an edited page', () => {
  for (const each of cases)
    it(`equal those of the newly read page: ${each.name}`, () => {
      const { opening = '', pieces } = each;
      const anyText = fc
        .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, articleSoup), { maxLength: 12 })
        .map((parts) => opening + parts.join(''));
      const anyHistory = fc.array(anyEdit(pieces), { minLength: 1, maxLength: 6 });
      fc.assert(
        fc.property(anyText, anyHistory, (text, history) => check(each, text, history)),
        { numRuns: RUNS },
      );
    });
});
