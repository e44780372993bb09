import assert from 'node:assert/strict';
import { lineStart } from '../../server/src/markdown/lineStart.ts';

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
