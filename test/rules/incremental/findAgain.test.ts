import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { FindAgain } from '../../../server/src/rules/incremental/findAgain.ts';
import { OpeningTerms } from '../../../server/src/terms/openingTerms.ts';
import { createTermIndex } from '../../../server/src/terms/termIndex.ts';
import { BARRIER, type Term, TRANSPARENT } from '../../../server/src/terms/types.ts';

const names: Readonly<Record<string, readonly string[]>> = {
  pl: ['Rynek docelowy', 'Rynek', 'Marża', 'API', 'node.js', 'Stopa zwrotu z inwestycji'],
  sv: ['Marknad', 'Målgrupp', 'API', 'Micromarketing', 'Kund och marknad'],
  zh: ['市场', '目标市场', '服务', 'API 网关'],
  en: ['Micromarketing', 'Target market', 'Market', "Moore's law", 'Container'],
};

function termsOf(locale: string): Term[] {
  return (names[locale] ?? []).map((text, at) => ({ concept: `c${at}`, text, status: 'preferred', kind: 'term' }));
}

const pieces = [
  ...Object.values(names).flat(),
  ..."rynku docelowego|rynków|marknadens|mikromarketingprogram|目标|市场|服务器|-|–|.|_|@| |\n|\n\n|’|'|,|(|)|\u00AD|👍|\uD800|é|1|a".split(
    '|',
  ),
  BARRIER,
  BARRIER,
  BARRIER.repeat(3),
  `\n${BARRIER}\n`,
  TRANSPARENT,
  TRANSPARENT.repeat(2),
];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const anyEdit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(6),
  text: fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join('')),
});

function edited(
  text: string,
  { from, length, text: inserted }: { from: number; length: number; text: string },
): string {
  const start = Math.round(from * text.length);
  return text.slice(0, start) + inserted + text.slice(start + length);
}

describe('a repeated search in an edited text', () => {
  for (const locale of Object.keys(names)) {
    it(`finds what a search of the whole text finds, in ${locale}`, function () {
      this.timeout(300_000);
      const index = createTermIndex(locale);
      for (const term of termsOf(locale)) index.add(term);
      const history = fc.array(anyEdit, { minLength: 1, maxLength: 6 });
      fc.assert(
        fc.property(anyText, history, (before, edits) => {
          const memory = new FindAgain<ReturnType<typeof index.find>[]>();
          let text = before;
          for (const edit of [undefined, ...edits]) {
            if (edit) text = edited(text, edit);
            assert.deepEqual(
              memory.find([], text, (part) => [index.find(part)]),
              [index.find(text)],
            );
          }
        }),
        { numRuns: 2000 },
      );
    });
  }

  it('finds the same words that start with a term', () => {
    const openings = new OpeningTerms();
    for (const term of termsOf('en')) openings.add(term);
    fc.assert(
      fc.property(anyText, anyEdit, (before, edit) => {
        const memory = new FindAgain<ReturnType<typeof openings.find>[]>();
        memory.find([], before, (part) => [openings.find(part)]);
        const text = edited(before, edit);
        assert.deepEqual(
          memory.find([], text, (part) => [openings.find(part)]),
          [openings.find(text)],
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('searches only between two barriers, unless the search has changed', () => {
    const memory = new FindAgain<{ start: number; end: number }[][]>();
    const sought: string[] = [];
    const find = (text: string): { start: number; end: number }[][] => {
      sought.push(text);
      return [[]];
    };
    const [before, after] = [`one${BARRIER}two${BARRIER}three`, `one${BARRIER}twoo${BARRIER}three`];
    for (const [stamp, text] of [
      ['a', before],
      ['a', after],
      ['a', after],
      ['b', after],
    ] as const)
      memory.find([stamp], text, find);
    assert.deepEqual(sought, [before, 'twoo', after]);
  });
});
