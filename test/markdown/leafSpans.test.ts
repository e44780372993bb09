import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { leafSpans } from '../../server/src/markdown/leafSpans.ts';
import { parseIncrementally } from '../../server/src/markdown/parseIncrementally.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { seenText, trimToSeen } from '../../server/src/markdown/seenText.ts';
import { tablesOf } from '../../server/src/markdown/tableRows.ts';
import type { MarkdownDocument, Span } from '../../server/src/markdown/types.ts';
import { articleSoup } from './soup.ts';

function textsOf({ text }: MarkdownDocument, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** The cells of each row of each table. */
function tablesIn(text: string): string[][][] {
  const document = parseMarkdown(text);
  return tablesOf(document).map(({ header, rows }) => [header, ...rows].map((row) => textsOf(document, row)));
}

describe('leafSpans', () => {
  it('returns paragraphs, headings, items and cells', () => {
    const document = parseMarkdown(
      '---\ntitle: A\n---\n\n# Title #\n\nOne\ntwo.\n\n- item\n\n> quoted\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| c | |\n',
    );
    assert.deepEqual(textsOf(document, leafSpans(document)), [
      'Title',
      'One\ntwo.',
      'item',
      'quoted',
      'a',
      'b',
      'c',
      '',
    ]);
  });

  it('returns a paragraph that begins the document with a tag, link or image', () => {
    for (const text of ['<a id="x"></a>Term', '[Term](/x)', '![a](b.png) Term', '{#x} Term'])
      assert.deepEqual(textsOf(parseMarkdown(text), leafSpans(parseMarkdown(text))), [text]);
  });

  it('does not return HTML blocks', () => {
    const document = parseMarkdown('<div>\nText.\n</div>\n\nAfter.\n');
    assert.deepEqual(textsOf(document, leafSpans(document)), ['After.']);
  });

  for (const flavor of ['markdown', 'mdx'] as const)
    it(`returns the leaves that the parser of ${flavor} reads`, () => {
      fc.assert(
        fc.property(articleSoup, (soup) => {
          // The parser works on normalized line endings, and leaves out the front matter.
          const text = `Text.\n\n${soup.replaceAll('\r', '')}\n\nText.`;
          const { document, read } = parseIncrementally(undefined, text, flavor);
          const spans = leafSpans(document).filter(({ start, end }) => end > start);
          assert.deepEqual(
            spans.map(({ start, end }) => [start, end]),
            read.filter(({ start, end }) => end > start).map(({ start, end }) => [start, end]),
          );
        }),
        { numRuns: 3000 },
      );
    });
});

describe('seenText and trimToSeen', () => {
  const cases: readonly (readonly [text: string, seen: string, trimmed: string])[] = [
    ['A *fine*  market', 'A fine market', 'A *fine*  market'],
    ['*Target* market', 'Target market', '*Target* market'],
    ['[Market](/m) share', 'Market share', '[Market](/m) share'],
    [String.raw`\*Market`, '*Market', String.raw`\*Market`],
    ['**[Market](https://a.b/c)**', 'Market', 'Market'],
    ['<a id="x"></a> Market {#x}', 'Market', 'Market'],
    ['`a b`', 'a b', '`a b`'],
    ['A &amp; B', 'A & B', 'A &amp; B'],
    ['![Market](a.png)', 'Market', 'Market'],
  ];
  for (const [text, seen, trimmed] of cases)
    it(`reads ${text}`, () => {
      const document = parseMarkdown(text);
      const whole = { start: 0, end: text.length };
      assert.equal(seenText(document, whole), seen);
      assert.deepEqual(textsOf(document, [trimToSeen(document, whole)]), [trimmed]);
    });
});

describe('tablesOf', () => {
  it('returns the cells of each row, also empty and missing ones', () => {
    assert.deepEqual(tablesIn('| a | b |\n| - | - |\n| c | |\n| d |\n| | e | f |\n'), [
      [['a', 'b'], ['c', ''], ['d'], ['', 'e', 'f']],
    ]);
  });

  it('separates tables from each other and from text', () => {
    assert.deepEqual(tablesIn('Text.\na | b\n--|--\nc | d\n\nText | text.\n\n- x\n\n|e|\r\n|-|\r\n|f|\r\n\r\n## g\n'), [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [['e'], ['f']],
    ]);
  });

  it('returns tables in quotes', () => {
    assert.deepEqual(tablesIn('> | a | b |\n> |---|---|\n> | c | d |\n'), [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
  });

  it('returns no table of a thematic break or code', () => {
    assert.deepEqual(tablesIn('a\n\n---\n\nb\n\n```\n| a |\n|---|\n| b |\n```\n'), []);
  });
});
