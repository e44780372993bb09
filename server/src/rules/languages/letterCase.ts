/** Whether the UTF-16 unit is a capital or a half of a letter. */
export function mayBeCapital(unit: number): boolean {
  return ((EXCLUDED[unit] ?? 0) & CAPITAL) === 0 && (findExcluded(unit) & CAPITAL) === 0;
}

/** Whether the UTF-16 unit is a small letter or a half of a letter. */
export function mayBeSmall(unit: number): boolean {
  return ((EXCLUDED[unit] ?? 0) & SMALL) === 0 && (findExcluded(unit) & SMALL) === 0;
}

/** What a UTF-16 unit cannot be, as bits; 0 if that has not been found yet. Most questions are answered by one look here. */
const EXCLUDED = new Uint8Array(0x10000);
const CAPITAL = 1;
const SMALL = 2;
const FOUND = 4;

function findExcluded(unit: number): number {
  const known = EXCLUDED[unit] ?? 0;
  return known === 0 ? (EXCLUDED[unit] = FOUND | excludedFor(String.fromCharCode(unit))) : known;
}

function excludedFor(character: string): number {
  if (/[A-Z]/.test(character)) return SMALL;
  if (/[\0-\x7F]/.test(character)) return /[a-z]/.test(character) ? CAPITAL : CAPITAL | SMALL;
  if (/[\uD800-\uDFFF]/.test(character)) return 0;
  if (/\p{Lu}/u.test(character)) return SMALL;
  return /\p{Ll}/u.test(character) ? CAPITAL : CAPITAL | SMALL;
}
