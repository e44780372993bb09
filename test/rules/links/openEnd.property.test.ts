import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { openEnd } from '../../../server/src/rules/links/severalTerms.ts';
import { opensPhrase } from '../../../server/src/rules/languages/functionWords.ts';

const anyText = fc
  .array(fc.constantFrom('i', 'oraz', 'rynek', 'I', 'oraz.', 'ą', '𐐨', '1', ' ', '  ', '\n', '\u00A0'), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));

/** The definition: looks at the letters of the last word before the word is looked up. */
function lettersFirst(text: string, locale: string): string | undefined {
  const [end, word = ''] = /\s+(\p{Ll}[\p{L}\p{M}]*)\s*$/u.exec(text) ?? [];
  const isOpen = end !== undefined && opensPhrase(word, locale) && /\p{L}{2}/u.test(text.slice(0, -end.length));
  return isOpen ? end : undefined;
}

describe('openEnd', () => {
  it('finds the same whether words or letters are looked at first', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('pl', 'xx'), (text, locale) =>
        assert.equal(openEnd(text, locale), lettersFirst(text, locale)),
      ),
      { numRuns: 2000 },
    );
  });

  it('finds a conjunction', () => assert.equal(openEnd('rynek oraz ', 'pl'), ' oraz '));
});
