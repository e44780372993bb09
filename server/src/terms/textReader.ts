import type { TextWord, Vocabulary } from './vocabulary.ts';
import { WordCache } from './wordCache.ts';
import { isCapitals } from './titles.ts';
import { tokenize, Tokens } from './words.ts';

/** Longer tokens are no words, and would fill the cache. In UTF-16 units. */
const longestWord = 200;
/** After this many words of terms are gone, and as many as there are left, what is remembered of texts is mostly outdated. */
const outdatedWords = 1000;

/** Cuts texts into words and says which words of terms each may be; what it has found out it remembers. */
export class TextReader {
  /** The words and symbols of the text that was read last. */
  readonly tokens = new Tokens();
  /** By token: what it may be, nothing when it is no word of any term. Longer than there are tokens. */
  words: (TextWord | undefined)[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #unitClasses: Uint8Array;
  readonly #hyphenEndings: ReadonlySet<string>;
  /** The words met lately, and those met before them: a word that is met again and again is never forgotten. */
  #recent = new WordCache<TextWord | undefined>();
  #older = new WordCache<TextWord | undefined>();
  #wordsGone = 0;

  /** `hyphenEndings`: what words in capitals may take after a hyphen, such as `er` in `API-er`. */
  constructor(vocabulary: Vocabulary, unitClasses: Uint8Array, hyphenEndings: ReadonlySet<string>) {
    this.#vocabulary = vocabulary;
    this.#unitClasses = unitClasses;
    this.#hyphenEndings = hyphenEndings;
  }

  read(text: string): void {
    const { tokens } = this;
    tokenize(text, this.#unitClasses, tokens);
    const endings = this.#hyphenEndings;
    if (endings.size > 0) tokens.joinWhere(text, (at) => isJoinedEnding(text, tokens, at, endings));
    this.#forgetOutdated();
    const { starts, ends, hashes, count } = tokens;
    if (this.words.length > count * 4 + 10_000) this.words = [];
    for (let at = 0; at < count; at++) {
      this.words[at] = this.#wordAt(text, starts[at] ?? 0, ends[at] ?? 0, hashes[at] ?? 0);
    }
  }

  /** Forgets all words, and the terms that they lead to. */
  clear(): void {
    this.#recent.clear();
    this.#older.clear();
    this.words = [];
    this.#wordsGone = this.#vocabulary.wordsGone;
  }

  #wordAt(text: string, start: number, end: number, hash: number): TextWord | undefined {
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

  /** Adds a word to the recent ones. */
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

  #forgetOutdated(): void {
    const { wordsGone, size } = this.#vocabulary;
    if (wordsGone - this.#wordsGone > outdatedWords + size) this.clear();
  }
}

/** Whether the token is an ending that a hyphen joins to a word in capitals, and nothing more follows. */
function isJoinedEnding(text: string, tokens: Tokens, at: number, endings: ReadonlySet<string>): boolean {
  if (!tokens.isHyphenated(at) || tokens.isHyphenated(at - 1) || tokens.isHyphenated(at + 1)) return false;
  if (!endings.has(text.slice(tokens.starts[at], tokens.ends[at]))) return false;
  return isCapitals(text.slice(tokens.starts[at - 1], tokens.ends[at - 1]));
}
