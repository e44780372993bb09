import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectPageFormat } from '../../../../server/src/glossary/sources/pages/detectPageFormat.ts';
import type { PageFormat } from '../../../../server/src/glossary/sources/source.ts';
import { parseMarkdown } from '../../../../server/src/markdown/parseMarkdown.ts';

const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(import.meta.dirname, '../../../../../shared');
const field = join(shared, 'corpora/field');

/** The confidence below which a page is probably no glossary. */
const LIKELY = 0.5;

const table = { kind: 'table', term: undefined, definition: undefined, id: undefined } as const;

describe('detectPageFormat', () => {
  const glossaries: readonly (readonly [what: string, text: string, format: PageFormat, entries: number])[] = [
    [
      'headings below a title',
      '# Glossary\n\n## Niche\n\nSmall.\n\n## Market\n\nBig.\n',
      { kind: 'headings', levels: [2] },
      2,
    ],
    [
      'headings below the contents',
      '# Glossary\n\n## Table of Contents\n\nSee below.\n\n## Niche\n\nSmall.\n\n## Market\n\nBig.\n',
      { kind: 'headings', levels: [2] },
      2,
    ],
    [
      'headings above a list of links',
      '# Glossary\n\n## Niche\n\nSmall.\n\n## Market\n\nBig.\n\n## See also\n\n- [Fees](/fees)\n',
      { kind: 'headings', levels: [2] },
      2,
    ],
    [
      'headings below letters',
      '---\ntitle: Глоссарий\n---\n\n## Н\n\n### Ниша\n\nМалая.\n\n## Р\n\n### Рынок\n\nБольшой.\n',
      { kind: 'headings', levels: [3] },
      2,
    ],
    [
      'bold items below topics',
      '# Terminology\n\n## Sales\n\n- **Niche**: small.\n- **Market**: big.\n\n## Money\n\n- **Asset**: value.\n- **Fee**: cost.\n',
      { kind: 'bold-items' },
      4,
    ],
    [
      'plain items',
      '# Glossary\n\n- niche:\\\n  Small.\n- market:\\\n  Big.\n- fee:\\\n  Paid.\n',
      { kind: 'plain-items' },
      3,
    ],
    ['a table', '# Glossary\n\n| Term | Definition |\n|---|---|\n| Niche | Small. |\n| Market | Big. |\n', table, 2],
    [
      'a table with other columns first',
      '# Glossary\n\n| ID | Term | Since | Meaning |\n|---|---|---|---|\n| n | Niche | 1 | Small. |\n| m | Market | 2 | Big. |\n',
      { kind: 'table', term: 'Term', definition: 'Meaning', id: 'ID' },
      2,
    ],
    [
      'a table with a term column in a page of another title',
      '# Sales\n\n| Term | Meaning |\n|---|---|\n| Niche | Small. |\n| Market | Big. |\n',
      table,
      2,
    ],
    [
      'a table with abbreviations before the definitions',
      '# Glossary\n\n| Term | Abbr. | Meaning |\n|---|---|---|\n| Niche | N | Small. |\n| Market | | Big. |\n',
      { ...table, aliases: ['Abbr.'] },
      2,
    ],
    [
      'a table with abbreviations before the terms',
      '# Glossary\n\n| Acronym | Term | Meaning |\n|---|---|---|\n| N | Niche | Small. |\n| M | Market | Big. |\n',
      { ...table, term: 'Term', aliases: ['Acronym'] },
      2,
    ],
    [
      'a table of abbreviations alone',
      '# Acronyms\n\n| Acronym | Meaning |\n|---|---|\n| NM | Niche market. |\n| BM | Big market. |\n',
      table,
      2,
    ],
    ['a definition list', '# Glossary\n\nNiche\n: Small.\n\nMarket\n: Big.\n', { kind: 'definition-list' }, 2],
    ['a directive', '# Words\n\n```{glossary}\nNiche\n  Small.\n```\n', { kind: 'glossary-directive' }, 1],
    [
      'components',
      '# Glossary\n\n<Term id="n" name="Niche">Small.</Term>\n\n<Term id="m" name="Market">Big.</Term>\n',
      { kind: 'component', name: 'Term', term: 'name', id: 'id', definition: undefined },
      2,
    ],
    [
      'headings whose entries contain lists and tables',
      '# Glossary\n\n## Niche\n\nSmall:\n\n- **a**: x\n- **b**: y\n- **c**: z\n\n## Market\n\nBig.\n\n## Asset\n\n| a | b |\n|---|---|\n| c | d |\n\nValue.\n\n## Fee\n\nCost.\n\n## Tax\n\nA fee.\n',
      { kind: 'headings', levels: [2] },
      5,
    ],
  ];
  for (const [what, text, format, entries] of glossaries)
    it(`finds ${what}`, () => {
      const found = detectPageFormat(parseMarkdown(text));
      assert.deepEqual([found?.format, found?.entries], [format, entries]);
      assert.ok((found?.confidence ?? 0) >= LIKELY, String(found?.confidence));
    });

  const others: readonly (readonly [what: string, text: string])[] = [
    ['an empty page', ''],
    ['a page without entries', '# Glossary\n\nSoon.\n'],
    ['a manual', '# Tool\n\n## Installation\n\n```\nnpm i tool\n```\n\n## Usage\n\nRun it.\n\n## License\n\nMIT.\n'],
    [
      'an interface',
      '# API\n\n## `close()`\n\nCloses.\n\n## `open()`\n\nOpens.\n\n## `read()`\n\nReads.\n\n## `write()`\n\nWrites.\n\n## `zip()`\n\nZips.\n',
    ],
    ['options', '# Options\n\n--all\n: Everything.\n\n--none\n: Nothing.\n\n--some\n: A part.\n'],
    ['a table of settings', '# Settings\n\n| Name | Default |\n|---|---|\n| size | 1 |\n| depth | 2 |\n'],
    ['features', '# Tool\n\n- **Fast**: in a second.\n- **Small**: one file.\n- **Free**: for all.\n'],
    ['questions', '# Glossary\n\n## What is a niche?\n\nSmall.\n\n## What is a market?\n\nBig.\n'],
    [
      'a page about a glossary',
      `# Our glossary\n\n## Contributing\n\n${'Write. '.repeat(80)}\n\n## License\n\n${'Free. '.repeat(80)}\n`,
    ],
    ['steps', '# Setup\n\n<Steps title="a">\n\nText.\n\n</Steps>\n\n<Steps title="b">\n\nText.\n\n</Steps>\n'],
  ];
  for (const [what, text] of others)
    it(`is not certain about ${what}`, () => {
      const found = detectPageFormat(parseMarkdown(text));
      assert.ok((found?.confidence ?? 0) < LIKELY, JSON.stringify(found));
    });

  const missing = existsSync(field) ? '' : ' (skipped: no corpora at ../shared or in GLOSSWRIGHT_SHARED)';
  (missing === '' ? describe : describe.skip)(`in real documentation${missing}`, () => {
    const named = /glossary(?:\/index)?\.mdx?$/;

    it('finds the glossaries', () => {
      const pages = pagesIn(field).filter((path) => named.test(path) && !path.includes('hugodocs'));
      const weak = pages.filter((path) => confidenceOf(path) < LIKELY);
      assert.ok(pages.length >= 20, String(pages.length));
      assert.deepEqual(weak, []);
    });

    it('is not certain about more than one in a hundred other pages', () => {
      // The word list of this style guide has pages with tables of terms.
      const pages = pagesIn(field).filter((path) => !named.test(path) && !path.includes('term-collections'));
      const sample = pages.filter((_, at) => at % 3 === 0);
      const sure = sample.filter((path) => confidenceOf(path) >= LIKELY);
      assert.ok(sure.length * 100 <= sample.length, sure.join('\n'));
    });
  });
});

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.mdx?$/.test(path));
}

function confidenceOf(path: string): number {
  return detectPageFormat(parseMarkdown(readFileSync(join(field, path), 'utf8')))?.confidence ?? 0;
}
