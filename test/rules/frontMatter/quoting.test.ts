import assert from 'node:assert/strict';
import { parseFrontMatter } from '../../../server/src/markdown/frontMatter.ts';
import { quotingEdits } from '../../../server/src/rules/frontMatter/quoting.ts';

/** The lines whose values get quotes. */
function quotedLines(content: string): string[] {
  const text = `---\n${content}\n---\n`;
  const frontMatter = parseFrontMatter(text);
  return [...quotingEdits({ text, frontMatter }).values()].map(({ span, newText }) => {
    const start = text.lastIndexOf('\n', span.start) + 1;
    return text.slice(start, span.start) + newText;
  });
}

describe('the values that quotes correct', () => {
  const cases: readonly (readonly [what: string, content: string, quoted: readonly string[]])[] = [
    ['one of them', 'a: b: c\nd: e', ['a: "b: c"']],
    ['all of several', 'a: b: c\nd: @e', ['a: "b: c"', 'd: "@e"']],
    ['together with errors of another kind', 'a: b: c\nx\nd: @e', ['a: "b: c"', 'd: "@e"']],
    ['not one that goes on in the next line', 'a: b: c\n  d\ne: f: g', ['e: "f: g"']],
    ['not a value that is invalid because of the text before it', 'a: [\nb: c\nd: e', []],
    ['not repeated keys', 'a: b\na: c', []],
    ['with a lone CR at the ends of lines', 'a: b: c\rd: @e\r', ['a: "b: c"', 'd: "@e"']],
  ];
  for (const [what, content, quoted] of cases)
    it(what, () =>
      assert.deepEqual(
        quotedLines(content).map((line) => line.replace(/^.*\r/, '')),
        quoted,
      ),
    );

  const many = Array.from({ length: 3000 }, (_, at) => `key${at}: b: c`).join('\n');

  it('are corrected if there are more errors than are reported', () => assert.equal(quotedLines(many).length, 20));

  it('are found by parsing the front matter once, for any number of errors', () => {
    const text = `---\n${many}\n---\n`;
    const frontMatter = parseFrontMatter(text);
    const parsed: number[] = [];
    const parse = (some: string): ReturnType<typeof parseFrontMatter> => {
      parsed.push(some.length);
      return parseFrontMatter(some);
    };
    const { errors = [] } = frontMatter ?? {};
    for (const error of errors) quotingEdits({ text, frontMatter }, parse).get(error);
    assert.ok(errors.length > 10);
    assert.equal(parsed.filter((length) => length > 100).length, 1);
    assert.ok(parsed.length <= errors.length + 1);
  });

  it('are found without parsing the front matter if each line by itself is valid', () => {
    const text = `---\n${'a: !!x y\n'.repeat(5000)}---\n`;
    const parsed: string[] = [];
    quotingEdits({ text, frontMatter: parseFrontMatter(text) }, (some) => {
      parsed.push(some);
      return parseFrontMatter(some);
    });
    assert.ok(parsed.every(({ length }) => length < 100));
  });
});
