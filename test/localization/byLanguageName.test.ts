import assert from 'node:assert/strict';
import { byLanguageName, useInterfaceLanguage } from '../../server/src/localization/index.ts';

/** By language of the interface: the order in which a user looks for the languages. */
const cases: readonly (readonly [string, string])[] = [
  ['en', 'en fi pl ru sv'],
  ['fi', 'en pl sv fi ru'],
  ['sv', 'en fi pl ru sv'],
  ['uk', 'en pl ru fi sv'],
];

describe('locales in lists', () => {
  afterEach(() => useInterfaceLanguage({ tag: 'en', translations: {} }));

  for (const [tag, order] of cases)
    it(`are sorted by their names in ${tag}`, () => {
      useInterfaceLanguage({ tag, translations: {} });
      const sorted = byLanguageName(['en', 'fi', 'pl', 'ru', 'sv'], (locale) => locale);
      assert.equal(sorted.join(' '), order);
    });
});
