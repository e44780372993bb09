import type { Candidate } from './types.ts';

/**
 * Katakana in their spellings: a long vowel at the end of a word may be left out (`ユーザー`, `ユーザ`), and old systems write all
 * in half width (`ﾕｰｻﾞｰ`).
 */

const halfWidth = /[\uFF66-\uFF9F]+/gu;
const katakanaWord = /[ァ-ヺー]+/gu;
const katakana = /[ァ-ヺー]/u;
const longMark = 'ー';
/** Shorter words keep their long vowel: `キー`, `エラー`. In letters without the mark. */
const shortestWithoutMark = 3;
/** A word that ends in these sounds may have the mark or not. */
const endsInOpenSound = /[アカガサザタダナハバパマヤラワァャイキギシジチヂニヒビピミリィ]$/u;
/** A name of more words has too many ways to be written. */
const mostWays = 8;

/** The ways to write a name: with and without the long marks at the ends of its words, and in half width. */
export function withKanaSpellings(name: string): string[] {
  const fullWidth = name.replace(halfWidth, (kana) => kana.normalize('NFKC'));
  if (!katakana.test(fullWidth)) return [name];
  let ways = [''];
  let done = 0;
  for (const { 0: word, index } of fullWidth.matchAll(katakanaWord)) {
    const before = fullWidth.slice(done, index);
    const spellings = ways.length < mostWays ? spellingsOf(word) : [word];
    ways = ways.flatMap((start) => spellings.map((spelling) => start + before + spelling));
    done = index + word.length;
  }
  const full = ways.map((start) => start + fullWidth.slice(done));
  return [...new Set([name, ...full, ...full.map(inHalfWidth)])];
}

function spellingsOf(word: string): string[] {
  const bare = word.endsWith(longMark) ? word.slice(0, -1) : word;
  if (bare.length < shortestWithoutMark || !endsInOpenSound.test(bare)) return [word];
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
  // Voiced letters in their parts: `ザ` is `ｻ` and `ﾞ`.
  return name.replace(katakanaWord, (word) =>
    Array.from(word.normalize('NFD'), (letter) => letters.get(letter) ?? letter).join(''),
  );
}

/** Without the concepts of which the text is only the name without its long mark, when the next letter goes on (`モニタリング`). */
export function withoutCutKana(candidates: readonly Candidate[], found: string, next: string): readonly Candidate[] {
  const name = found.normalize('NFKC');
  if (!katakana.test(next.normalize('NFKC')) || !katakana.test(name.slice(-1))) return candidates;
  return candidates.filter(({ term }) => !term.normalize('NFKC').includes(name + longMark));
}
