import assert from 'node:assert/strict';
import { entriesOfSource } from '../../../../server/src/glossary/sources/pages/index.ts';
import type { PageFormat, WrittenEntries } from '../../../../server/src/glossary/sources/source.ts';
import { english } from '../../../../server/src/localization/index.ts';
import { parseMarkdown } from '../../../../server/src/markdown/parseMarkdown.ts';

const table: PageFormat = { kind: 'table', term: undefined, definition: undefined, id: undefined };
const headings: PageFormat = { kind: 'headings', levels: [2, 3] };

function read(text: string, entries: PageFormat, section: readonly string[] = ['Glossary']): WrittenEntries {
  return entriesOfSource(parseMarkdown(text), { entries, section }, 'github');
}

/** One line for each entry: `id: name = definition`. */
function summaryOf(text: string, entries: PageFormat, section?: readonly string[]): string[] {
  return read(text, entries, section).entries.map(({ id, name, definition = '' }) => `${id}: ${name} = ${definition}`);
}

/** A page with prose, headings, a list and a table around the section. */
function around(section: string): string {
  return `---\ntitle: Shop\n---\n\n# Shop\n\n- **Fast**: it is.\n- Small: it is.\n\nFast\n: It is.\n\n| Name | Use |\n|---|---|\n| a | b |\n\n### Part\n\nText.\n\n${section}\n## License\n\n- **MIT**: free.\n- Cost: none.\n\nMIT\n: Free.\n\n| Word | Use |\n|---|---|\n| c | d |\n\n### Other\n\nText.\n`;
}

describe('entries of a section', () => {
  const niche = ['niche: Niche = A small market.'];
  const cases: readonly (readonly [what: string, text: string, format: PageFormat, expected: readonly string[]])[] = [
    ['headings', around('## Glossary\n\nWords.\n\n### Niche\n\nA small market.\n'), headings, niche],
    ['bold items', around('## Glossary\n\n- **Niche**: A small market.\n'), { kind: 'bold-items' }, niche],
    ['plain items', around('## Glossary\n\n- Niche: A small market.\n'), { kind: 'plain-items' }, niche],
    ['a definition list', around('## Glossary\n\nNiche\n: A small market.\n'), { kind: 'definition-list' }, niche],
    ['a table', around('## Glossary\n\n| T | D |\n|---|---|\n| Niche | A small market. |\n'), table, niche],
    ['an underlined heading', around('Glossary\n---\n\n- **Niche**: A small market.\n'), { kind: 'bold-items' }, niche],
    ['a tag', around('<h2>Glossary</h2>\n\n- **Niche**: A small market.\n'), { kind: 'bold-items' }, niche],
    ['case, space, an id and a colon', around('## GLOS sary: {#g}\n\n### Niche\n\nA small market.\n'), headings, niche],
    [
      'lower headings in it',
      around('## Glossary\n\n### N\n\n#### Niche\n\nA small market.\n'),
      { kind: 'headings', levels: [4] },
      niche,
    ],
    ['a section at the start', '## Glossary\n\n### Niche\n\nA small market.\n', headings, niche],
    ['a section at the end', '# Shop\n\nText.\n\n## Glossary\n\n### Niche\n\nA small market.', headings, niche],
    ['the first of two', '## Glossary\n\n### Niche\n\nA small market.\n\n## Glossary\n\n### Fee\n', headings, niche],
    ['an empty section', around('## Glossary\n\nSee [the glossary](glossary.md).\n'), headings, []],
    ['no section', around(''), headings, []],
    ['no text', '', headings, []],
    [
      'ids as the whole page has them',
      '# Niche\n\n## Glossary\n\n### Niche\n\nA.\n\n### Glossary\n',
      headings,
      ['niche-1: Niche = A.', 'glossary-1: Glossary = '],
    ],
  ];
  for (const [what, text, format, expected] of cases)
    it(`are read: ${what}`, () => assert.deepEqual(summaryOf(text, format), expected));

  it('are in the first section that one of several headings names', () =>
    assert.deepEqual(summaryOf('## Słowniczek\n\n### Nisza\n\nRynek.\n', headings, ['Glossary', 'słowniczek']), [
      'nisza: Nisza = Rynek.',
    ]));

  it('end where the section ends', () => {
    const text = around('## Glossary\n\n### Niche\n\nA small market.\n\n<a id="l"></a>\n');
    const [entry] = read(text, headings).entries;
    assert.equal(text.slice(entry?.span.start, entry?.span.end), '### Niche\n\nA small market.\n\n');
  });

  it('have the places of the page', () => {
    const text = around('## Glossary\n\n- **Niche** {#n}: A *small* market.\n');
    const [entry] = read(text, { kind: 'bold-items' }).entries;
    const spans = [entry?.span, entry?.nameSpan, entry?.idSpan, entry?.definitionSpan];
    assert.deepEqual(
      spans.map((span) => text.slice(span?.start, span?.end)),
      ['- **Niche** {#n}: A *small* market.\n\n', 'Niche', 'n', 'A *small* market.'],
    );
  });

  it('are missed with a problem if there is no such section', () =>
    assert.deepEqual(
      read('## Other\n', headings).problems.map(({ message }) => english(message)),
      ["This page has no section 'Glossary'."],
    ));

  it('have only the problems of the section', () => {
    const row = '| T | D |\n|---|---|\n| a | b | c |\n\n';
    const { problems } = read(`${row}## Glossary\n\n${row}## Other\n\n${row}`, table);
    assert.equal(problems.length, 1);
  });

  // A cost that is not linear exceeds the time limit of a test.
  const hostile: readonly (readonly [what: string, text: string, entries: number])[] = [
    ['headings above', `${'## Term\n\nA text.\n\n'.repeat(20_000)}## Glossary\n\n### Niche\n`, 1],
    ['headings in it', `## Glossary\n\n${'### Term\n\nA text.\n\n'.repeat(20_000)}`, 20_000],
    ['sections of its name', '## Glossary\n\n### Term\n\n'.repeat(20_000), 1],
    ['tags of headings', `${'<h2>'.repeat(20_000)}\n\n## Glossary\n\n### Term\n`, 1],
    ['a long line above', `${'a '.repeat(200_000)}\n\n## Glossary\n\n### Term\n`, 1],
  ];
  for (const [what, text, entries] of hostile)
    it(`are read in linear time: ${what}`, () => assert.equal(read(text, headings).entries.length, entries));
});
