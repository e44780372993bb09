import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { createdAtFirstUse } from '../../scripts/patternsAtFirstUse.mjs';

/** The module with spaces for line breaks, as it is built. */
function built(...lines: string[]): string {
  return createdAtFirstUse(lines.join('\n')).replaceAll('\n', ' ');
}

describe('createdAtFirstUse', () => {
  it('creates a pattern with Unicode properties at its first use', () => {
    assert.equal(
      built('const WORD = /\\p{L}+/u;', 'f(WORD.test(text), WORD);'),
      'let WORD; f((WORD ??= /\\p{L}+/u).test(text), (WORD ??= /\\p{L}+/u));',
    );
  });

  it('creates a pattern of parts at its first use', () => {
    assert.equal(
      built('const WORD = new RegExp(`^${LETTER}+$`, "u");', 'WORD.lastIndex = 0;'),
      'let WORD; (WORD ??= new RegExp(`^${LETTER}+$`, "u")).lastIndex = 0;',
    );
  });

  for (const [what, ...lines] of [
    ['a cheap pattern', 'const DIGIT = /\\d/;', 'DIGIT.test(text);'],
    ['another value', 'const WORD = "\\\\p{L}";', 'f(WORD);'],
    ['an exported pattern', 'const WORD = /\\p{L}/u;', 'export { WORD };'],
    ['a pattern that another one contains', 'const A = /\\p{L}/u;', 'const B = new RegExp(A.source);', 'export { B };'],
    ['a pattern with the name of a parameter', 'const WORD = /\\p{L}/u;', 'f((WORD) => WORD.test(text));'],
    ['a pattern that an object contains', 'const WORD = /\\p{L}/u;', 'f({ WORD });'],
  ])
    it(`leaves ${what} as it is`, () => assert.equal(built(...lines), lines.join(' ')));

  it('does not take the name of a member for the pattern', () => {
    assert.equal(built('const WORD = /\\p{L}/u;', 'f(a.WORD, { WORD: 1 });'), 'let WORD; f(a.WORD, { WORD: 1 });');
  });

  it('creates one object', () => {
    const code = built('const WORD = /\\p{L}/gu;', 'same(WORD) === same(WORD);');
    assert.equal(runInNewContext(code, { same: (value: unknown) => value }), true);
  });
});
