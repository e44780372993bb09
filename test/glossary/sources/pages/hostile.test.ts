import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { detectPageFormat } from '../../../../server/src/glossary/sources/pages/detectPageFormat.ts';
import { MAX_ENTRIES, type PageFormat } from '../../../../server/src/glossary/sources/source.ts';
import { english } from '../../../../server/src/localization/index.ts';
import { parseMarkdown } from '../../../../server/src/markdown/parseMarkdown.ts';
import { articleSoup } from '../../../markdown/soup.ts';
import { readPage } from './readPage.ts';

const COUNT = 20_000;

const formats = {
  headings: { kind: 'headings', levels: [2] },
  list: { kind: 'definition-list' },
  table: { kind: 'table', term: undefined, definition: undefined, id: undefined },
  bold: { kind: 'bold-items' },
  directive: { kind: 'glossary-directive' },
  details: { kind: 'details' },
  abbreviations: { kind: 'abbreviations' },
  component: { kind: 'component', name: 'Term', term: 'name', id: 'id', definition: undefined },
} as const satisfies Record<string, PageFormat>;

function repeated(line: (at: number) => string): string {
  return Array.from({ length: COUNT }, (_, at) => line(at)).join('');
}

describe('large and hostile pages', () => {
  // A cost that is not linear exceeds the time limit of a test.
  const pages: readonly (readonly [
    what: string,
    text: () => string,
    format: PageFormat,
    entries: number,
    problems: number,
  ])[] = [
    [
      'headings',
      () => repeated((at) => `## T${String(at)} {#t${String(at)}}\n\nA *text*.\n\n`),
      formats.headings,
      COUNT,
      0,
    ],
    ['equal headings', () => repeated(() => '## Term\n\nA text.\n\n'), formats.headings, COUNT, 0],
    ['equal ids', () => repeated(() => '## Term {#x}\n'), formats.headings, COUNT, COUNT - 1],
    ['headings that are letters', () => repeated(() => '## A\n'), formats.headings, 0, 0],
    [
      'anchors above one heading',
      () => `${repeated((at) => `<a id="t${String(at)}"></a>\n`)}## Term\n`,
      formats.headings,
      1,
      0,
    ],
    ['roles', () => `## Term\n\n${repeated(() => '{term}`a` ')}`, formats.headings, 1, 0],
    ['terms', () => repeated((at) => `T${String(at)}\n: A *text*.\n\n`), formats.list, COUNT, 0],
    ['terms of one definition', () => `${repeated(() => 'T\n')}: A text.\n`, formats.list, 1, 0],
    ['HTML terms', () => `<dl>${repeated((at) => `<dt>T${String(at)}<dd>A text.`)}</dl>`, formats.list, COUNT, 0],
    ['HTML tags that do not end', () => repeated(() => '<dt <dd '), formats.list, 0, 0],
    ['rows', () => `|T|D|\n|-|-|\n${repeated((at) => `|T${String(at)}|A *text*.|\n`)}`, formats.table, COUNT, 0],
    ['ragged rows', () => `|T|D|\n|-|-|\n${repeated((at) => `|T${String(at)}|\n`)}`, formats.table, COUNT, COUNT],
    ['cells of one row', () => `|T|D|\n|-|-|\n${repeated(() => '| a ')}`, formats.table, 1, 1],
    ['bold items', () => repeated((at) => `- **T${String(at)}**: a *text*.\n`), formats.bold, COUNT, 0],
    ['bold paragraphs', () => repeated((at) => `**T${String(at)}** is a text.\n\n`), formats.bold, COUNT, 0],
    ['bold names of one paragraph', () => repeated((at) => `**T${String(at)}**, `), formats.bold, 1, 0],
    ['bold marks', () => repeated(() => '**a __b '), formats.bold, 0, 0],
    [
      'terms of a directive',
      () => `\`\`\`{glossary}\n${repeated((at) => `T${String(at)}\n  A text.\n\n`)}\`\`\`\n`,
      formats.directive,
      COUNT,
      0,
    ],
    [
      'directives',
      () => repeated((at) => `:::{glossary}\nT${String(at)}\n: A text.\n:::\n\n`),
      formats.directive,
      COUNT,
      0,
    ],
    [
      'fenced directives',
      () => repeated((at) => `\`\`\`{glossary}\nT${String(at)}\n  A text.\n\`\`\`\n\n`),
      formats.directive,
      COUNT,
      0,
    ],
    [
      'rows of HTML',
      () => `<table>${repeated((at) => `<tr><td>T${String(at)}<td>A text.\n`)}`,
      formats.table,
      COUNT,
      0,
    ],
    [
      'HTML headings on one line',
      () => repeated((at) => `<h2>T${String(at)}</h2><p>A text.</p>`),
      formats.headings,
      COUNT,
      0,
    ],
    [
      'HTML rows on one line',
      () => `<table>${repeated((at) => `<tr><td>T${String(at)}<td>A text.`)}</table>`,
      formats.table,
      COUNT,
      0,
    ],
    [
      'details on one line',
      () => repeated((at) => `<details><summary>T${String(at)}</summary>A text.</details>`),
      formats.details,
      COUNT,
      0,
    ],
    ['HTML tables', () => repeated((at) => `<table><td>T${String(at)}<td>A text.</table>`), formats.table, COUNT, 0],
    ['cells of one row of HTML', () => `<table><tr>${repeated(() => '<td>a1')}`, formats.table, 1, 0],
    ['HTML tags of cells that do not end', () => repeated(() => '<td <tr '), formats.table, 0, 0],
    [
      'details',
      () => repeated((at) => `<details><summary>T${String(at)}</summary>\n\nA text.\n\n</details>\n\n`),
      formats.details,
      COUNT,
      0,
    ],
    ['details that do not end', () => repeated(() => '<details><summary>T1</summary>'), formats.details, 0, 0],
    [
      'summaries of one element',
      () => `<details>${repeated(() => '<summary>T1</summary>')}</details>`,
      formats.details,
      1,
      0,
    ],
    ['HTML headings', () => repeated((at) => `<h2>T${String(at)}</h2>\n\nA text.\n\n`), formats.headings, COUNT, 0],
    ['HTML headings that do not end', () => repeated(() => '<h2>T1'), formats.headings, 0, 0],
    ['bold tags', () => repeated((at) => `<b>T${String(at)}</b>: a text.\n\n`), formats.bold, COUNT, 0],
    ['bold tags that do not end', () => repeated(() => '<b>a <strong>b '), formats.bold, 0, 0],
    ['abbreviations', () => repeated((at) => `*[T${String(at)}]: a text\n`), formats.abbreviations, COUNT, 0],
    ['abbreviations that do not end', () => repeated(() => '*[a *[b\n'), formats.abbreviations, 0, 0],
    ['directives that are not closed', () => repeated(() => ':::{glossary}\n'), formats.directive, 0, 1],
    [
      'components',
      () => repeated((at) => `<Term name="T${String(at)}">A text.</Term>\n\n`),
      formats.component,
      COUNT,
      0,
    ],
    ['components that do not end', () => repeated((at) => `<Term name="T${String(at)}`), formats.component, 0, 0],
    ['expressions that do not end', () => repeated(() => '<Term name={'), formats.component, 0, 0],
    ['names of a component', () => `<Term name="x">${repeated(() => ' Term')}`, formats.component, 1, 0],
  ];
  for (const [what, text, format, entries, problems] of pages)
    it(`reads ${what}`, () => {
      const read = readPage(text(), format);
      assert.deepEqual([read.entries.length, read.problems.length], [entries, problems]);
    });

  it('reads a bounded number of entries, and reports the rest', () => {
    const { entries, problems } = readPage('|T|D|\n|-|-|\n' + '|a1|b|\n'.repeat(MAX_ENTRIES + 1), formats.table);
    assert.equal(entries.length, MAX_ENTRIES);
    assert.deepEqual(
      problems.map(({ message }) => english(message)),
      ['The file has more than 100000 entries. The rest is not read.'],
    );
  });

  it('reads any text in any format', () => {
    const names = fc.constantFrom(...Object.values(formats));
    fc.assert(
      fc.property(articleSoup, names, (text, format) => {
        readPage(text, format);
        readPage(text, format, 'mdx');
      }),
      { numRuns: 3000 },
    );
  });

  it('detects a format in any text', () => {
    fc.assert(
      fc.property(articleSoup, (text) => {
        const { confidence, entries } = detectPageFormat(parseMarkdown(text)) ?? { confidence: 0, entries: 1 };
        assert.ok(confidence >= 0 && confidence <= 1 && entries > 0);
      }),
      { numRuns: 1000 },
    );
  });
});
