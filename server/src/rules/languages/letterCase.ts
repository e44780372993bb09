/** Whether the UTF-16 unit is a capital or a half of a letter. */
export function mayBeCapital(unit: number): boolean {
  return (caseOf(unit) & CAPITAL) !== 0;
}

/** Whether the UTF-16 unit is a small letter or a half of a letter. */
export function mayBeSmall(unit: number): boolean {
  return (caseOf(unit) & SMALL) !== 0;
}

/** Found once for each unit. Outside a text, the unit is NaN. */
function caseOf(unit: number): number {
  const known = CASES[unit] ?? NEITHER;
  return known === UNKNOWN ? (CASES[unit] = findCase(String.fromCharCode(unit))) : known;
}

function findCase(character: string): number {
  if (/[A-Z]/.test(character)) return CAPITAL;
  if (/[\0-\x7F]/.test(character)) return /[a-z]/.test(character) ? SMALL : NEITHER;
  if (/[\uD800-\uDFFF]/.test(character)) return CAPITAL | SMALL;
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  return /\p{Ll}/u.test(character) ? SMALL : NEITHER;
}

const CASES = new Uint8Array(0x10000);
const UNKNOWN = 0;
const CAPITAL = 1;
const SMALL = 2;
const NEITHER = 4;
