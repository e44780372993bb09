import assert from 'node:assert/strict';
import { languageName, languageNames, mapTexts, type Message, msg } from '../../server/src/localization/message.ts';
import { ENGLISH, type InterfaceLanguage, render } from '../../server/src/localization/render.ts';

const ARTICLES = '{0, plural, one {# article} other {# articles}}';
const PROBLEM = 'There is no article {0} in {1}.';

const german: InterfaceLanguage = {
  tag: 'de',
  translations: {
    [PROBLEM]: 'Auf {1} gibt es keinen Artikel {0}.',
    [ARTICLES]: '{0, plural, one {# Artikel} other {# Artikel}}',
  },
};
const polish: InterfaceLanguage = {
  tag: 'pl',
  translations: {
    [ARTICLES]: '{0, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}',
    [PROBLEM]: 'Brak artykułu {0} ({1}).',
  },
};

describe('a message in English', () => {
  const cases: readonly (readonly [message: Message, text: string])[] = [
    [msg('No place.'), 'No place.'],
    [msg('{0} and {1}, {0}', 'a', 'b'), 'a and b, a'],
    [msg('{0}', '{1}'), '{1}'],
    [msg('a {slug} of {0}, {"x": {}}', 'b'), 'a {slug} of b, {"x": {}}'],
    [msg('{1}', 'a'), ''],
    [msg('# {0}', 1), '# 1'],
    [msg(ARTICLES, 1), '1 article'],
    [msg(ARTICLES, 0), '0 articles'],
    [msg('{0, plural, one {{1} has one} other {{1} has #}}.', 2, 'x'), 'x has 2.'],
    [msg('{0, plural, one {a}', 1), '{0, plural, one {a}'],
    [msg('It is {0}.', msg('not {0}', 'here')), 'It is not here.'],
    [msg('{0}', languageName('pt-br')), 'Brazilian Portuguese'],
    [msg('{0}', languageName('xyz-')), 'xyz-'],
    [msg('{0}', languageNames(['pl'], 'or')), 'Polish'],
    [msg('{0}', languageNames(['pl', 'ru', 'en'], 'or')), 'Polish, Russian or English'],
  ];
  for (const [message, text] of cases)
    it(`${message.template} -> ${text}`, () => assert.equal(render(message, ENGLISH), text));
});

describe('a message in another language', () => {
  const cases: readonly (readonly [language: InterfaceLanguage, message: Message, text: string])[] = [
    [german, msg(PROBLEM, 'x', languageName('pl')), 'Auf Polnisch gibt es keinen Artikel x.'],
    [
      german,
      msg(PROBLEM, 'x', languageNames(['pl', 'sv'], 'or')),
      'Auf Polnisch oder Schwedisch gibt es keinen Artikel x.',
    ],
    // A sentence is in one language.
    [german, msg('Not translated: {0}.', msg(ARTICLES, 2)), 'Not translated: 2 articles.'],
    [german, msg(PROBLEM, msg(ARTICLES, 2), 'x'), 'Auf x gibt es keinen Artikel 2 Artikel.'],
    [german, msg('{0, plural, one {# page} other {# pages}}', 1), '1 page'],
    [german, msg('toString'), 'toString'],
    ...[
      [1, '1 artykuł'] as const,
      [3, '3 artykuły'] as const,
      [12, '12 artykułów'] as const,
      [22, '22 artykuły'] as const,
    ].map(([count, text]) => [polish, msg(ARTICLES, count), text] as const),
  ];
  for (const [language, message, text] of cases)
    it(`${language.tag}: ${text}`, () => assert.equal(render(message, language), text));
});

describe('the texts of a message', () => {
  it('can be replaced, in nested messages and lists too, but not the template', () => {
    const message = msg('a {0} {1} {2}', 'a', msg('a {0}', 'a'), { items: ['a', 1], joined: 'and' });
    const changed = mapTexts(message, (text) => `${text}!`);
    assert.equal(render(changed, ENGLISH), 'a a! a a! a! and 1');
  });
});
