import { NotedWords } from './notedWords.ts';
import type { LocaleTermIndex } from './termIndex.ts';
import { cut, type Cutting, doubled, hasJoinedEnding, longestWord, type Reading } from './textReader.ts';
import type { TermMatch, TextPlace } from './types.ts';
import type { TextWord } from './textWord.ts';
import { WordCache } from './wordCache.ts';
import { joinersApart, standsBeforeSpace } from './unitClasses.ts';
import { tokenize } from './tokenize.ts';
import { Tokens } from './tokens.ts';

/** What a text contains. */
export interface JointMatches {
  /** The matches of each index, in the order of the indexes. */
  readonly matches: readonly (readonly TermMatch[])[];
  /** The tokens that may contain noted words, in text order; those that may contain several are listed as often. */
  readonly noted: readonly TextPlace[];
}

/**
 * Finds the terms of several indexes in one text, and other words that are noted. Indexes whose languages tokenize the text alike
 * share the tokens and word lookups. The matches equal those of each index's own `find`.
 */
export class JointSearch {
  readonly #indexes: readonly LocaleTermIndex[];
  /** Groups of indexes whose languages tokenize every text alike. */
  readonly #groups: readonly Group[];
  /** All indexes, for texts that their languages tokenize alike. */
  readonly #all: Group;
  /** Tokens may differ in texts where one of these characters joins two words; undefined: in every text. */
  readonly #joiners: string | undefined;
  /** Tokens also differ where a hyphen joins one of these endings to a word in capitals. */
  readonly #hyphenEndings: ReadonlySet<string>;

  constructor(indexes: readonly LocaleTermIndex[], noted?: NotedWords) {
    this.#indexes = indexes;
    const groups: LocaleTermIndex[][] = [];
    for (const index of indexes) {
      const alike = groups.find(([first]) => first && cutsAlike(first.reader.cutting, index.reader.cutting));
      if (alike) alike.push(index);
      else groups.push([index]);
    }
    // Each word is noted once: by the first group if the text is searched in groups.
    this.#groups = groups.map((members, at) => new Group(members, at === 0 ? noted : undefined));
    this.#all = new Group(indexes, noted);
    const cuttings = groups.flatMap(([first]) => (first ? [first.reader.cutting] : []));
    this.#joiners = joinersOf(cuttings);
    const endings = new Set<string>();
    for (const { hyphenEndings } of cuttings) for (const ending of hyphenEndings) endings.add(ending);
    this.#hyphenEndings = endings;
  }

  /** Linear time. */
  find(text: string): JointMatches {
    const found = new Map<LocaleTermIndex, TermMatch[]>();
    let searched: readonly Group[] = [this.#all];
    if (!this.#findInAll(text, found)) {
      searched = this.#groups;
      for (const group of searched) group.find(text, found);
    }
    return { matches: this.#indexes.map((index) => found.get(index) ?? []), noted: searched[0]?.noted ?? [] };
  }

  /** Returns false, without searching, if the languages do not tokenize the text alike. */
  #findInAll(text: string, found: Map<LocaleTermIndex, TermMatch[]>): boolean {
    const [first] = this.#indexes;
    if (!first || this.#groups.length === 1 || this.#joiners === undefined) return false;
    const { unitClasses } = first.reader.cutting;
    if (!standsBeforeSpace(text, this.#joiners, unitClasses)) return false;
    const { tokens } = this.#all;
    tokenize(text, unitClasses, tokens);
    if (hasJoinedEnding(text, tokens, this.#hyphenEndings) || this.#all.joinsWords(text)) return false;
    this.#all.findInTokens(text, found);
    return true;
  }
}

/**
 * Returns the characters that alone make the languages tokenize texts differently; undefined if there are other
 * differences.
 */
function joinersOf(cuttings: readonly Cutting[]): string | undefined {
  const [first, ...others] = cuttings;
  if (!first) return '';
  let joiners = '';
  for (const other of others) {
    const apart = joinersApart(first.unitClasses, other.unitClasses);
    if (apart === undefined) return undefined;
    joiners += apart;
  }
  return joiners;
}

function cutsAlike(one: Cutting, other: Cutting): boolean {
  if (one.unitClasses !== other.unitClasses || one.hyphenEndings.size !== other.hyphenEndings.size) return false;
  for (const ending of one.hyphenEndings) if (!other.hyphenEndings.has(ending)) return false;
  return true;
}

/** The meaning of a word of a text; undefined if it means nothing to any member and is not noted, like most words. */
type SharedWord = { readonly byMember: readonly (TextWord | undefined)[]; readonly noted: number } | undefined;

function sharedWord(byMember: readonly (TextWord | undefined)[], noted: number): SharedWord {
  return noted > 0 || byMember.some((word) => word !== undefined) ? { byMember, noted } : undefined;
}

/** Number of cached words: about the active vocabulary of a language. */
const cachedWords = 1 << 17;

/** Indexes that tokenize texts alike. */
class Group {
  readonly tokens = new Tokens();
  /** The tokens of the last text that may contain noted words. */
  noted: TextPlace[] = [];
  readonly #notedWords: NotedWords | undefined;
  /** The meaning of a token that is too long to be a word. */
  readonly #longWord: SharedWord;
  readonly #members: readonly LocaleTermIndex[];
  readonly #cache = new WordCache<SharedWord>(cachedWords);
  readonly #words: (TextWord | undefined)[][];
  #hits = new Int32Array(64);
  #generation = -1;

  constructor(members: readonly LocaleTermIndex[], notedWords: NotedWords | undefined) {
    this.#members = members;
    this.#notedWords = notedWords;
    this.#longWord = notedWords && { byMember: [], noted: NotedWords.inDoubt };
    this.#words = members.map(() => []);
  }

  find(text: string, found: Map<LocaleTermIndex, TermMatch[]>): void {
    const [first] = this.#members;
    if (first && this.#members.length === 1 && !this.#notedWords) {
      found.set(first, first.find(text));
      return;
    }
    if (first) cut(text, first.reader.cutting, this.tokens);
    const joinsWords = this.joinsWords(text);
    this.findInTokens(text, found);
    if (joinsWords) for (const member of this.#members) found.set(member, member.find(text));
  }

  /** Whether a member joins two of the tokens into one word, which others might not do. */
  joinsWords(text: string): boolean {
    const { tokens } = this;
    return tokens.hyphenated.some((at) => at > 0 && this.#members.some(({ reader }) => reader.joins(text, tokens, at)));
  }

  /** Same as `find`, for a text whose tokens are in `tokens`. */
  findInTokens(text: string, found: Map<LocaleTermIndex, TermMatch[]>): void {
    const hitCount = this.#read(text);
    for (const [member, index] of this.#members.entries()) {
      const words = this.#words[member] ?? [];
      const reading: Reading = { tokens: this.tokens, words, hits: this.#hits, hitCount };
      found.set(index, index.findIn(text, reading));
      for (let hit = 0; hit < hitCount; hit++) words[this.#hits[hit] ?? 0] = undefined;
    }
  }

  /** Reads the text for all members. Returns the number of words that may be words of terms. */
  #read(text: string): number {
    this.#forgetOutdated();
    const { starts, ends, hashes, count } = this.tokens;
    for (const words of this.#words) {
      if (words.length > count * 4 + 10_000) words.length = 0;
      while (words.length < count) words.push(undefined);
    }
    this.noted = [];
    const newest = this.#members.reduce((sum, { newestWord }) => sum + newestWord, 0);
    let hitCount = 0;
    for (let at = 0; at < count; at++) {
      const start = starts[at] ?? 0;
      const end = ends[at] ?? 0;
      const shared = this.#wordAt(text, start, end, hashes[at] ?? 0, newest);
      if (shared === undefined) continue;
      for (let word = 0; word < shared.noted; word++) this.noted.push({ start, end });
      for (let member = 0; member < shared.byMember.length; member++) {
        const words = this.#words[member];
        if (words) words[at] = shared.byMember[member];
      }
      if (hitCount === this.#hits.length) this.#hits = doubled(this.#hits);
      this.#hits[hitCount++] = at;
    }
    return hitCount;
  }

  #wordAt(text: string, start: number, end: number, hash: number, newest: number): SharedWord {
    const cache = this.#cache;
    const entry = cache.find(text, start, end, hash);
    if (entry >= 0 && cache.stamps[entry] === newest) return cache.values[entry];
    if (end - start > longestWord) return this.#longWord;
    if (entry < 0) return this.#remember(text, start, end, hash, newest);
    // After new terms, the members look up only those.
    const byMember = this.#members.map(({ reader }) => reader.wordAt(text, start, end, hash));
    const shared = sharedWord(byMember, cache.values[entry]?.noted ?? 0);
    cache.values[entry] = shared;
    cache.stamps[entry] = newest;
    return shared;
  }

  #remember(text: string, start: number, end: number, hash: number, newest: number): SharedWord {
    const raw = text.slice(start, end);
    const byMember = this.#members.map((index) => index.readWord(raw));
    const shared = sharedWord(byMember, this.#notedWords?.countIn(raw) ?? 0);
    if (this.#cache.add(text, start, end, hash, shared, newest) < 0) {
      this.#cache.clear();
      this.#cache.add(text, start, end, hash, shared, newest);
    }
    return shared;
  }

  #forgetOutdated(): void {
    let generation = 0;
    for (const { reader } of this.#members) {
      reader.forgetOutdated();
      generation += reader.generation;
    }
    if (generation !== this.#generation) this.#cache.clear();
    this.#generation = generation;
  }
}
