/** All non-ASCII units count as the same letter, so that their case does not matter. */
const OTHER_LETTER = 0x80;
/** By ASCII unit: the letter in lower case, or 0 for other characters. */
const LETTERS = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? lower : 0;
});

/** Only the last bits of hashes are compared. */
const HASHES = 1 << 14;
const SEED = 17;

/**
 * Counts words of a small set in a text, case-insensitively and in one pass. For most words of the text, it needs neither a
 * substring nor a look-up.
 */
export class WordScan {
  private readonly parts = new Set<string>();
  private readonly hashes = new Uint8Array(HASHES);

  /** `words`: in lower case. */
  constructor(words: Iterable<string>) {
    for (const word of words)
      scan(word, (start, end, hash) => {
        this.parts.add(word.slice(start, end));
        this.hashes[hash & (HASHES - 1)] = 1;
        return false;
      });
  }

  /**
   * Whether the text may contain this number of the words, counting repetitions. A word with an apostrophe is found by each of
   * its parts, so the result can be wrongly true, but never wrongly false.
   */
  mayHave(text: string, number: number): boolean {
    const { parts, hashes } = this;
    let found = 0;
    return scan(text, (start, end, hash) => {
      if (hashes[hash & (HASHES - 1)] !== 0 && parts.has(text.slice(start, end).toLowerCase())) found++;
      return found >= number;
    });
  }
}

/** Calls `see` for each run of letters until it returns true. Returns whether it did. */
function scan(text: string, see: (start: number, end: number, hash: number) => boolean): boolean {
  let start = 0;
  let hash = SEED;
  for (let at = 0; at < text.length; at++) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter !== 0) {
      hash = Math.imul(hash ^ letter, 0x01000193);
      continue;
    }
    if (at > start && see(start, at, hash)) return true;
    start = at + 1;
    hash = SEED;
  }
  return text.length > start && see(start, text.length, hash);
}

/** Returns 0 for a unit that is not part of a word: ASCII punctuation, and the punctuation of Latin texts. */
function letterOf(unit: number): number {
  if (unit < 0x80) return LETTERS[unit] ?? 0;
  return unit < 0xc0 || (unit >= 0x2000 && unit < 0x2070) ? 0 : OTHER_LETTER;
}
