import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { differenceOf } from '../../server/src/markdown/difference.ts';
import { type Parse, parseIncrementally } from '../../server/src/markdown/parseIncrementally.ts';
import type { Flavor } from '../../server/src/markdown/flavor.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { articleSoup, mdxInlineSoup, mdxSoup } from './soup.ts';
import { runs } from '../support/runs.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpora/cncf-glossary/content/en');
const RUNS = runs(1000);

/** A replacement for a range of the text. `from` and `length` are fractions of its length. */
interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const part = fc.double({ min: 0, max: 1, noNaN: true });
const anyEdit: fc.Arbitrary<Edit> = fc.record({
  from: part,
  length: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    part.map((size) => size * size * size),
  ),
  text: fc.oneof(
    fc.constantFrom(
      '',
      'a',
      ' ',
      '\n',
      '\n\n',
      '`',
      '```\n',
      '> ',
      '- ',
      '    ',
      '|',
      '[',
      ']',
      '<!--',
      '-->',
      '---\n',
      '$',
      '\n$$\n',
      '\n\\[\n',
      '[^a]: ',
      '!!! note\n',
      '=== "a"\n',
      ': ',
      '<a href="/u">',
      '</a>',
      '\r',
      '\0',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
    articleSoup,
  ),
});
const anyMdxEdit: fc.Arbitrary<Edit> = fc.oneof(
  anyEdit,
  fc.record({
    from: part,
    length: fc.constant(0),
    text: fc.constantFrom('{', '}', '<A>', '</A>', '<A b="', '"', '/>', '`', 'import a from "b"\n\n'),
  }),
  fc.record({ from: part, length: part.map((size) => size * size * size), text: mdxSoup }),
);
const anyHistory = fc.array(anyEdit, { minLength: 1, maxLength: 8 });

const anyMdxHistory = fc.array(anyMdxEdit, { minLength: 1, maxLength: 8 });

function edited(text: string, { from, length, text: inserted }: Edit): string {
  const start = Math.round(from * text.length);
  return text.slice(0, start) + inserted + text.slice(start + Math.round(length * (text.length - start)));
}

type Check = (text: string, history: readonly Edit[]) => void;

/** Makes the edits one after another and compares after each. */
const checkIn =
  (flavor: Flavor): Check =>
  (text, history) => {
    let parse: Parse = parseIncrementally(undefined, text, flavor);
    assert.deepEqual(parse.document, parseMarkdown(text, flavor));
    let now = text;
    for (const edit of history) {
      now = edited(now, edit);
      parse = parseIncrementally(parse, now, flavor);
      assert.deepEqual(parse.document, parseMarkdown(now, flavor));
    }
  };

const assertLikeAfresh = checkIn('markdown');
const assertLikeAfreshInMdx = checkIn('mdx');

describe('parseIncrementally returns the document of parseMarkdown', () => {
  it('after any edits', function () {
    this.timeout(300_000);
    fc.assert(fc.property(articleSoup, anyHistory, assertLikeAfresh), { numRuns: RUNS });
  });

  it('after edits of long texts, where most blocks are reused', function () {
    this.timeout(300_000);
    const long = fc.array(articleSoup, { minLength: 5, maxLength: 40 }).map((parts) => parts.join('\n\nText.\n\n'));
    fc.assert(fc.property(long, anyHistory, assertLikeAfresh), { numRuns: runs(170) });
  });

  it('after edits of texts so long that distant text is not compared', function () {
    this.timeout(300_000);
    const padding = `\n\n${'Text. '.repeat(40)}\n\n`;
    const long = fc.array(articleSoup, { minLength: 30, maxLength: 60 }).map((parts) => parts.join(padding));
    fc.assert(fc.property(long, anyHistory, assertLikeAfresh), { numRuns: runs(100) });
  });

  it('after edits of MDX', function () {
    this.timeout(300_000);
    fc.assert(fc.property(mdxSoup, anyMdxHistory, assertLikeAfreshInMdx), { numRuns: RUNS });
  });

  it('after edits of long MDX, where most blocks are reused', function () {
    this.timeout(300_000);
    const long = fc.array(mdxSoup, { minLength: 5, maxLength: 40 }).map((parts) => parts.join('\n\nText.\n\n'));
    fc.assert(fc.property(long, anyMdxHistory, assertLikeAfreshInMdx), { numRuns: runs(170) });
  });

  it('after edits of valid MDX so long that distant text is not compared', function () {
    this.timeout(300_000);
    const padding = `\n\n${'Text. '.repeat(40)}\n\n`;
    const long = fc.array(mdxInlineSoup, { minLength: 30, maxLength: 60 }).map((parts) => parts.join(padding));
    fc.assert(fc.property(long, anyMdxHistory, assertLikeAfreshInMdx), { numRuns: runs(100) });
  });

  it('after edits of texts with Windows line endings', function () {
    this.timeout(300_000);
    const windows = articleSoup.map((text) => text.replaceAll('\n', '\r\n'));
    fc.assert(fc.property(windows, anyHistory, assertLikeAfresh), { numRuns: runs(330) });
  });

  it('after edits of real articles', function () {
    if (!existsSync(CORPUS)) {
      this.skip();
    }
    this.timeout(300_000);
    const articles = readdirSync(CORPUS)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(CORPUS, name), 'utf8'));
    fc.assert(fc.property(fc.constantFrom(...articles), anyHistory, assertLikeAfresh), { numRuns: runs(170) });
  });

  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a letter', 'One.\n\nTwo.', 'One.\n\nTwoo.'],
    ['a definition that is moved', 'a\n\n[x]\n\n[x]: /u', 'ab\n\n[x]\n\n[x]: /u'],
    ['a definition that is changed', '[x]\n\n[x]: /u', '[x]\n\n[x]: /v'],
    ['an added definition', '[x]\n\n[y]: /u', '[x]\n\n[x]: /u'],
    [
      'a reference link that moves although its definition does not',
      '[x]: /u\n\na\n\n[x] b',
      '[x]: /u\n\na c\n\n[x] b',
    ],
    ['an opened fence', 'a\n\nb\n\n[c](/d)', 'a\n\n```\nb\n\n[c](/d)'],
    ['a closed fence', '```\na\n\n[b](/c)', '```\na\n```\n\n[b](/c)'],
    ['a longer front matter', '---\ntitle: a\n---\n\n[b](/c)', '---\ntitle: ab\n---\n\n[b](/c)'],
    ['front matter that becomes text', '---\ntitle: a\n---\n\n[b](/c)', '--\ntitle: a\n---\n\n[b](/c)'],
    ['a paragraph that becomes a table', '| a | b |\n|---|', '| a | b |\n|---|---|\n| [c](/d) | e |'],
    ['a list that becomes a quote', '- a\n- [b](/c)', '> a\n- [b](/c)'],
    ['a closed formula', 'a\n\n$$\n- b', 'a\n\n$$\n- b\n$$'],
    ['a footnote body that continues', '[^a]: b\n\nc\n\n    [d](/e)', '[^a]: b\n\n    [d](/e)'],
    ['a new admonition', 'a\n\n    [b](/c)\n\nd', '!!! note\n\n    [b](/c)\n\nd'],
    ['a multi-line shortcode that closes', '{{< a\n>b\n\nc', '{{< a\n>}}b\n\nc'],
  ];
  for (const [what, before, after] of cases) {
    it(`after ${what}, and after undoing it`, () => {
      const first = parseIncrementally(undefined, before);
      const second = parseIncrementally(first, after);
      assert.deepEqual(second.document, parseMarkdown(after));
      assert.deepEqual(parseIncrementally(second, before).document, parseMarkdown(before));
    });
  }

  const body = '[a](/b) [c] d\n\n'.repeat(300);
  const typed: readonly (readonly [what: string, text: string])[] = [
    ['a code fence', '```\n'],
    ['an unclosed comment', '<!--\n'],
    ['a front matter fence', '---\n'],
    ['a definition', '[c]: /u\n\n'],
    ['a list item', '- d\n\n'],
    ['a blank line', '\n\n'],
    ['an indent', '    '],
    ['a formula', '$$\n'],
    ['the text of a footnote', '[^a]: '],
    ['an admonition', '!!! note\n\n    '],
    ['a link tag', '<a href="/u">'],
  ];
  for (const [what, text] of typed) {
    it(`after typing and removing ${what} in the middle of a long text`, () => {
      for (const head of ['', '---\n', '---\ntitle: a\n', '---\ntitle: a\n---\n\n']) {
        const [before, after] = [head + body + body, head + body + text + body];
        const again = parseIncrementally(parseIncrementally(undefined, before), after);
        assert.deepEqual(again.document, parseMarkdown(after));
        assert.deepEqual(parseIncrementally(again, before).document, parseMarkdown(before));
      }
    });
  }

  const mdxCases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['an expression that closes far below', 'a\n\n{b\n\nc\n\nd', 'a\n\n{b\n\nc\n\nd}'],
    ['a tag that ends far below', '<A b="\n\nc\n\nd', '<A b="\n\nc\n\n"/>'],
    ['a tag whose end has text behind it', '<A\n\n/>', '<A\n\n/> b'],
    ['a paragraph that goes on', 'a\n<A b={`\n\n`}>', 'a\n<A b={`\n\n`}}>'],
    ['a module that closes far below', 'import {\n\na\n\nb', "import {\n\na\n\nb } from 'c'"],
    ['a module whose first blank line goes away', "import a from 'b'\n\nc", "import a from 'b'\nc"],
    [
      'a fence in deep lines',
      '<A>\n        ```\n        {\n        ```\n</A>\n\na',
      '<A>\n        ```\n        {\n\n</A>\n\na',
    ],
  ];
  for (const [what, before, after] of mdxCases) {
    it(`after ${what}, and after undoing it, in long MDX`, () => {
      for (const padding of ['', 'Text.\n\n'.repeat(100)]) {
        const [one, other] = [padding + before, padding + after].map((text) => `${text}\n\n${padding}`);
        const first = parseIncrementally(undefined, one ?? '', 'mdx');
        const second = parseIncrementally(first, other ?? '', 'mdx');
        assert.deepEqual(second.document, parseMarkdown(other ?? '', 'mdx'));
        assert.deepEqual(parseIncrementally(second, one ?? '', 'mdx').document, parseMarkdown(one ?? '', 'mdx'));
      }
    });
  }

  it('and reuses what has not changed', () => {
    const [before, after] = ['# A\n\n[b](/c) and\n\nd\n\n[e](/f)', '# A\n\n[b](/c) and\n\ndd\n\n[e](/f)'];
    const first = parseIncrementally(undefined, before);
    const { read } = parseIncrementally(first, after);
    assert.deepEqual(
      read.map((leaf, at) => leaf === first.read[at]),
      [true, true, false, false],
    );
    assert.equal(read[3]?.links[0]?.target, first.read[3]?.links[0]?.target);
  });
});

describe('differenceOf', () => {
  it('returns one replacement that turns one text into the other', () => {
    const text = fc.oneof(
      articleSoup,
      articleSoup.map((soup) => soup.repeat(300)),
    );
    fc.assert(
      fc.property(text, anyEdit, (before, edit) => {
        const after = edited(before, edit);
        const { start, endBefore, endAfter } = differenceOf(before, after);
        assert.ok(start <= endBefore && start <= endAfter);
        assert.equal(before.slice(0, start) + after.slice(start, endAfter) + before.slice(endBefore), after);
        assert.ok(endAfter - start <= edit.text.length);
      }),
      { numRuns: 500 },
    );
  });
});
