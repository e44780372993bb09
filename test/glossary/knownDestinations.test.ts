import assert from 'node:assert/strict';
import { KnownDestinations } from '../../server/src/glossary/knownDestinations.ts';
import type { Destination } from '../../server/src/glossary/destination.ts';

/** Looks up targets in turn, and returns those that had to be found. */
function found(...asked: readonly (readonly [revision: number, target: string, locale: string])[]): string[] {
  const known = new KnownDestinations();
  const targets: string[] = [];
  const page: Destination = { kind: 'page' };
  for (const [revision, target, locale] of asked)
    known.getOrAdd(revision, target, locale, (own) => {
      targets.push(`${own} ${locale}`);
      return page;
    });
  return targets;
}

describe('KnownDestinations', () => {
  it('finds a target once for each locale', () =>
    assert.deepEqual(found([1, '/a', 'pl'], [1, '/a', 'pl'], [1, '/a', 'de'], [1, '/b', 'pl']), [
      '/a pl',
      '/a de',
      '/b pl',
    ]));

  it('finds it again after a change of the glossary', () =>
    assert.deepEqual(found([1, '/a', 'pl'], [2, '/a', 'pl']), ['/a pl', '/a pl']));

  it('does not grow without bound', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => [1, `/${at}`, 'pl'] as const);
    assert.equal(found(...many, [1, '/more', 'pl'], [1, '/0', 'pl']).length, 50_002);
  });

  const targets = {
    '/a': true,
    '/pl/a?x': true,
    '/a#b': false,
    '#b': false,
    a: false,
    'a.md': false,
    'https://a': false,
  };
  for (const [target, isIn] of Object.entries(targets))
    it(`${isIn ? 'keeps' : 'does not keep'} ${target}`, () => assert.equal(KnownDestinations.has(target), isIn));
});
