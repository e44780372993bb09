import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { LineIndex } from '../../server/src/markdown/lineIndex.ts';

const at = (text: string, offset: number): string => {
  const { line, character } = new LineIndex(text).positionAt(offset);
  return `${line}:${character}`;
};

describe('LineIndex', () => {
  const positions: [text: string, offset: number, position: string][] = [
    ['', 0, '0:0'],
    ['abc', 2, '0:2'],
    ['a\nb', 2, '1:0'],
    ['a\r\nb', 3, '1:0'],
    ['a\rb', 2, '1:0'],
    ['a\n', 2, '1:0'],
    ['a\r\nb', 2, '0:1'], // within the line break
    ['a\r\r\nb', 4, '2:0'],
    ['a👍b', 3, '0:3'], // UTF-16 units
    ['a\u2028b', 2, '0:2'], // a line separator ends no line in an editor
    ['abc', 99, '0:3'],
    ['abc', -1, '0:0'],
    ['abc', NaN, '0:0'],
    ['abc', Infinity, '0:3'],
    ['abc', 1.9, '0:1'],
  ];
  for (const [text, offset, position] of positions) {
    it(`maps offset ${offset} of ${JSON.stringify(text)} to ${position}`, () =>
      assert.equal(at(text, offset), position));
  }

  const offsets: [text: string, line: number, character: number, offset: number][] = [
    ['a\nbc', 1, 1, 3],
    ['a\r\nbc', 0, 9, 1],
    ['a\nbc', 1, 9, 4],
    ['a\nbc', 9, 0, 4],
    ['a\nbc', -1, 3, 0],
    ['a\nbc', NaN, 1, 1],
    ['a\nbc', 1, NaN, 2],
  ];
  for (const [text, line, character, offset] of offsets) {
    it(`maps ${line}:${character} of ${JSON.stringify(text)} to offset ${offset}`, () =>
      assert.equal(new LineIndex(text).offsetAt({ line, character }), offset));
  }

  it('counts the bytes before an offset in its line', () => {
    const text = 'x\nał€𝒙b\n';
    for (let offset = 0; offset <= text.length; offset++) {
      const start = text.lastIndexOf('\n', offset - 1) + 1;
      if (offset !== text.indexOf('𝒙') + 1)
        assert.equal(new LineIndex(text).bytePositionAt(offset).byte, Buffer.byteLength(text.slice(start, offset)));
    }
    assert.deepEqual(new LineIndex(text).bytePositionAt(7), { line: 1, byte: 10 });
  });

  it('counts lines and returns ranges', () => {
    const index = new LineIndex('a\r\nb\rc\n');
    assert.equal(index.lineCount, 4);
    assert.deepEqual(index.rangeOf({ start: 1, end: 4 }), {
      start: { line: 0, character: 1 },
      end: { line: 1, character: 1 },
    });
  });

  it('maps every offset outside of line breaks to a position and back', () => {
    const soup = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', '👍', '\u2028') });
    fc.assert(
      fc.property(soup, fc.nat(40), (text, offset) => {
        const index = new LineIndex(text);
        const inside = Math.min(offset, text.length);
        const isWithinBreak = text[inside - 1] === '\r' && text[inside] === '\n';
        assert.equal(index.offsetAt(index.positionAt(offset)), isWithinBreak ? inside - 1 : inside);
      }),
    );
  });
});
