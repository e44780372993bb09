import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ArticleFacts } from '../../../server/src/glossary/articleFacts.ts';
import { checksum } from '../../../server/src/glossary/packed/checksum.ts';
import { encodeFacts, type FactsPack, openFacts } from '../../../server/src/glossary/packed/factsPack.ts';
import { plainFacts } from '../../../server/src/glossary/packed/packedArticle.ts';
import { anyArticles, anySlug } from '../../support/anyFacts.ts';

/** The position of the checksum, and the bytes that it covers. */
const CHECKSUM = { at: 8, from: 12 };

const fields = [
  'title',
  'description',
  'keywords',
  'draft',
  'doNotTranslate',
  'autoLink',
  'sourceCommit',
  'terms',
  'macroNames',
  'isTranslated',
  'isOutdated',
  'hasTermbase',
  'hasPartOfSpeech',
  'termbaseId',
  'linksByLocale',
  'links',
] as const;
function opened(bytes: Uint8Array): FactsPack {
  return openFacts(bytes) ?? assert.fail('not opened');
}

function sorted(articles: readonly ArticleFacts[]): ArticleFacts[] {
  return articles.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function shared(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(new SharedArrayBuffer(bytes.length));
  result.set(bytes);
  return result;
}

/** Reads everything, in every way. */
function readAll(pack: FactsPack): number {
  let read = 0;
  for (const article of pack.articles()) {
    assert.equal(typeof article.isBroken, 'boolean');
    read += JSON.stringify(article).length + article.terms.length + article.keywords.length;
    read += (article.title ?? '').length + (article.description ?? '').length + pack.slugAt(0).length;
    pack.article(article.path);
  }
  return read;
}

describe('a FactsPack', () => {
  it('contains the packed facts in path order', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        assert.deepEqual([...opened(encodeFacts(articles)).articles()].map(plainFacts), sorted(articles));
      }),
    );
  });

  it('contains equal values for every field', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const pack = opened(encodeFacts(articles));
        for (const facts of articles) {
          const packed = pack.article(facts.path) ?? assert.fail(facts.path);
          for (const field of fields) assert.deepEqual(packed[field], facts[field], field);
          assert.equal(packed.isBroken, false);
        }
      }),
    );
  });

  it('can be read in shared memory, at any offset', () => {
    fc.assert(
      fc.property(anyArticles, fc.nat(7), (articles, offset) => {
        const bytes = encodeFacts(articles);
        const within = new Uint8Array(bytes.length + offset + 3);
        within.set(bytes, offset);
        const place = shared(within).subarray(offset, offset + bytes.length);
        assert.deepEqual([...opened(place).articles()].map(plainFacts), sorted(articles));
      }),
    );
  });

  it('is packed into the same bytes again, in any order', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const bytes = encodeFacts(articles);
        assert.deepEqual(encodeFacts(articles.toReversed()), bytes);
        assert.deepEqual(encodeFacts(opened(bytes).articles()), bytes);
      }),
    );
  });

  it('finds articles by locale, and no path that does not exist', () => {
    fc.assert(
      fc.property(anyArticles, anySlug, (articles, locale) => {
        const pack = opened(encodeFacts(articles));
        const expected = sorted(articles.filter((facts) => facts.locale === locale));
        assert.deepEqual([...pack.articles(locale)].map(plainFacts), expected);
        assert.equal(pack.article('content/nowhere.md'), undefined);
      }),
    );
  });

  it('is not opened if it is truncated, too long or has a flipped bit', () => {
    fc.assert(
      fc.property(anyArticles, fc.nat(), fc.integer({ min: 1, max: 255 }), (articles, place, difference) => {
        const bytes = encodeFacts(articles);
        const at = place % bytes.length;
        assert.equal(openFacts(bytes.subarray(0, at)), undefined);
        assert.equal(openFacts(new Uint8Array([...bytes, 0])), undefined);
        bytes[at] = (bytes[at] ?? 0) ^ difference;
        assert.equal(openFacts(bytes), undefined);
      }),
    );
  });

  it('with forged bytes is rejected or returns some facts, never more than the bytes allow', () => {
    const anyDamage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyArticles, anyDamage, (articles, damage) => {
        const bytes = encodeFacts(articles);
        for (const [place, value] of damage) {
          const at = CHECKSUM.from + (place % (bytes.length - CHECKSUM.from));
          bytes[at] = value;
        }
        const sum = checksum(bytes, CHECKSUM.from, bytes.length);
        new DataView(bytes.buffer).setUint32(CHECKSUM.at, sum, true);
        const pack = openFacts(bytes);
        // A string can be referenced by every byte, and each of its units can take six in JSON.
        if (pack) assert.ok(readAll(pack) < 200 * bytes.length * bytes.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('is not opened from random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => assert.equal(openFacts(bytes), undefined)));
  });
});
