import assert from 'node:assert/strict';
import { JointSearch } from '../../server/src/terms/jointSearch.ts';
import { languageTables } from '../../server/src/terms/languages/index.ts';
import { NotedWords, wordsOfOnly } from '../../server/src/terms/notedWords.ts';
import { functionWords } from '../../server/src/terms/ownWords.ts';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';
import { unspacedLetter } from '../../server/src/terms/unitClasses.ts';

const noted = new NotedWords(['the', 'of', "don't", 'это']);

/** In languages that tokenize texts alike, and in ones that do not. */
const LOCALES = [
  ['pl', 'en', 'pl'],
  ['en', 'fi'],
  ['en', 'ja'],
] as const;

describe('the words that a search notes', () => {
  for (const { text, found } of [
    { text: 'The price of it', found: ['The', 'of'] },
    { text: 'there offer', found: [] },
    { text: 'ЭТО th\uFDD0e', found: ['ЭТО', 'th\uFDD0e'] },
    { text: 'the1of the·of', found: ['the1of', 'the1of', 'the·of', 'the·of'] },
    { text: "I DON'T", found: ["DON'T", "DON'T"] },
    { text: '市场the市', found: ['the'] },
    { text: 'API:n the', found: ['the'] },
    { text: 'start-up of', found: ['of'] },
  ])
    for (const locales of LOCALES)
      it(`are '${found.join(' ')}' in '${text}', with the terms of ${locales.join(', ')}`, () => {
        const indexes = locales.map(createTermIndex);
        for (const index of indexes)
          index.add({ concept: 'startup', text: 'Startup', status: 'preferred', kind: 'term' });
        const search = new JointSearch(indexes, noted);
        for (const time of ['first', 'second']) {
          const places = search.find(text).noted;
          assert.deepEqual(
            places.map(({ start, end }) => text.slice(start, end)),
            found,
            time,
          );
        }
      });

  it('are also noted after more terms', () => {
    const index = createTermIndex('en');
    const search = new JointSearch([index, createTermIndex('pl')], noted);
    search.find('the of');
    index.add({ concept: 'of', text: 'of it', status: 'preferred', kind: 'term' });
    assert.equal(search.find('the of').noted.length, 2);
  });

  it('may be in a token that is too long to be looked at', () => {
    const long = 'a'.repeat(1000);
    assert.equal(new JointSearch([createTermIndex('en')], noted).find(long).noted.length, 2);
  });

  it('are closed-class words of only one of two languages, not single letters', () => {
    const words = wordsOfOnly('en', 'da');
    assert.deepEqual(
      ['the', 'of', 'a', 'over', 'cost'].filter((word) => words.has(word)),
      ['the', 'of'],
    );
  });

  it('have no letters of scripts without spaces in any language', () => {
    for (const language of Object.keys(languageTables))
      assert.deepEqual(
        [...functionWords(language)].filter((word) => unspacedLetter.test(word)),
        [],
        language,
      );
  });
});
