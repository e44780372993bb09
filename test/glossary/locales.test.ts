import assert from 'node:assert/strict';
import {
  endsInWord,
  isLocale,
  languageOf,
  localeName,
  localeOfLanguageName,
  sameLocale,
} from '../../server/src/glossary/locales.ts';

/** Columns of lines such as `Polish -> pl`. */
function table(lines: string): [one: string, other: string][] {
  const rows = lines.trim().split('\n');
  return rows.map((row) => {
    const [one = '', other = ''] = row.split('->').map((cell) => cell.trim());
    return [one, other];
  });
}

describe('localeOfLanguageName', () => {
  const names = `
    Polish                 -> pl
    polish                 -> pl
    POLISH                 -> pl
    German                 -> de
    Norwegian              -> nb
    Norwegian Bokmål       -> nb
    Norwegian-Nynorsk      -> nn
    Brazilian_Portuguese   -> pt-BR
    Portuguese (Brazil)    -> pt-BR
    Simplified Chinese     -> zh-CN
    Chinese                -> zh
    Farsi                  -> fa
    Persian                -> fa
    Klingon                ->
    Images                 ->
    pl                     ->
  `;
  for (const [name, locale] of table(names))
    it(`returns ${locale || 'undefined'} for ${name}`, () => assert.equal(localeOfLanguageName(name) ?? '', locale));
});

describe('localeName', () => {
  const locales = `
    pl          -> Polish
    PL          -> Polish
    pt-br       -> Brazilian Portuguese
    pt_BR       -> Brazilian Portuguese
    zh-Hant     -> Traditional Chinese
    nb          -> Norwegian Bokmål
    xx          -> xx
    no locale   -> no locale
  `;
  for (const [locale, name] of table(locales))
    it(`returns ${name} for ${locale}`, () => assert.equal(localeName(locale), name));
});

describe('endsInWord', () => {
  for (const text of ['he_reject', 'de_note', 'de-notes', 'de_alt', 'en_avoid', 'en_abbr'])
    it(`is true for ${text}`, () => assert.ok(endsInWord(text)));
  const tags = ['de', 'pt-BR', 'zh-Hans-CN', 'sr_Cyrl', 'zh-yue', 'ca-valencia', 'be-tarask', 'de-1996', 'de-x-plain'];
  for (const text of [...tags, 'de_DE_formal', 'en-GB-oxendict', 'el-polyton', 'es-419', 'sl-rozaj'])
    it(`is false for ${text}`, () => assert.ok(!endsInWord(text)));
});

describe('isLocale', () => {
  for (const text of ['en', 'EN', 'pl', 'pt-br', 'pt_BR', 'zh-Hans-CN', 'fil', 'es-419'])
    it(`accepts ${text}`, () => assert.ok(isLocale(text)));
  for (const text of [
    '',
    'e',
    'xx',
    'img',
    'css',
    'blog',
    'docs',
    'v2',
    '2024',
    '-a',
    'en-',
    'target-market',
    '../pl',
    'pl/en',
  ])
    it(`does not accept '${text}'`, () => assert.ok(!isLocale(text)));
});

describe('language tags', () => {
  it('are equal ignoring case', () => {
    assert.ok(sameLocale('pt-BR', 'pt-br'));
    assert.ok(!sameLocale('pt', 'pt-BR'));
  });

  it('start with the language', () => {
    assert.deepEqual(['pt-BR', 'zh_Hant', 'EN', ''].map(languageOf), ['pt', 'zh', 'en', '']);
  });
});
