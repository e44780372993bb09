import type { CorpusGroup } from '../group.ts';
import type { Cost, Reading } from '../line.ts';
import { fewTerms, manyTerms, measureSpeed } from '../termSpeed.ts';

/** The size for `measureSpeed`: enough texts in an acceptable time. */
const SIZE = { concepts: 500, locales: 5 };

export const terms: CorpusGroup = {
  name: 'Terms',
  about:
    'Finding 100 and 14,000 terms in the same texts, the articles of one locale; what more terms are found in is part of the time.',
  sizes: () => [SIZE],
  run: async ({ folder, source }) =>
    measureSpeed(folder).flatMap(({ locale, words, few, many }): Reading[] =>
      [
        { size: fewTerms, speed: few },
        { size: manyTerms, speed: many },
      ].map(({ size, speed }) => {
        const cpu = words / speed / 1000;
        const cost: Cost = { wall: cpu, cpu };
        return {
          name: `terms in ${words.toLocaleString('en')} words, ${locale}`,
          growth: 'flat',
          budgets: [{ most: 1.2, timesSmallest: true }],
          group: terms.name,
          step: `${size.toLocaleString('en')} terms`,
          size,
          family: source,
          best: cost,
          median: cost,
          rounds: 1,
        };
      }),
    ),
};
