import type { Candidate } from './types.ts';

/**
 * Spellings of katakana: a final long vowel mark is optional (`ユーザー`, `ユーザ`), and old systems use half width (`ﾕｰｻﾞｰ`).
 */

const halfWidth = /[\uFF66-\uFF9F]+/gu;
const katakanaWord = /[ァ-ヺー]+/gu;
const katakana = /[ァ-ヺー]/u;
const longMark = 'ー';
/** Shorter words always keep the mark: `キー`, `エラー`. In letters without the mark. */
const minWithoutMark = 3;
/** The mark is optional after these sounds at the end of a word. */
const endsInOpenSound = /[アカガサザタダナハバパマヤラワァャイキギシジチヂニヒビピミリィ]$/u;
/** Maximum number of spellings; a name with more words has too many. */
const maxSpellings = 8;

/**
 * Returns the spellings of a name: with and without the long vowel marks at the ends of its words, and in half width.
 */
export function withKanaSpellings(name: string): string[] {
  const fullWidth = name.replace(halfWidth, (kana) => kana.normalize('NFKC'));
  if (!katakana.test(fullWidth)) return [name];
  let ways = [''];
  let done = 0;
  for (const { 0: word, index } of fullWidth.matchAll(katakanaWord)) {
    const before = fullWidth.slice(done, index);
    const spellings = ways.length < maxSpellings ? spellingsOf(word) : [word];
    ways = ways.flatMap((start) => spellings.map((spelling) => start + before + spelling));
    done = index + word.length;
  }
  const full = ways.map((start) => start + fullWidth.slice(done));
  return [...new Set([name, ...full, ...full.map(inHalfWidth)])];
}

function spellingsOf(word: string): string[] {
  const bare = word.endsWith(longMark) ? word.slice(0, -1) : word;
  if (bare.length < minWithoutMark || !endsInOpenSound.test(bare)) return [word];
  return [bare, bare + longMark];
}

let halfWidthOf: ReadonlyMap<string, string> | undefined;

function inHalfWidth(name: string): string {
  halfWidthOf ??= new Map(
    Array.from({ length: 0xff9f - 0xff66 + 1 }, (_, offset) => {
      const half = String.fromCharCode(0xff66 + offset);
      return [half.normalize('NFKC'), half] as const;
    }),
  );
  const letters = halfWidthOf;
  // Decomposes voiced letters: `ザ` is `ｻ` and `ﾞ`.
  return name.replace(katakanaWord, (word) =>
    Array.from(word.normalize('NFD'), (letter) => letters.get(letter) ?? letter).join(''),
  );
}

/**
 * Removes the concepts for which the text is only the name without its long vowel mark, if the next letter continues
 * the word (`モニタリング`).
 */
export function withoutCutKana(candidates: readonly Candidate[], found: string, next: string): readonly Candidate[] {
  const name = found.normalize('NFKC');
  if (!katakana.test(next.normalize('NFKC')) || !katakana.test(name.slice(-1))) return candidates;
  return candidates.filter(({ term }) => !term.normalize('NFKC').includes(name + longMark));
}
