import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { JointSearch } from '../../server/src/terms/jointSearch.ts';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';
import type { Term } from '../../server/src/terms/types.ts';

/** Native and foreign words in one text, in languages that tokenize texts alike and in ones that do not. */
const words =
  "rynek rynku docelowy Rynki API API-owi APIs EU EU:n EU:s hinta hinnan target market markets target-market l'indice indice Markt Märkte";

const phrase = fc
  .array(
    fc.tuple(fc.constantFrom(...words.split(' ')), fc.constantFrom(' ', ' ', '-', '\n', ', ', ': ', ':', '\n\n')),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((pairs) => pairs.flat().join('').slice(0, -1));

const term: fc.Arbitrary<Term> = fc.record({
  concept: fc.constantFrom('a', 'b', 'c'),
  text: phrase.map((text) => text.split(/\s/).slice(0, 2).join(' ')),
  status: fc.constant('preferred'),
  kind: fc.constantFrom('term', 'term', 'attested', 'form'),
});

type Step = readonly [index: number, kind: 'add' | 'remove', term: Term] | readonly [kind: 'find', text: string];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.nat(2), fc.constantFrom('add', 'add', 'remove'), term),
  fc.tuple(fc.constant('find'), phrase),
);

describe('JointSearch', () => {
  for (const locales of [
    ['pl', 'en', 'pl'],
    ['de', 'en', 'de'],
    ['fi', 'en', 'fi'],
    ['hu', 'en', 'hu'],
    ['sv', 'en', 'fi'],
    ['xx', 'en', 'xx'],
  ]) {
    it(`finds in ${locales.join(', ')} the same as each index alone, for any changes`, () => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), (steps) => {
          const joint = locales.map(createTermIndex);
          const alone = locales.map(createTermIndex);
          const search = new JointSearch(joint);
          for (const each of steps) {
            if (each[0] === 'find') {
              const expected = alone.map((index) => index.find(each[1]));
              assert.deepEqual(search.find(each[1]).matches, expected);
            } else {
              const [index, kind, what] = each;
              joint[index]?.[kind](what);
              alone[index]?.[kind](what);
            }
          }
        }),
        { numRuns: 300 },
      );
    });
  }
});
