import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { OpeningTerms } from '../../server/src/terms/openingTerms.ts';
import { BARRIER, type Term, TRANSPARENT } from '../../server/src/terms/types.ts';

function term(text: string, concept = text, other: Partial<Term> = {}): Term {
  return { concept, text, status: 'preferred', kind: 'term', ...other };
}

function indexOf(...terms: readonly Term[]): OpeningTerms {
  const index = new OpeningTerms();
  for (const each of terms) index.add(each);
  return index;
}

/** `word: names` for each found word. */
function found(index: OpeningTerms, text: string): string[] {
  return index
    .find(text)
    .map(({ start, end, terms }) => `${text.slice(start, end)}: ${terms.map((each) => each.text).join()}`);
}

/** The order of several names does not matter. */
function inOrder(word: string): string {
  return word.split(/: |,/).toSorted().join();
}

describe('OpeningTerms', () => {
  const cases: readonly (readonly [what: string, terms: readonly Term[], text: string, expected: readonly string[]])[] =
    [
      [
        'are found at the start of words in any spelling',
        [term('Micromarketing')],
        'micromarketingkampanj, MIKROMARKETINGPROGRAM; mikromarketing eMicromarketing marketing',
        [
          'micromarketingkampanj: Micromarketing',
          'MIKROMARKETINGPROGRAM: Micromarketing',
          'mikromarketing: Micromarketing',
        ],
      ],
      [
        'fold ph, y and doubled letters',
        [term('Philosophy'), term('Blockchain')],
        'filosofien blokkhain',
        ['filosofien: Philosophy', 'blokkhain: Blockchain'],
      ],
      [
        'are the longest in a word',
        [term('Container'), term('Containership')],
        'containershipping containervagn',
        ['containershipping: Containership', 'containervagn: Container'],
      ],
      [
        'are several where concepts share a name',
        [term('Container', 'a'), term('container', 'b')],
        'containerbil',
        ['containerbil: Container,container'],
      ],
      ['do not include the note of a title', [term('Container (ship)')], 'containerbil', ['containerbil: Container']],
      [
        'do not include short terms and terms of several words',
        [term('Market'), term('Target market'), term('B2B-marketing')],
        'marketing targetmarketing b2b-marketing',
        [],
      ],
      [
        'do not include deprecated names and declared forms',
        [term('Container', 'a', { status: 'deprecated' }), term('Container', 'b', { kind: 'form' })],
        'containerbil',
        [],
      ],
      [
        'do not cross characters other than letters',
        [term('Container')],
        `contai${BARRIER}nerbil contai${TRANSPARENT}ner con-tainer`,
        [],
      ],
    ];
  for (const [what, terms, text, expected] of cases)
    it(what, () => assert.deepEqual(found(indexOf(...terms), text), expected));

  it('does not find terms that were removed as often as added', () => {
    const index = indexOf(term('Container'), term('Container'), term('Containership'));
    index.remove(term('Container'));
    assert.deepEqual(found(index, 'containerbil'), ['containerbil: Container']);
    index.remove(term('Container'));
    index.remove(term('Never there'));
    assert.deepEqual(found(index, 'containerbil containershipping'), ['containershipping: Containership']);
  });

  it('finds the same regardless of earlier changes', () => {
    const anyTerm = fc
      .constantFrom('Container', 'Containers', 'Cryptography', 'Kryptographie', 'Physiology')
      .map((text) => term(text));
    const text = 'containerkryptografi containersystem cryptographyer kryptografiet fysiologisk Container';
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), anyTerm), { maxLength: 30 }), (changes) => {
        const index = new OpeningTerms();
        const left: Term[] = [];
        for (const [adds, each] of changes) {
          index.find(text);
          if (adds) {
            index.add(each);
            left.push(each);
          } else {
            index.remove(each);
            const at = left.indexOf(each);
            const same = at < 0 ? left.findIndex((other) => other.text === each.text) : at;
            if (same >= 0) left.splice(same, 1);
          }
        }
        assert.deepEqual(found(index, text).map(inOrder), found(indexOf(...left), text).map(inOrder));
      }),
      { numRuns: 300 },
    );
  });
});
