import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mayFind } from '../../server/src/terms/mayFind.ts';
import { NameKeys } from '../../server/src/terms/nameKeys.ts';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';
import type { Term } from '../../server/src/terms/types.ts';

const words =
  "rynek Rynku docelowy ma-ero maero märo straße API api API-owi KPIs KPI startup start start-up up EU:n hinta hinnan l'indice indice d’API Markt märkte 401(k) C++ (IaC) блoк блок 시장 목표";

const phrase = fc
  .array(fc.tuple(fc.constantFrom(...words.split(' ')), fc.constantFrom(' ', ' ', '-', ', ', '\n')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pairs) => pairs.flat().join('').slice(0, -1));

const term: fc.Arbitrary<Term> = fc.record({
  concept: fc.constantFrom('a', 'b', 'c', 'iac'),
  text: fc.oneof(phrase, fc.constantFrom(...words.split(' '))),
  status: fc.constantFrom('preferred', 'admitted', 'deprecated'),
  kind: fc.constantFrom('term', 'term', 'form'),
});

const terms = fc.array(term, { minLength: 1, maxLength: 8 });
const locales = ['pl', 'en', 'fi', 'fr', 'de', 'ru', 'ko', 'xx'];

describe('the pre-tests of the terms in a locale', () => {
  for (const locale of locales) {
    it(`include every name that two concepts share: ${locale}`, () => {
      fc.assert(
        fc.property(terms, terms, (kept, removed) => {
          const index = createTermIndex(locale);
          const names = new NameKeys(locale);
          for (const each of [...kept, ...removed]) names.add(each);
          for (const each of removed) names.remove(each);
          for (const each of kept) index.add(each);
          for (const { text, concept } of kept) {
            if (names.mayBeShared(text, concept)) continue;
            const rivals = index.lookup(text).filter((other) => other.concept !== concept);
            const sure = rivals.filter(({ evidence }) => evidence === 'exact' || evidence === 'declared');
            assert.deepEqual(sure, []);
          }
        }),
      );
    });

    it(`include every text with a deprecated term: ${locale}`, () => {
      fc.assert(
        fc.property(terms, phrase, (all, text) => {
          const index = createTermIndex(locale);
          const deprecated = createTermIndex(locale);
          for (const each of all) index.add(each);
          for (const each of all) if (each.status === 'deprecated') deprecated.add(each);
          if (mayFind(deprecated, text)) return;
          const found = index.find(text).flatMap(({ candidates }) => candidates);
          assert.deepEqual(
            found.filter(({ status }) => status === 'deprecated'),
            [],
          );
        }),
      );
    });
  }

  it('do not include all names and texts', () => {
    const names = new NameKeys('en');
    for (const concept of ['a', 'b']) names.add({ concept, text: 'Market', status: 'preferred', kind: 'term' });
    names.add({ concept: 'c', text: 'Price', status: 'preferred', kind: 'term' });
    assert.deepEqual([names.mayBeShared('market', 'a'), names.mayBeShared('Price', 'c')], [true, false]);
    const index = createTermIndex('en');
    index.add({ concept: 'c', text: 'Price tag', status: 'deprecated', kind: 'term' });
    assert.deepEqual([mayFind(index, 'Price tags.'), mayFind(index, 'A price.')], [true, false]);
  });
});
