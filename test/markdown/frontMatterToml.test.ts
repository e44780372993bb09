import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse, TomlDate } from 'smol-toml';
import { isUnclosed, parseFrontMatter } from '../../server/src/markdown/frontMatter.ts';
import { readToml } from '../../server/src/markdown/frontMatterToml.ts';
import type { FrontMatterEntry, FrontMatterValue } from '../../server/src/markdown/types.ts';
import { tomlShapes } from '../support/shapes/frontMatterShapes.ts';
import { english } from '../../server/src/localization/index.ts';
import { dumpErrors, dumpFrontMatter } from './dump.ts';

/** A text with `content` between its fences. */
const fenced = (content: string): string => `+++\n${content}\n+++\nText`;

describe('parseFrontMatter with TOML', () => {
  describe('fences', () => {
    const cases: [text: string, found: string][] = [
      ['+++\na = 1\n+++\n', 'a=1'],
      ['+++\na = 1\n+++', 'a=1'],
      ['+++ \t\na = 1\n+++ \n', 'a=1'],
      ['\uFEFF+++\na = 1\n+++\n', 'a=1'],
      ['+++\r\na = 1\r\nc = 2\r\n+++\r\n', 'a=1; c=2'],
      ['+++\ra = 1\rc = 2\r+++\r', 'a=1; c=2'],
      ['+++\n+++\n', ''],
      ['+++\na = 1\n---\nc = 2\n+++', 'a=1; c=2'],
      ['+++\na = 1\n++++\nc = 2\n+++', 'a=1; c=2'],
      ['+++js\na = 1\n+++\n', 'none'],
      ['++++\na = 1\n++++\n', 'none'],
      [' +++\na = 1\n+++\n', 'none'],
      [';;;\na = 1\n;;;\n', 'none'],
      ['---\na = 1\n+++\n', 'none'],
      // Not closed: with keys right after the fence it is front matter; otherwise the fence is text.
      ['+++\na = 1\nb = [\n  2,\n]\n[c]\nd = 3\n\n# Text', 'a=1; b=[2]; c={d=3}'],
      ['+++\na = 1\n[x](/y)', 'a=1'],
      ['+++\n\nText', 'none'],
      ['+++\nText', 'none'],
      ['+++', 'none'],
    ];
    for (const [text, found] of cases) {
      it(`parses ${JSON.stringify(text)}`, () => assert.equal(dumpFrontMatter(text), found));
    }

    it('returns spans in the whole file, and where to insert a key', () => {
      const text = '\uFEFF+++\r\na = "b"\r\n[c]\r\n+++\r\nd';
      const found = parseFrontMatter(text);
      assert.deepEqual(found?.span, { start: 1, end: 23 });
      assert.deepEqual(found.contentSpan, { start: 6, end: 20 });
      assert.equal(found.keysEnd, 15);
      assert.deepEqual(found.entries[0]?.keySpan, { start: 6, end: 7 });
      assert.deepEqual(found.entries[0]?.value.span, { start: 10, end: 13 });
    });

    it('reports front matter that is not closed', () => {
      const unclosed = parseFrontMatter('+++\na = "b"\n\nc');
      const [error] = unclosed?.errors ?? [];
      assert.ok(unclosed && error);
      assert.match(english(error.message), /Write \+\+\+ on/);
      assert.deepEqual(error.span, { start: 0, end: 3 });
      assert.equal(isUnclosed(unclosed), true);
    });
  });

  describe('values', () => {
    const cases: [content: string, found: string][] = [
      ['title = "A"', 'title=A‹"A"›'],
      ["title = 'A\\n'", "title=A\\n‹'A\\n'›"],
      ['title = "\\u00e9\\U0001F600\\t\\"\\\\"', 'title=é😀\t"\\‹"\\u00e9\\U0001F600\\t\\"\\\\"›'],
      ['a = """\nb\n  c"""', 'a=b\n  c‹"""\nb\n  c"""›'],
      ['a = """b \\\n   c"""', 'a=b c‹"""b \\\n   c"""›'],
      ['a = """"b""""', 'a="b"‹""""b""""›'],
      ["a = '''\nb'''''", "a=b''‹'''\nb'''''›"],
      ['a = 1_000 # c', 'a=1_000'],
      ['a = 2024-01-01 10:00:00', 'a=2024-01-01 10:00:00'],
      ['a = true', 'a=true'],
      ['a = []', 'a=[]'],
      ['a = ["b", \'c\', # d\n  1,\n]', 'a=[b‹"b"›, c‹\'c\'›, 1]'],
      ['a = [[1], {b = 2}]', 'a=[[1], {b=2}]'],
      ['a.b = 1\nc = 2\na."d e" = 3', 'a={b=1, d e=3}; c=2'],
      ['[l10n]\nc = "x" # y\n[d.e]\nf = 1', 'l10n={c=x‹"x"›}; d={e={f=1}}'],
      ['[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3', 'a=[{b=1}, {b=2, c={d=3}}]'],
      ['"a b" = 1\n\'c.d\' = 2', 'a b=1; c.d=2'],
      ['__proto__ = 1\nconstructor = 2', '__proto__=1; constructor=2'],
      ['# c\n\n  a = 1', 'a=1'],
      ['a = 9223372036854775807', 'a=9223372036854775807'],
    ];
    for (const [content, found] of cases) {
      it(`parses ${JSON.stringify(content)}`, () => {
        assert.equal(dumpFrontMatter(fenced(content)), found);
        assert.equal(dumpErrors(fenced(content)), '');
      });
    }
  });

  describe('errors', () => {
    const noKey = 'This line has no "key = value".';
    const unclosedList = 'A list or table in brackets is not closed or is missing a comma.';
    const cases: [content: string, errors: string, found: string][] = [
      ['a = Foo bar # c\nd = 1', 'Put text in quotes. @Foo bar # c', 'a=Foo bar; d=1'],
      ['a = "b" c', 'There is text after the value. Put the whole value in quotes. @c', 'a="b" c'],
      ['a = "b\nd = 1', 'The closing quote is missing. @"b', 'a="b; d=1'],
      [
        'a = "\\d"',
        'A backslash in double quotes starts an escape sequence. Write \\\\, or use single quotes. @d"',
        'a=\\d‹"\\d"›',
      ],
      ['a = [1, 2\nd = 1', `${unclosedList} @d = 1`, 'a=[1, 2; d=1'],
      ['a: 1\nd = 1', `${noKey} @a: 1`, 'd=1'],
      ['a\nd = 1', `${noKey} @a`, 'd=1'],
      ['Text', `${noKey} @Text`, ''],
      ['a = 1\na = 2', 'Duplicate key. Use each key only once. @a = 2', 'a=1'],
      ['a = 01', 'This is not a valid number. Put text in quotes. @01', 'a=01'],
      [
        'a = 2024-13-01',
        'This is not a valid date. Write a date as 2024-01-31, and put text in quotes. @2024-13-01',
        'a=2024-13-01',
      ],
      ['a = "b\u0001"', 'A control character is not allowed here. @\u0001"', 'a=b\u0001‹"b\u0001"›'],
    ];
    for (const [content, errors, found] of cases) {
      it(`reports errors in ${JSON.stringify(content)}`, () => {
        assert.equal(dumpErrors(fenced(content)), errors);
        assert.equal(dumpFrontMatter(fenced(content)), found);
      });
    }

    for (const [name, shape] of Object.entries(tomlShapes))
      it(`${name}: one bounded answer`, () => {
        const found = parseFrontMatter(fenced(shape(60_000)));
        assert.ok(found !== undefined && found.errors.length <= 1);
      });

    it('limits nesting and length', () => {
      for (const content of ['a = ' + '['.repeat(5000), 'a = ' + '{a='.repeat(5000), 'a.'.repeat(5000) + 'a = 1'])
        assert.ok(parseFrontMatter(fenced(content)));
      assert.match(dumpErrors(fenced(`a = "${'x'.repeat(70_000)}"`)), /longer than 64 KiB/);
    });
  });

  describe('returns the values of smol-toml', () => {
    const key = fc.constantFrom('a', 'b-c', '"d e"', "'f.g'", 'h.i', 'h.j', '"\\u00e9"');
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '"', "'", '\\', '\\n', '#', ']', '}', ',', '=', 'ü', '😀', '\t'),
    });
    const string = fc.oneof(
      text.map((it) => `"${it}"`),
      text.map((it) => `'${it}'`),
      text.map((it) => `"""${it}\n${it}"""`),
      text.map((it) => `'''\n${it}\r\n'''`),
    );
    const other = fc.constantFrom(
      '1',
      '-1.5e3',
      '0xff',
      'true',
      'nan',
      '2024-01-01',
      '2024-01-01 10:00:00',
      '10:00:00',
      'foo',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, string, other, tie('list'), tie('table')),
      list: fc
        .array(tie('value'), { maxLength: 3 })
        .map((items) => `[${items.join(', # c\n')}${items.length > 2 ? ',' : ''}]`),
      table: fc
        .array(fc.tuple(key, tie('value')), { maxLength: 3 })
        .map((pairs) => `{ ${pairs.map(([name, it]) => `${name} = ${String(it)}`).join(', ')} }`),
    }));
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(key, value).map(([name, it]) => `${name} = ${String(it)}`) },
      { weight: 1, arbitrary: key.map((name) => `[${name}]`) },
      { weight: 1, arbitrary: key.map((name) => `[[ ${name} ]] # c`) },
      { weight: 1, arbitrary: fc.constantFrom('', '# c', '  ') },
    );
    const content = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));

    it('for valid TOML, with spans in the text', () => {
      let valid = 0;
      fc.assert(
        fc.property(content, (it) => {
          const { entries, errors } = readToml(it, 0);
          for (const entry of entries) assertSpans(entry, it.length);
          if (errors.length > 0) return;
          valid++;
          assert.deepEqual(textsOf(entries), expected(parse(it, { integersAsBigInt: true })));
        }),
        { numRuns: 2000 },
      );
      assert.ok(valid > 200, `${valid} are valid`);
    });

    it('for any text, without throwing', () => {
      const soup = fc.string({
        unit: fc.constantFrom('a', '=', '"', "'", '[', ']', '{', '}', ',', '.', '\n', '\r', '\\', '#', ' ', '1'),
      });
      fc.assert(
        fc.property(soup, (it) => {
          const found = readToml(it, 7);
          if (found.errors.length === 0) {
            const normal = it.replaceAll(/\r(?!\n)/g, '\n');
            assert.deepEqual(textsOf(found.entries), expected(parse(normal, { integersAsBigInt: true })));
          }
        }),
        { numRuns: 5000 },
      );
    });
  });
});

function assertSpans({ keySpan, value }: FrontMatterEntry, length: number): void {
  assert.ok(keySpan.start < keySpan.end && keySpan.end <= value.span.end && value.span.end <= length);
}

type Texts = string | Texts[] | Map<string, Texts>;

/** Strings as they are; for any other value, only that it is not a string. */
function textsOf(entries: readonly FrontMatterEntry[]): Texts {
  return new Map(entries.map(({ key, value }) => [key, textOf(value)]));
}

function textOf(value: FrontMatterValue): Texts {
  if (value.kind === 'list') return value.items.map((item) => textOf(item));
  if (value.kind === 'map') return textsOf(value.entries);
  return value.quoted ? `"${value.text}` : 'other';
}

function expected(value: unknown): Texts {
  if (Array.isArray(value)) return value.map((item) => expected(item));
  if (typeof value === 'string') return `"${value}`;
  if (typeof value !== 'object' || value === null || value instanceof TomlDate) return 'other';
  return new Map(Object.entries(value).map(([key, each]) => [key, expected(each)]));
}
