import assert from 'node:assert/strict';
import { classOf, unitClasses, unitClassTable } from '../../server/src/terms/unitClasses.ts';

const letters: ReadonlySet<number> = new Set([unitClasses.letter, unitClasses.mark, unitClasses.unspaced]);

describe('the classes of units', () => {
  it('are those of Unicode; otherwise run `node scripts/unit-runs.mjs`', () => {
    const table = unitClassTable();
    const different: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      // An older Node does not know all letters, and the joiners are given by hand.
      if (/\p{Cn}/u.test(character) || table[unit] === unitClasses.joiner) continue;
      const inUnicode = classOf(character);
      const isSame = table[unit] === inUnicode || (!letters.has(table[unit] ?? 0) && !letters.has(inUnicode));
      if (!isSame) different.push(unit.toString(16));
    }
    assert.deepEqual(different, []);
  });
});
