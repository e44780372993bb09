/** All non-ASCII letters count as the same one, so that their case does not matter. */
const OTHER_LETTER = 0x80;
/** By ASCII unit: the letter in lower case, or 0 for other characters. */
const LETTERS = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? lower : 0;
});

/** Only the last bits of hashes are compared. */
const HASHES = 1 << 14;
const SEED = 17;
const FACTOR = 0x01000193;
/** A letter or mark outside ASCII, of one UTF-16 unit. */
const LETTER = /[\p{L}\p{M}]/u;
/** By unit outside ASCII: `OTHER_LETTER`, or `NO_LETTER`; 0 if it has not occurred. */
const OTHERS = new Uint8Array(1 << 16);
const NO_LETTER = 1;

/**
 * Counts words of a small set in a text, case-insensitively and in one pass. For most words of the text, it needs neither a
 * substring nor a look-up.
 */
export class WordScan {
  private readonly parts = new Set<string>();
  private readonly hashes = new Uint8Array(HASHES);

  /** `words`: in lower case, without letters of two UTF-16 units. */
  constructor(words: Iterable<string>) {
    for (const word of words)
      for (const part of word.match(/[\p{L}\p{M}]+/gu) ?? []) {
        this.parts.add(part);
        this.hashes[hashOf(part) & (HASHES - 1)] = 1;
      }
  }

  /**
   * Whether the text may contain this number of the words, counting repetitions, and they may be this share of its words. A word
   * with an apostrophe is found by each of its parts, and not all words of the text are counted, so the result can be wrongly
   * true, but never wrongly false.
   */
  mayHave(text: string, number: number, share = 0): boolean {
    const { parts, hashes } = this;
    const { length } = text;
    let found = 0;
    let words = 0;
    let hash = SEED;
    let start = 0;
    for (let at = 0; at <= length; at++) {
      const letter = at < length ? letterOf(text.charCodeAt(at)) : 0;
      if (letter !== 0) {
        hash = Math.imul(hash ^ letter, FACTOR);
        continue;
      }
      if (at > start) {
        if (startsWord(text, start)) words++;
        if (hashes[hash & (HASHES - 1)] !== 0 && parts.has(text.slice(start, at).toLowerCase())) found++;
        hash = SEED;
      }
      start = at + 1;
    }
    return found >= number && found >= words * share;
  }
}

/** Whether this letter is certainly the first of a word: a Latin letter after a space. */
function startsWord(text: string, at: number): boolean {
  return text.charCodeAt(at) < 0x80 && (at === 0 || text.charCodeAt(at - 1) === SPACE);
}

const SPACE = 0x20;

function hashOf(part: string): number {
  let hash = SEED;
  for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ letterOf(part.charCodeAt(at)), FACTOR);
  return hash;
}

/** Returns 0 for a unit that is not part of a word. A letter of two units is none, so more words can be found, but not fewer. */
function letterOf(unit: number): number {
  if (unit < 0x80) return LETTERS[unit] ?? 0;
  let known = OTHERS[unit];
  if (!known) OTHERS[unit] = known = LETTER.test(String.fromCharCode(unit)) ? OTHER_LETTER : NO_LETTER;
  return known === NO_LETTER ? 0 : known;
}
