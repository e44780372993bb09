import assert from 'node:assert/strict';
import { lineEnd, lineStart, nextLineStart } from '../../server/src/markdown/lineBounds.ts';

/** `|` is the offset, and `^` the start of its line. */
const cases = [
  '^|',
  '^|\n',
  '\n^|',
  '\n^|a',
  '^|\na',
  'a\n^b|c\nd',
  'a\r^b|\rc',
  'a\r\n^b|',
  '^a\r|\nb',
  'a\n\n^|',
  '^ab|',
];

describe('lineStart', () => {
  for (const marked of cases)
    it(`is ${JSON.stringify(marked)}`, () => {
      const start = marked.indexOf('^');
      const text = marked.replaceAll(/[|^]/g, '');
      assert.equal(lineStart(text, marked.indexOf('|') - 1), start);
    });
});

/** `|` is the offset, `$` the end of its line, and `^` the start of the next one. */
const ends = ['|$^', '|$\n^', 'a|b$\n^\nc', 'a|$\r^b', '|$\r\n^b', 'a\n|b$^', '|ab$\r\n^'];

describe('lineEnd and nextLineStart', () => {
  for (const marked of ends)
    it(`are ${JSON.stringify(marked)}`, () => {
      const text = marked.replaceAll(/[|$^]/g, '');
      const offset = marked.indexOf('|');
      const end = marked.indexOf('$') - 1;
      assert.deepEqual([lineEnd(text, offset), nextLineStart(text, offset)], [end, marked.indexOf('^') - 2]);
    });
});
