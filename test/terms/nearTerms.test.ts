import assert from 'node:assert/strict';
import { NearTerms } from '../../server/src/terms/nearTerms.ts';
import type { Term } from '../../server/src/terms/types.ts';

function term(concept: string, text: string, kind: Term['kind'] = 'term'): Term {
  return { concept, text, status: 'preferred', kind };
}

const TERMS = [
  term('target-market', 'Rynek docelowy'),
  term('market-niche', 'Nisza rynkowa'),
  term('price-elasticity', 'Elastyczność cenowa'),
  term('brand', 'Marka'),
  term('observability', '可观测性'),
  term('container', '컨테이너'),
  term('node', 'Węzeł'),
];

function filled(terms: readonly Term[]): NearTerms {
  const near = new NearTerms();
  for (const each of terms) near.add(each);
  return near;
}

describe('NearTerms', () => {
  const near = filled(TERMS);
  const cases: readonly (readonly [text: string, concept: string | undefined])[] = [
    ['rynkach docelowych', 'target-market'],
    ['ryenk docelowy', 'target-market'],
    ['elastycznie', 'price-elasticity'],
    ['niszowy', 'market-niche'],
    ['wezel', 'node'],
    ['WĘZEŁ', 'node'],
    ['可观测', 'observability'],
    ['컨테이너화', 'container'],
    ['xyz', undefined],
    ['', undefined],
    ['?!', undefined],
  ];
  for (const [text, concept] of cases)
    it(`finds ${concept ?? 'nothing'} for '${text}'`, () => assert.equal(near.near(text, 5)[0]?.concept, concept));

  it('returns at most the requested number of concepts, each once', () => {
    const many = filled([...TERMS, term('brand', 'Marki'), term('brand-loyalty', 'Lojalność wobec marki')]);
    assert.deepEqual(
      many.near('marki', 5).map(({ concept }) => concept),
      ['brand', 'brand-loyalty'],
    );
    assert.equal(many.near('marki', 1).length, 1);
  });

  it('returns more often linked concepts first if they are equally similar', () => {
    const used = filled([
      term('a', 'Skala'),
      term('b', 'Skala'),
      term('b', 'skali', 'attested'),
      term('b', 'skali', 'attested'),
    ]);
    assert.deepEqual([used.near('skala', 5)[0]?.concept, used.usesOf('b'), used.usesOf('a')], ['b', 2, 0]);
  });

  it('returns the same regardless of earlier changes', () => {
    const changed = filled([...TERMS.toReversed(), term('gone', 'Rynek docelowy'), term('gone', 'rynku', 'attested')]);
    changed.add(term('brand', 'Marka'));
    changed.remove(term('brand', 'Marka'));
    changed.remove(term('gone', 'Rynek docelowy'));
    changed.remove(term('gone', 'rynku', 'attested'));
    changed.remove(term('never', 'there'));
    for (const [text] of cases) assert.deepEqual(changed.near(text, 5), near.near(text, 5));
    assert.equal(changed.usesOf('gone'), 0);
  });

  it('reads only the start of long texts', () => {
    assert.equal(near.near(`rynek docelowy ${'x'.repeat(1_000_000)}`, 5)[0]?.concept, 'target-market');
  });
});
