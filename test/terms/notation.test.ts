import assert from 'node:assert/strict';
import { listed } from '../../server/src/terms/notation.ts';

describe('listed', () => {
  const cases: readonly (readonly [list: string, words: string[]])[] = [
    ['', []],
    ['a  b\n    c', ['a', 'b', 'c']],
    ['0 s', ['', 's']],
    ['który któr|a|ej', ['który', 'która', 'której']],
    ['jak|0|i ale', ['jak', 'jaki', 'ale']],
  ];
  for (const [list, words] of cases) it(JSON.stringify(list), () => assert.deepEqual(listed(list), words));
});
