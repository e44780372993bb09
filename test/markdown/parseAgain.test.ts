import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { differenceOf } from '../../server/src/markdown/difference.ts';
import { type Parse, parseAgain } from '../../server/src/markdown/parseAgain.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { articleSoup } from './soup.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpora/cncf-glossary/content/en');
const RUNS = 3000;

/** What replaces a part of the text; the parts of 1 are of its length. */
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
const anyHistory = fc.array(anyEdit, { minLength: 1, maxLength: 8 });

function edited(text: string, { from, length, text: inserted }: Edit): string {
  const start = Math.round(from * text.length);
  return text.slice(0, start) + inserted + text.slice(start + Math.round(length * (text.length - start)));
}

/** Makes the edits one after the other, and compares after each. */
function assertLikeAfresh(text: string, history: readonly Edit[]): void {
  let parse: Parse = parseAgain(undefined, text);
  assert.deepEqual(parse.document, parseMarkdown(text));
  let now = text;
  for (const edit of history) {
    now = edited(now, edit);
    parse = parseAgain(parse, now);
    assert.deepEqual(parse.document, parseMarkdown(now));
  }
}

describe('an article that is parsed again after each change', () => {
  it('is what parsing it afresh gives', function () {
    this.timeout(300_000);
    fc.assert(fc.property(articleSoup, anyHistory, assertLikeAfresh), { numRuns: RUNS });
  });

  it('is so with long texts, where most of the blocks are taken over', function () {
    this.timeout(300_000);
    const long = fc.array(articleSoup, { minLength: 5, maxLength: 40 }).map((parts) => parts.join('\n\nText.\n\n'));
    fc.assert(fc.property(long, anyHistory, assertLikeAfresh), { numRuns: RUNS / 6 });
  });

  it('is so with texts so long that what is far from the change is not looked at', function () {
    this.timeout(300_000);
    const padding = `\n\n${'Text. '.repeat(40)}\n\n`;
    const long = fc.array(articleSoup, { minLength: 30, maxLength: 60 }).map((parts) => parts.join(padding));
    fc.assert(fc.property(long, anyHistory, assertLikeAfresh), { numRuns: RUNS / 10 });
  });

  it('is so with the line ends of Windows', function () {
    this.timeout(300_000);
    const windows = articleSoup.map((text) => text.replaceAll('\n', '\r\n'));
    fc.assert(fc.property(windows, anyHistory, assertLikeAfresh), { numRuns: RUNS / 3 });
  });

  it('is so with real articles', function () {
    if (!existsSync(CORPUS)) {
      this.skip();
    }
    this.timeout(300_000);
    const articles = readdirSync(CORPUS)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(CORPUS, name), 'utf8'));
    fc.assert(fc.property(fc.constantFrom(...articles), anyHistory, assertLikeAfresh), { numRuns: RUNS / 6 });
  });

  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a letter', 'One.\n\nTwo.', 'One.\n\nTwoo.'],
    ['a definition that is moved', 'a\n\n[x]\n\n[x]: /u', 'ab\n\n[x]\n\n[x]: /u'],
    ['a definition that is changed', '[x]\n\n[x]: /u', '[x]\n\n[x]: /v'],
    ['a definition that comes', '[x]\n\n[y]: /u', '[x]\n\n[x]: /u'],
    [
      'a link by reference that is moved, and its definition is not',
      '[x]: /u\n\na\n\n[x] b',
      '[x]: /u\n\na c\n\n[x] b',
    ],
    ['a fence that is opened', 'a\n\nb\n\n[c](/d)', 'a\n\n```\nb\n\n[c](/d)'],
    ['a fence that is closed', '```\na\n\n[b](/c)', '```\na\n```\n\n[b](/c)'],
    ['a front matter that grows', '---\ntitle: a\n---\n\n[b](/c)', '---\ntitle: ab\n---\n\n[b](/c)'],
    ['a front matter that is none any more', '---\ntitle: a\n---\n\n[b](/c)', '--\ntitle: a\n---\n\n[b](/c)'],
    ['a table that becomes one', '| a | b |\n|---|', '| a | b |\n|---|---|\n| [c](/d) | e |'],
    ['a list that becomes a quote', '- a\n- [b](/c)', '> a\n- [b](/c)'],
    ['a formula that is closed', 'a\n\n$$\n- b', 'a\n\n$$\n- b\n$$'],
    ['a body that goes on', '[^a]: b\n\nc\n\n    [d](/e)', '[^a]: b\n\n    [d](/e)'],
    ['an admonition that begins', 'a\n\n    [b](/c)\n\nd', '!!! note\n\n    [b](/c)\n\nd'],
    ['a shortcode that closes over lines', '{{< a\n>b\n\nc', '{{< a\n>}}b\n\nc'],
  ];
  for (const [what, before, after] of cases) {
    it(`is so after ${what}, and back`, () => {
      const first = parseAgain(undefined, before);
      const second = parseAgain(first, after);
      assert.deepEqual(second.document, parseMarkdown(after));
      assert.deepEqual(parseAgain(second, before).document, parseMarkdown(before));
    });
  }

  const body = '[a](/b) [c] d\n\n'.repeat(300);
  const typed: readonly (readonly [what: string, text: string])[] = [
    ['a fence of code', '```\n'],
    ['a comment that does not end', '<!--\n'],
    ['a fence of front matter', '---\n'],
    ['a definition', '[c]: /u\n\n'],
    ['an item of a list', '- d\n\n'],
    ['nothing but a blank line', '\n\n'],
    ['an indent', '    '],
    ['a formula', '$$\n'],
    ['the text of a footnote', '[^a]: '],
    ['an admonition', '!!! note\n\n    '],
    ['a tag of a link', '<a href="/u">'],
  ];
  for (const [what, text] of typed) {
    it(`is so when ${what} is typed in the middle of a long text, and taken away`, () => {
      for (const head of ['', '---\n', '---\ntitle: a\n', '---\ntitle: a\n---\n\n']) {
        const [before, after] = [head + body + body, head + body + text + body];
        const again = parseAgain(parseAgain(undefined, before), after);
        assert.deepEqual(again.document, parseMarkdown(after));
        assert.deepEqual(parseAgain(again, before).document, parseMarkdown(before));
      }
    });
  }

  it('takes over what has not changed', () => {
    const [before, after] = ['# A\n\n[b](/c) and\n\nd\n\n[e](/f)', '# A\n\n[b](/c) and\n\ndd\n\n[e](/f)'];
    const first = parseAgain(undefined, before);
    const { read } = parseAgain(first, after);
    assert.deepEqual(
      read.map((leaf, at) => leaf === first.read[at]),
      [true, true, false, false],
    );
    assert.equal(read[3]?.links[0]?.target, first.read[3]?.links[0]?.target);
  });
});

describe('the difference of two texts', () => {
  it('is one replacement that makes the one of the other', () => {
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
