import assert from 'node:assert/strict';
import { detectLocale } from '../../server/src/glossary/detectLocale.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';

const locales = ['de', 'en', 'fi', 'nb', 'pl', 'pt-br', 'ru', 'sv', 'zh-cn'];

describe('detectLocale', () => {
  const cases: readonly (readonly [locale: string | undefined, text: string])[] = [
    ['pl', 'Rynek docelowy to grupa klientów, do której przedsiębiorstwo kieruje swoje produkty oraz usługi.'],
    ['en', 'A target market is the group of customers that a company offers its products and its services.'],
    ['de', 'Ein Zielmarkt ist eine Gruppe von Kunden, an die ein Unternehmen seine Produkte und Dienste richtet.'],
    ['ru', 'Целевой рынок — это группа покупателей, которой предприятие предлагает свои товары и услуги.'],
    ['pt-br', 'Um mercado-alvo é um grupo de clientes ao qual uma empresa dirige os seus produtos e também serviços.'],
    ['zh-cn', '目标市场是指企业决定进入并为之提供产品和服务的一组顾客，他们具有共同的需求和特征。'],
    [
      'pl',
      '---\ntitle: The target market and its customers in English words\n---\nTo jest tekst, który został napisany po polsku.',
    ],
    ['en', '# Introduction\n\nWe look at niches.'],
    ['pl', 'To jest o rynku i o tym.'],
    [undefined, 'Target'],
    [undefined, ''],
    [undefined, '12345 67890 12345 67890 12345'],
  ];
  for (const [locale, text] of cases)
    it(`returns ${locale ?? 'undefined'} for: ${text.slice(0, 40).replaceAll('\n', ' ')}`, () =>
      assert.equal(detectLocale(parseMarkdown(text), locales), locale));

  it('does not confuse Russian with a related language', () => {
    const text =
      'Участники сети, которые запускают узлы и обслуживают запросы. Это часть системы, которую используют все.';
    assert.equal(detectLocale(parseMarkdown(text.repeat(4)), ['bg', 'uk', 'ru']), 'ru');
    assert.equal(detectLocale(parseMarkdown(text.repeat(4)), ['bg', 'uk']), undefined);
  });

  const unusual = [...locales, 'eu', 'ga', 'is', 'sl'];
  for (const [locale, text] of [
    ['is', 'Notandinn getur valið þjón þar sem hann vill geyma gögnin sín og haldið síðan áfram að vinna.'],
    ['ga', 'Is féidir leis an úsáideoir an freastalaí ar mian leis a shonraí a stóráil a roghnú.'],
    ['eu', 'Erabiltzaileak bere datuak gorde nahi dituen zerbitzaria aukeratu dezake eta hau ez da zaila.'],
    ['sl', 'Uporabnik lahko v aplikaciji izbere strežnik, na katerem želi shraniti svoje podatke, in nato nadaljuje.'],
    ['sv', 'Användaren kan välja den server som han vill lagra sina data på och sedan fortsätta med arbetet.'],
    ['en', 'A target market is the group of customers that a company offers its products and its services.'],
  ] as const) {
    it(`returns ${locale} among more languages`, () =>
      assert.equal(detectLocale(parseMarkdown(text), unusual), locale));
  }

  it('returns undefined for a language that the glossary does not have', () => {
    const french =
      'Un marché cible est un groupe de clients auquel une entreprise destine ses produits et ses services.';
    assert.equal(detectLocale(parseMarkdown(french), ['pl', 'ru']), undefined);
  });
});
