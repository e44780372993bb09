import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isUnclosed, parseFrontMatter } from '../../server/src/markdown/frontMatter.ts';
import { frontMatterShapes } from '../support/shapes/frontMatterShapes.ts';
import { readPlain } from '../../server/src/markdown/frontMatterPlain.ts';
import { readYaml } from '../../server/src/markdown/frontMatterYaml.ts';
import { english } from '../../server/src/localization/index.ts';
import { dumpErrors, dumpFrontMatter } from './dump.ts';

/** A text with `content` between its fences. */
const fenced = (content: string): string => `---\n${content}\n---\nText`;

describe('parseFrontMatter', () => {
  describe('fences', () => {
    const cases: [text: string, found: string][] = [
      ['---\na: b\n---\n', 'a=b'],
      ['---\na: b\n---', 'a=b'],
      ['--- \t\na: b\n--- \n', 'a=b'],
      ['\uFEFF---\na: b\n---\n', 'a=b'],
      ['---\r\na: b\r\nc: d\r\n---\r\n', 'a=b; c=d'],
      ['---\ra: b\rc: d\r---\r', 'a=b; c=d'],
      ['---\na: b\n...\nc', 'a=b'],
      ['---\n---\n', ''],
      ['---\n\n---\n', ''],
      ['---\na: b\n----\nc: d\n---', 'a=b; c=d'],
      ['---\na: b\n---c\nd: e\n---', 'a=b; d=e'],
      ['---\na: b\n --- \n---', 'a=b ---‹b\n ---›'],
      ['', 'none'],
      ['a', 'none'],
      ['----\na: b\n----\n', 'none'],
      [' ---\na: b\n---\n', 'none'],
      ['\n---\na: b\n---\n', 'none'],
      ['--- a: b\n---\n', 'none'],
      // Not closed: with keys right after the fence it is front matter; otherwise the fence is a thematic break.
      ['---\na: b\nc:\n  - d\n\n# Text', 'a=b; c=[d]'],
      ['---\na: b', 'a=b'],
      ['---\n\nText', 'none'],
      ['---\nText: not a key only', 'Text=not a key only'],
      ['---\nA sentence: no key', 'none'],
      ['---', 'none'],
      ['---\n', 'none'],
    ];
    for (const [text, found] of cases) {
      it(`parses ${JSON.stringify(text)}`, () => assert.equal(dumpFrontMatter(text), found));
    }

    it('returns spans in the whole file', () => {
      const text = '\uFEFF---\r\na: b\r\n---\r\nc';
      const found = parseFrontMatter(text);
      assert.deepEqual(found?.span, { start: 1, end: 15 });
      assert.deepEqual(found.contentSpan, { start: 6, end: 12 });
      assert.deepEqual(found.entries[0]?.keySpan, { start: 6, end: 7 });
      assert.deepEqual(found.entries[0]?.value.span, { start: 9, end: 10 });
    });

    it('reports front matter that is not closed', () => {
      const unclosed = parseFrontMatter('---\na: b\n\nc');
      assert.deepEqual(unclosed?.span, { start: 0, end: 8 });
      assert.deepEqual(unclosed.errors[0]?.span, { start: 0, end: 3 });
      assert.equal(isUnclosed(unclosed), true);
      const closed = parseFrontMatter('---\na: b\n---');
      assert.equal(closed === undefined || isUnclosed(closed), false);
    });
  });

  describe('values', () => {
    const cases: [content: string, found: string][] = [
      ['title: 1040', 'title=1040'],
      ['title: No', 'title=No'],
      ['title: 2024-01-01', 'title=2024-01-01'],
      ['title: Null', 'title=Null'],
      ['title: null', 'title=‹null›'],
      ['title: ~', 'title=‹~›'],
      ['title:', 'title='],
      ['title: ""', 'title=‹""›'],
      ['title: "a: b"', 'title=a: b‹"a: b"›'],
      ["title: 'it''s'", "title=it's‹'it''s'›"],
      ['title: "a\\u00e9\\n"', 'title=aé\n‹"a\\u00e9\\n"›'],
      ['title: a b # c', 'title=a b'],
      ['title: a#b', 'title=a#b'],
      ['title: a\n  b', 'title=a b‹a\n  b›'],
      ['title: |\n  a\n  b\nc: d', 'title=a\nb\n‹|\n  a\n  b›; c=d'],
      ['title: >-\n  a\n  b\n', 'title=a b‹>-\n  a\n  b›'],
      ['Title: a\ntitle: b', 'Title=a; title=b'],
      ['tags: [a, "b, c", ""]', 'tags=[a, b, c‹"b, c"›, ‹""›]'],
      ['tags: []', 'tags=[]'],
      ['tags:\n- a\n- b', 'tags=[a, b]'],
      ['tags:\n  - a\n  - "b"\nc: d', 'tags=[a, b‹"b"›]; c=d'],
      ['l10n:\n  sourceCommit: 1f\n  x: y\nc: d', 'l10n={sourceCommit=1f, x=y}; c=d'],
      ['a: {b: c, d: [e]}', 'a={b=c, d=[e]}'],
      ['# c\na: b\n\n# d\ne: f', 'a=b; e=f'],
      ['"a b": c', 'a b=c'],
      ['tytuł: ą', 'tytuł=ą'],
      ['__proto__: a\nconstructor: b\ntoString: c', '__proto__=a; constructor=b; toString=c'],
      ['a: &x b\nc: *x', 'a=b; c=b‹*x›'],
      ['a: &x [b]\nc: *x\n<<: *x\n<<: *x', 'a=[b]; c=*x; <<=*x; <<=*x'],
      ['a: !!int 1\nb: !x 2\nc: !!binary eA==', 'a=1; b=2; c=eA=='],
      ['? a\n: b', 'a=b'],
      ['[a]: b', '[a]=b'],
    ];
    for (const [content, found] of cases) {
      it(`parses ${JSON.stringify(content)}`, () => {
        assert.equal(dumpFrontMatter(fenced(content)), found);
        assert.equal(dumpErrors(fenced(content)), '');
      });
    }

    it('returns spans of lists and maps from the first to the last item', () => {
      const text = '---\na:\n  - b\n  - c # d\n\ne:\n  f: g\nh: [i, j]\n---\n';
      const values = parseFrontMatter(text)?.entries.map(({ value }) => text.slice(value.span.start, value.span.end));
      assert.deepEqual(values, ['- b\n  - c', 'f: g', '[i, j]']);
    });
  });

  describe('errors', () => {
    const quoteColon = 'Put a value that contains ": " in quotes.';
    const noKey = 'This line has no "key: value". If it continues the value above, indent it.';
    const unclosedBracket = 'A list or map in brackets is not closed or is missing a comma.';
    const afterQuote =
      'There is text after the closing quote. Put the whole value in quotes, and escape the quotes in it.';
    const badStart = 'A value cannot start with this character. Put it in quotes.';
    const indentation = 'The indentation does not match the lines above.';
    const tabs = 'Indent with spaces: YAML does not allow tabs.';

    const broken = 'a=b: c; d=e‹"e"›; g=[h, i‹"i"›]; j=[k]; l=m n‹>\n  m\n  n›';
    const cases: [content: string, errors: string, found: string][] = [
      ['a: Kapital: dlug\nb: c', `${quoteColon} @Kapital: dlug`, 'a=Kapital: dlug; b=c'],
      ['a: b: c\r\nd: e: f', `${quoteColon} @b: c\n${quoteColon} @e: f`, 'a=b: c; d=e: f'],
      ['a: b\na: c', 'Duplicate key "a". Use each key only once. @a', 'a=b; a=c'],
      ['a: "b\nc: d', 'The closing quote is missing. @"b', 'a="b; c=d'],
      ['a: "b" c', `${afterQuote} @c`, 'a="b" c'],
      ["a: 'it's'", `${afterQuote} @s'`, "a=it's‹'it's'›"],
      [
        'a: "b\\d"',
        'A backslash in double quotes starts an escape sequence. Write \\\\, or use single quotes. @\\',
        'a=b\\d‹"b\\d"›',
      ],
      ['a: @b', `${badStart} @@`, 'a=@b'],
      ['a: `b`', `${badStart} @\``, 'a=`b`'],
      ['a: %b', `${badStart} @%`, 'a=%b'],
      ['a: *b*', 'Put a value that starts with * in quotes. @*b*', 'a=*b*'],
      ['a: [b, c\nd: e', `${unclosedBracket} @d`, 'a=[b, c; d=e'],
      ['\ta: b', `${tabs} @\t`, 'a=b'],
      ['a:\n\t- b', `${tabs} @\t`, 'a=[b]'],
      ['a: b\n c: d', `${indentation} @ c: d`, 'a=b c: d‹b\n c: d›'],
      ['  a: b\nc: d', `${indentation} @c: d`, 'a=b; c=d'],
      [' a: b: c\n d: e', `${quoteColon} @b: c`, 'a=b: c; d=e'],
      ['a:b\nc: d', `${noKey} @a:b`, 'a=b; c=d'],
      ['a: b\nc\nd: e', `${noKey} @c`, 'a=b; d=e'],
      ['a：b\nc: d', 'Write ":" and a space after a key, not "：". @a：b', 'a=b; c=d'],
      ['a', 'The front matter has no keys. Write one "key: value" per line. @a', ''],
      ['- a', 'The front matter has no keys. Write one "key: value" per line. @- a', ''],
      ['--- a\nb: c', `A line here cannot start with ---. @--- a\n${indentation} @b: c`, 'b=c'],
      ['a: b: c\nd: "e" # f\ng: [h, "i"]\nj:\n  - k\nl: >\n  m\n  n', `${quoteColon} @b: c`, broken],
    ];
    for (const [content, errors, found] of cases) {
      it(`reports errors in ${JSON.stringify(content)}`, () => {
        assert.equal(dumpErrors(fenced(content)), errors);
        assert.equal(dumpFrontMatter(fenced(content)), found);
      });
    }
  });

  it('reads plain front matter with the same result as the YAML parser', () => {
    const piece = fc.constantFrom(
      ...(
        'a¦b c¦title¦: ¦:¦\n¦\r\n¦- ¦  ¦ ¦[¦]¦, ¦"¦\'¦"x y"¦\'z\'¦null¦~¦# c¦ #¦é¦1¦2024-01-01¦\t¦{¦}¦&a ¦*a¦!t ¦|¦>¦\\¦\u00A0¦\u200D¦' +
        '\uFEFF¦: [a, "b"]\n¦:\n  - x\n¦:\n- y\n¦:\n  k: v\n¦a: b\n¦c: d\n¦e: "f"\n¦g:\n¦%¦@¦`¦? ¦<<¦=¦\u2028¦\x85¦日本¦👍¦\n  ¦\n\n'
      ).split('¦'),
    );
    let plainCount = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const content = `k: v\n${pieces.join('')}\n`;
        if (/^(?:---|\.\.\.)/m.test(content)) return;
        const text = `---\n${content}---\n`;
        const plain = readPlain(text, { start: 4, end: 4 + content.length });
        if (plain === undefined) return;
        plainCount++;
        assert.deepEqual(readYaml(content, 4), { isYaml: true, entries: plain, errors: [] });
      }),
      { numRuns: 20_000 },
    );
    assert.ok(plainCount > 500, `only ${plainCount} were plain`);
  });

  describe('hostile content', () => {
    it('reads only the first part of very long front matter', () => {
      const found = parseFrontMatter(fenced(`title: a\n${'b: "\\u0041"\n'.repeat(20_000)}`));
      assert.deepEqual(
        found?.errors.map(({ message }) => english(message)),
        ['The front matter is longer than 64 KiB. Only the first part is read.'],
      );
      assert.equal(found.entries[0]?.key, 'title');
    });

    const shapes: readonly (readonly [name: string, content: string])[] = [
      ...Object.entries(frontMatterShapes).map(([name, content]) => [name, content(60_000)] as const),
      ['an alias bomb', aliasBomb()],
      ['an alias of itself', 'a: &a [*a]'],
      ['lone surrogates and NUL', 'a: \ud800\0\n\udc00: b'],
    ];
    for (const [name, content] of shapes) {
      it(`returns a bounded result for ${name}`, () => {
        const found = parseFrontMatter(fenced(content));
        assert.ok(found !== undefined && found.errors.length <= 20);
      });
    }
  });
});

/** Each list contains the previous list nine times. */
function aliasBomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`,
  );
  return ['a0: &a0 [x, x]', ...levels].join('\n');
}
