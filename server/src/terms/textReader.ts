import type { TextWord } from './textWord.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordCache } from './wordCache.ts';
import { withoutHyphen } from './hyphens.ts';
import { isCapitals } from './titles.ts';
import { cleanWord } from './words.ts';
import { hashOf, Tokens } from './tokens.ts';
import { tokenize } from './tokenize.ts';

/** Longer tokens are not words, and would fill the cache. UTF-16 units. */
export const longestWord = 200;
/** The cache is outdated after this many words of terms are removed, if as many as are left. */
const outdatedWords = 1000;

/** A tokenized text, with the meaning of its words for one index. */
export interface Reading {
  readonly tokens: Tokens;
  /** By token; undefined if it is not a word of any term. At least as long as the number of tokens. */
  readonly words: readonly (TextWord | undefined)[];
  /** The tokens that may be words of terms, of this index or of one that shares the tokens, in order. */
  readonly hits: Int32Array;
  readonly hitCount: number;
}

/** How a language tokenizes texts. Readers with equal settings can share tokens. */
export interface Cutting {
  readonly unitClasses: Uint8Array;
  /** Endings that words in capitals take after a hyphen, such as `er` in `API-er`. */
  readonly hyphenEndings: ReadonlySet<string>;
}

/** Replaces the content of `tokens` with the words and symbols of the text. */
export function cut(text: string, { unitClasses, hyphenEndings }: Cutting, tokens: Tokens): void {
  tokenize(text, unitClasses, tokens);
  if (hyphenEndings.size > 0) tokens.joinWhere(text, (at) => isJoinedEnding(text, tokens, at, hyphenEndings));
}

/** Whether a hyphen joins one of the endings to a word in capitals. `tokens` are those of the text, before joining. */
export function hasJoinedEnding(text: string, tokens: Tokens, endings: ReadonlySet<string>): boolean {
  return tokens.hyphenated.some((at) => at > 0 && isJoinedEnding(text, tokens, at, endings));
}

/** Tokenizes texts and looks up which words of terms each token may be. Lookups are cached. */
export class TextReader implements Reading {
  readonly tokens = new Tokens();
  words: (TextWord | undefined)[] = [];
  hits = new Int32Array(64);
  hitCount = 0;
  readonly cutting: Cutting;
  /** Changes whenever the cache is cleared. */
  generation = 0;
  readonly #vocabulary: Vocabulary;
  /** Recently used words, and those before them: a word in constant use is never evicted. */
  #recent = new WordCache<TextWord | undefined>();
  #older = new WordCache<TextWord | undefined>();
  #wordsGone = 0;

  constructor(vocabulary: Vocabulary, cutting: Cutting) {
    this.#vocabulary = vocabulary;
    this.cutting = cutting;
  }

  read(text: string): void {
    const { tokens } = this;
    for (let hit = 0; hit < this.hitCount; hit++) this.words[this.hits[hit] ?? 0] = undefined;
    this.hitCount = 0;
    cut(text, this.cutting, tokens);
    tokens.joinWhere(text, (at) => this.joins(text, tokens, at));
    this.forgetOutdated();
    const { starts, ends, hashes, count } = tokens;
    if (this.words.length > count * 4 + 10_000) this.words = [];
    while (this.words.length < count) this.words.push(undefined);
    for (let at = 0; at < count; at++) {
      const word = this.wordAt(text, starts[at] ?? 0, ends[at] ?? 0, hashes[at] ?? 0);
      if (word === undefined) continue;
      this.words[at] = word;
      if (this.hitCount === this.hits.length) this.hits = doubled(this.hits);
      this.hits[this.hitCount++] = at;
    }
  }

  /**
   * Whether a hyphen joins the token to the previous one, and both together are a word of a term (`start-up` is
   * `startup`) instead of two words of one.
   */
  joins(text: string, tokens: Tokens, at: number): boolean {
    if (!tokens.isHyphenated(at) || tokens.isHyphenated(at - 1) || tokens.isHyphenated(at + 1)) return false;
    const start = tokens.starts[at - 1] ?? 0;
    const end = tokens.ends[at] ?? start;
    // The words are remembered, so that most are refused by a look-up.
    if (end - start > longestWord || this.wordAt(text, start, end, hashOf(text, start, end)) === undefined)
      return false;
    if (withoutHyphen(cleanWord(text.slice(start, end))) === undefined) return false;
    const [first, second] = [at - 1, at].map((part) =>
      this.wordAt(text, tokens.starts[part] ?? 0, tokens.ends[part] ?? 0, tokens.hashes[part] ?? 0),
    );
    return first === undefined || second === undefined || !leadsOn(first, second);
  }

  /** Clears the cached words and the terms that they lead to. */
  clear(): void {
    this.#recent.clear();
    this.#older.clear();
    this.words = [];
    this.hitCount = 0;
    this.generation++;
    this.#wordsGone = this.#vocabulary.wordsGone;
  }

  /** Looks up the word `text[start, end)`. */
  wordAt(text: string, start: number, end: number, hash: number): TextWord | undefined {
    const recent = this.#recent;
    let entry = recent.find(text, start, end, hash);
    if (entry < 0) {
      if (end - start > longestWord) return undefined;
      entry = this.#remember(text, start, end, hash);
      return this.#recent.values[entry];
    }
    const newest = this.#vocabulary.nextId;
    if (recent.stamps[entry] !== newest) {
      const raw = text.slice(start, end);
      recent.values[entry] = this.#vocabulary.refresh(recent.values[entry], recent.stamps[entry] ?? 0, raw);
      recent.stamps[entry] = newest;
    }
    return recent.values[entry];
  }

  /** Clears the cache if most of it is outdated. Must be called before a text is read. */
  forgetOutdated(): void {
    const { wordsGone, size } = this.#vocabulary;
    if (wordsGone - this.#wordsGone > outdatedWords + size) this.clear();
  }

  /** Adds a word to the recent words. */
  #remember(text: string, start: number, end: number, hash: number): number {
    const vocabulary = this.#vocabulary;
    const older = this.#older;
    const known = older.find(text, start, end, hash);
    const raw = text.slice(start, end);
    const word =
      known < 0 ? vocabulary.read(raw) : vocabulary.refresh(older.values[known], older.stamps[known] ?? 0, raw);
    const entry = this.#recent.add(text, start, end, hash, word, vocabulary.nextId);
    if (entry >= 0) return entry;
    this.#older = this.#recent;
    this.#recent = older;
    older.clear();
    return older.add(text, start, end, hash, word, vocabulary.nextId);
  }
}

/** Whether a term starts with the two words. */
function leadsOn(first: TextWord, second: TextWord): boolean {
  return first.matches.some(({ word }) =>
    second.matches.some((next) => word.first?.child(next.word, false) !== undefined),
  );
}

/** Returns a copy of twice the length. */
export function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Whether the token is an ending that a hyphen joins to a word in capitals, and no word follows directly. */
function isJoinedEnding(text: string, tokens: Tokens, at: number, endings: ReadonlySet<string>): boolean {
  if (!tokens.isHyphenated(at) || tokens.isHyphenated(at - 1) || tokens.isHyphenated(at + 1)) return false;
  if (!endings.has(text.slice(tokens.starts[at], tokens.ends[at]))) return false;
  return isCapitals(text.slice(tokens.starts[at - 1], tokens.ends[at - 1]));
}
