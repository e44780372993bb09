import { createTermIndex } from '../../../server/src/terms/termIndex.ts';
import type { Term, TermIndex } from '../../../server/src/terms/types.ts';

export function term(concept: string, text: string, kind: Term['kind'] = 'term'): Term {
  return { concept, text, status: 'preferred', kind };
}

export function indexWith(locale: string, terms: readonly Term[]): TermIndex {
  const index = createTermIndex(locale);
  for (const each of terms) index.add(each);
  return index;
}

export function numbered<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, number) => make(number));
}

const market = indexWith('pl', [term('market', 'Rynek'), term('target', 'Rynek docelowy')]);
/** Texts of a repeated piece, and the terms to find in them. */
export const termTexts: readonly (readonly [what: string, index: TermIndex, piece: string])[] = [
  ['words', market, 'na rynku docelowym '],
  ['a text without a space', market, 'rynek'],
  ['decomposed text', market, 'pro\u0301gu ryn\u0301ku a\u0301\u0301\u0301 '],
  ['marks without letters', market, '\u0301'],
  ['hyphens', market, 'rynek-'],
  ['apostrophes and colons', indexWith('fi', [term('eu', 'EU')]), "EU:n'"],
  ['invisible marks', market, 'r\u00AD\u00AD'],
  ['hyphens and invisible marks', market, 'a-\u00AD\u00AD'],
  ['letters without spaces', indexWith('ja', [term('market', '市場'), term('markets', '市場市')]), '市'],
  ['lone surrogates', market, '\uD800 \uDC00'],
  ['unbroken terms of one word', indexWith('en', [term('x', `${'a '.repeat(60)}b`)]), 'a '],
  [
    'many terms that nearly fit',
    indexWith(
      'en',
      numbered(60, (number) => term(`c${number}`, `${'market '.repeat(number + 2)}end`)),
    ),
    'market ',
  ],
  [
    // Each word of the text is in two terms, so that the number of paths through the terms doubles with each word.
    'words that lead many ways',
    indexWith(
      'en',
      numbered(1 << 10, (number) => {
        const words = numbered(10, (at) => ((number >> at) & 1 ? 'market' : 'markets'));
        return term(`c${number}`, `${words.join(' ')} end`);
      }),
    ),
    'markets ',
  ],
  [
    'one name of many concepts',
    indexWith(
      'en',
      numbered(5000, (number) => term(`c${number}`, 'target market')),
    ),
    'target markets, ',
  ],
];

/** Terms by number; each set has a locale. */
export const termSets: readonly (readonly [what: string, locale: string, make: (number: number) => Term])[] = [
  ['of all kinds', 'pl', (number) => term(`c${number}`, `Rynek${number.toString(36)} docelowy`)],
  ['with the same first word', 'pl', (number) => term(`c${number}`, `Rynek numer${number}`)],
  ['with the same last word', 'pl', (number) => term(`c${number}`, `numer${number} rynek`)],
  ['with the same name', 'pl', (number) => term(`c${number}`, 'Rynek docelowy')],
  ['that are link texts', 'pl', (number) => term(`c${number}`, 'rynek docelowy', 'attested')],
  ['of one concept', 'xx', (number) => term('c', `пазар${number}`, 'attested')],
  [
    'that are learned from',
    'xx',
    (number) =>
      term(`c${number >> 1}`, number % 2 === 0 ? 'пазар' : 'пазарите', number % 2 === 0 ? 'term' : 'attested'),
  ],
  ['of 200 words', 'en', (number) => term(`c${number}`, `word${number} `.repeat(200))],
  ['that begin each other', 'en', (number) => term(`c${number}`, 'market '.repeat((number % 60) + 1))],
];
