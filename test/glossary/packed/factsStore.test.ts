import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { encodeFacts, openFacts } from '../../../server/src/glossary/packed/factsPack.ts';
import { FactsStore } from '../../../server/src/glossary/packed/factsStore.ts';
import { plainFacts } from '../../../server/src/glossary/packed/packedArticle.ts';
import { anyArticle, anyArticles } from '../../support/anyFacts.ts';

describe('FactsStore', () => {
  it('returns the facts that it packed, after any number of others', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const store = new FactsStore();
        const long = { description: 'Rynek '.repeat(30_000) };
        const packed = articles.map((facts, index) => store.packed(index % 2 === 0 ? facts : { ...facts, ...long }));
        for (const [index, facts] of articles.entries()) {
          const article = packed[index] ?? assert.fail();
          assert.deepEqual(plainFacts(article), index % 2 === 0 ? facts : { ...facts, ...long });
          assert.deepEqual(article.linked(), new Set(facts.links.flatMap(({ slug, names }) => names ?? [slug])));
        }
      }),
    );
  });

  it('detects equal and different facts', () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, (one, other) => {
        const store = new FactsStore();
        const first = store.packed(one);
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        assert.equal(store.packed(structuredClone(one), first), first);
        assert.equal(store.packed(other, first) === first, isSame);
        assert.deepEqual(plainFacts(store.packed(other, first)), other);
      }),
    );
  });

  it('leaves articles that are packed elsewhere', () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, (one, other) => {
        const elsewhere = openFacts(encodeFacts([one]))?.articleAt(0) ?? assert.fail();
        const store = new FactsStore();
        const adopted = store.packed(elsewhere);
        assert.deepEqual(plainFacts(adopted), one);
        assert.equal(store.packed(one, adopted), adopted);
        assert.deepEqual(plainFacts(store.packed(other, adopted)), other);
        assert.deepEqual(plainFacts(store.packed(adopted, store.packed(other))), one);
      }),
    );
  });
});
