import assert from 'node:assert/strict';
import { withLettersOf } from '../../client/src/symbolNames.ts';

describe('the name of a symbol in VS Code', () => {
  const cases: readonly (readonly [what: string, query: string, name: string])[] = [
    ['is as it is where the letters stand in it', 'Lojalność', 'Lojalność wobec marki'],
    ['is as it is where some of the letters stand in it', 'loj mar', 'Lojalność wobec marki'],
    [
      'is followed by plain letters where these are typed',
      'lojalnosc',
      'Lojalność wobec marki (lojalnosc wobec marki)',
    ],
    ['is followed by the slug where that is typed', 'brand', 'Lojalność wobec marki (brand-loyalty)'],
  ];
  for (const [what, query, name] of cases)
    it(what, () => {
      const symbol = { name: 'Lojalność wobec marki', containerName: 'pl · brand-loyalty' };
      assert.deepEqual(withLettersOf(query, [symbol]), [{ ...symbol, name }]);
    });
});
