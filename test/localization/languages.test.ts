import assert from 'node:assert/strict';
import { interfaceLanguageFor, languageOfEnvironment } from '../../server/src/localization/languages.ts';
import { languageOfClient } from '../../server/src/lsp/languageOfClient.ts';

describe('the language of the interface for a locale', () => {
  const cases: readonly (readonly [locale: string, language: string | undefined])[] = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de_DE.UTF-8', 'de'],
    ['PL', 'pl'],
    ['uk.UTF-8@x', 'uk'],
    ['en-US', 'en'],
    ['C', undefined],
    ['C.UTF-8', undefined],
    ['pt-BR', undefined],
    ['', undefined],
  ];
  for (const [locale, language] of cases)
    it(`'${locale}' -> ${String(language)}`, () => assert.equal(interfaceLanguageFor(locale), language));
});

describe('the language of the interface for an environment', () => {
  const cases: readonly (readonly [environment: Record<string, string>, language: string])[] = [
    [{}, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'de'],
    [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'pl_PL' }, 'pl'],
    [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'pl_PL', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: '' }, 'de'],
    [{ LANG: 'fr_FR' }, 'en'],
  ];
  for (const [environment, language] of cases)
    it(`${JSON.stringify(environment)} -> ${language}`, () =>
      assert.equal(languageOfEnvironment(environment), language));
});

const read = (tag: string) => ({ tag, translations: { from: 'file' } });

describe('the language of a client', () => {
  const translations = { from: 'client' };
  const cases: readonly (readonly [what: string, client: object, language: object | undefined])[] = [
    ['is unknown if it does not say it', {}, undefined],
    ['is read from the installation', { locale: 'de' }, { tag: 'de', translations: { from: 'file' } }],
    ['is English if it is another one', { locale: 'fr' }, { tag: 'en', translations: { from: 'file' } }],
    [
      'has the translations that it sends',
      { locale: 'de', initializationOptions: { translations } },
      { tag: 'de', translations },
    ],
    [
      'does not have translations that are none',
      { locale: 'de', initializationOptions: { translations: { from: 1 } } },
      { tag: 'de', translations: { from: 'file' } },
    ],
  ];
  for (const [what, client, language] of cases)
    it(what, () => assert.deepEqual(languageOfClient(client, read), language));
});
