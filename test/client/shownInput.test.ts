import assert from 'node:assert/strict';
import { shownInput } from '../../client/src/languageModelTools/shownInput.ts';

describe('the input of a language model tool, in a message', () => {
  const cases: readonly (readonly [what: string, input: unknown, shown: string])[] = [
    ['is shown', { term: "l'offre à 5 %" }, "l'offre à 5 %"],
    ['is on one line', { term: 'one\n\ntwo' }, 'one two'],
    ['has no link, picture or code', { term: '![x](https://example.org) `y`' }, 'x https://example.org y'],
    ['has no characters that reverse the text', { term: 'a\u202Eb' }, 'a b'],
    ['is short', { term: '😀'.repeat(100) }, `${'😀'.repeat(60)}…`],
    ['is empty if it is no text', { term: 5 }, ''],
    ['is empty if it is missing', null, ''],
  ];
  for (const [what, input, shown] of cases) it(what, () => assert.equal(shownInput(input, 'term'), shown));
});
