import assert from 'node:assert/strict';
import { titleTerms } from '../../server/src/glossary/titleTerms.ts';

describe('names in the notes of titles', () => {
  const cases: readonly (readonly [
    title: string | undefined,
    concept: string,
    given: readonly string[],
    names: readonly string[],
  ])[] = [
    ['Market stall (Stall, Market booth)', 'market-stall', [], ['Stall', 'Market booth']],
    ['Market stall (Stall, Market booth)', 'market-stall', ['stall'], ['Market booth']],
    ['Provenance (Provenance file)', 'provenance', [], ['Provenance file']],
    // The matcher reads these from the title.
    ['Key performance indicator (KPI)', 'key-performance-indicator', [], []],
    ['Block (CSS)', 'block-css', [], []],
    ['Market stall', 'market-stall', [], []],
    [undefined, 'market-stall', [], []],
  ];
  for (const [title, concept, given, names] of cases) {
    it(`are ${names.join(', ') || 'none'} in '${title ?? ''}' with '${given.join(', ')}'`, () => {
      const found = titleTerms(title, concept, given);
      assert.deepEqual(
        found.map(({ text }) => text),
        names,
      );
      assert.ok(found.every(({ status, kind }) => status === 'admitted' && kind === 'term'));
    });
  }
});
