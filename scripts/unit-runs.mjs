// Writes server/src/terms/unitRuns.ts, the classes of letters and marks according to the Unicode data of this Node.
import { writeFileSync } from 'node:fs';

const LETTER = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const UNSPACED =
  /(?=\p{L})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** @param {number} unit */
function classOf(unit) {
  const character = String.fromCharCode(unit);
  if (MARK.test(character)) return 'M';
  if (!LETTER.test(character)) return '';
  return UNSPACED.test(character) ? 'U' : 'L';
}

const runs = [];
let end = 0;
for (let from = 0; from < 0x10000;) {
  const unitClass = classOf(from);
  let to = from + 1;
  while (to < 0x10000 && classOf(to) === unitClass) to++;
  if (unitClass !== '') {
    runs.push((from - end).toString(36) + unitClass + (to - from).toString(36));
    end = to;
  }
  from = to;
}
const lines = runs.join(' ').match(/.{1,120}/g) ?? [];
writeFileSync(
  'server/src/terms/unitRuns.ts',
  `// Written by scripts/unit-runs.mjs, with Unicode ${process.versions.unicode}.

/**
 * The letters and digits (L), marks (M), and letters of scripts without spaces (U) of the basic plane, in runs: the number of units
 * before the run, its class and its length, in base 36. Testing every unit would take longer than checking a dozen articles.
 */
export const unitRuns =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`,
);
