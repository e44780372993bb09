import assert from 'node:assert/strict';
import { glossaryWord, mentionsGlossary } from '../../../server/src/glossary/detection/glossaryWords.ts';

describe('glossaryWord', () => {
  const cases: readonly (readonly [strength: 'strong' | 'weak' | undefined, names: string])[] = [
    [
      'strong',
      'glossary GLOSSARY _glossary 08-glossary glossary-of-terms appendix-a-glossary terminology a-z-word-list',
    ],
    [
      'strong',
      'glossar glossaire glosario glossário słowniczek глоссарий глосарій ordlista sanasto 術語 术语表 用語集 용어집',
    ],
    [
      'weak',
      'terms definitions dictionary vocabulary lexicon słownik словарь acronyms market-glossary 0x90-Other-A_Glossar',
    ],
    ['weak', 'market-glossary-of-terms acme-glossary-market-terminology'],
    ['weak', 'glosariusz-domenowy glossaire-du-commerce glosario_de_mercado глоссарий-проекта'],
    [
      undefined,
      'glossary-plugin glossar-editor glossaryTerms.test terms-of-use long-term term-life-insurance using-the-glossary-plugin index market api 2024',
    ],
  ];
  for (const [strength, names] of cases) {
    for (const name of names.split(' ')) {
      it(`returns ${strength} for '${name}'`, () => assert.equal(glossaryWord(name), strength));
    }
  }
});

describe('mentionsGlossary', () => {
  for (const [title, expected] of [
    ['A Glossary of Markets', true],
    ['Word list', true],
    ['市场术语表', true],
    ['Terms of service', false],
    ['Markets', false],
  ] as const) {
    it(`returns ${expected} for '${title}'`, () => assert.equal(mentionsGlossary(title), expected));
  }
});
