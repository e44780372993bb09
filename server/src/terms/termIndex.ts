import { Candidates, lessSure, noCandidates, rank } from './candidates.ts';
import type { Arrival } from './candidates.ts';
import { withoutCutKana } from './kana.ts';
import { inflectionOf } from './languages/index.ts';
import { LearnedSuffixes } from './learned.ts';
import { mayBegin, mayEnd, NameReader } from './names.ts';
import { Slugs } from './slugs.ts';
import type { StoredTerm, TermWord } from './termTrie.ts';
import { type Reading, TextReader } from './textReader.ts';
import { namesInTitle } from './titles.ts';
import type { Candidate, Term, TermIndex, TermMatch } from './types.ts';
import { UnspacedWords } from './unspacedWords.ts';
import { shareReading, type TextWord, type WordMatch } from './textWord.ts';
import { shortWord, Vocabulary } from './vocabulary.ts';
import { cleanWord, isUnspaced, isWord } from './words.ts';
import { separators, Tokens } from './tokens.ts';
import { unitClassTable } from './unitClasses.ts';
import type { Inflection } from './inflection.ts';
import { TermPlacer } from './termPlacer.ts';
import { usualNames } from './usualNames.ts';

/** Marks that join the words around them: `node.js`, `snake_case`, `me@example.com`. */
const joiningMarks = '._@';
/**
 * Maximum number of terms that are followed in parallel through a text. No real text needs more; hostile terms could
 * need thousands.
 */
const maxArrivals = 16;

/** If more names than this continue the text, it is too ambiguous for a guess. */
const maxGuesses = 64;

const nowhere: readonly Arrival[] = [];

/** Creates an empty index for the terms of one locale. Accepts any string; an unknown locale matches exactly. */
export function createTermIndex(locale: string): LocaleTermIndex {
  return new LocaleTermIndex(locale);
}

interface Longest {
  /** The last token. */
  readonly last: number;
  readonly candidates: readonly Candidate[];
}

/** The terms of one locale. See `TermIndex`; the additional methods are for `JointSearch`. */
export class LocaleTermIndex implements TermIndex {
  readonly locale: string;
  readonly #inflection: Inflection;
  readonly #learned: LearnedSuffixes | undefined;
  readonly #vocabulary: Vocabulary;
  readonly #placer: TermPlacer;
  readonly #reader: TextReader;
  /** The current text. */
  #reading: Reading;
  #unspacedWords = new UnspacedWords('', new Tokens());
  readonly #candidates = new Candidates();
  readonly #stored = new Map<string, StoredTerm>();
  readonly #slugs = new Slugs();
  #learnedVersion = 0;
  /** Changes when a term is added or removed. */
  #version = 0;
  #size = 0;

  constructor(locale: string) {
    this.locale = locale;
    this.#inflection = inflectionOf(locale);
    const { table, acronymEndings } = this.#inflection;
    const unitClasses = unitClassTable(table.joiners);
    this.#learned = table.rules.length === 0 ? new LearnedSuffixes() : undefined;
    this.#vocabulary = new Vocabulary(this.#inflection, this.#learned);
    this.#placer = new TermPlacer(this.#inflection, this.#vocabulary, new NameReader(unitClasses), this.#learned);
    const withHyphen = [...acronymEndings].filter((ending) => ending.startsWith('-'));
    const hyphenEndings = new Set(withHyphen.map((ending) => ending.slice(1)));
    this.#reader = new TextReader(this.#vocabulary, { unitClasses, hyphenEndings });
    this.#reading = this.#reader;
  }

  get size(): number {
    return this.#size;
  }

  add(term: Term): void {
    this.#size++;
    const key = keyOf(term);
    const known = this.#stored.get(key);
    if (known !== undefined) {
      known.count++;
      // Link texts are counted.
      for (const node of known.places) node.meanings = undefined;
    } else {
      const stored: StoredTerm = { term, count: 1, places: [] };
      this.#stored.set(key, stored);
      this.#placer.place(stored);
      if (term.kind === 'term') this.#slugs.add(stored);
    }
    this.#noteChange();
  }

  remove(term: Term): void {
    const key = keyOf(term);
    const stored = this.#stored.get(key);
    if (stored === undefined) return;
    this.#size--;
    stored.count--;
    for (const node of stored.places) node.meanings = undefined;
    if (stored.count === 0) {
      this.#stored.delete(key);
      this.#placer.displace(stored);
      if (term.kind === 'term') this.#slugs.remove(stored);
    }
    this.#noteChange();
  }

  find(text: string): TermMatch[] {
    this.#read(text);
    return this.#matches(text);
  }

  /** The words of texts, updated to the current terms. */
  get reader(): TextReader {
    const version = this.#learned?.version ?? 0;
    if (version !== this.#learnedVersion) this.#reader.clear();
    this.#learnedVersion = version;
    return this.#reader;
  }

  /** Grows with every new word of a term, after which words of texts must be looked up again. */
  get newestWord(): number {
    return this.#vocabulary.nextId;
  }

  /** See `Vocabulary.mayBeIn`. */
  mayHaveWordIn(text: string): boolean {
    return this.#vocabulary.mayBeIn(text);
  }

  /** Looks up a word of a text without the cache. */
  readWord(raw: string): TextWord | undefined {
    return this.#vocabulary.read(raw);
  }

  /** Same as `find`, for a text whose words were read by this index's reader. */
  findIn(text: string, reading: Reading): TermMatch[] {
    this.#reading = reading;
    return this.#matches(text);
  }

  lookup(text: string): readonly Candidate[] {
    const named = this.#namedBy(text);
    if (named.length > 0) return named;
    const [name = text] = namesInTitle(text, '');
    if (name === text) return this.#guessed(text);
    // `infrastructure as code (IaC)` contains two names. A text with a note instead is not a name.
    return this.#namedBy(name).filter(({ concept }) => namesInTitle(text, concept).length > 1);
  }

  /**
   * Returns the possible meaning of a text that is not a name: the one concept with this slug, otherwise the one whose
   * name or slug starts with it (`canary`).
   */
  #guessed(text: string): readonly Candidate[] {
    for (const terms of [this.#slugs.spelledBy(text), this.#begunBy(text), this.#slugs.hintedBy(text)]) {
      const [first, ...others] = usualNames(terms);
      if (first === undefined) continue;
      if (others.length > 0) return noCandidates;
      return [{ concept: first.concept, term: first.text, status: first.status, evidence: 'learned' }];
    }
    return noCandidates;
  }

  /** Returns the terms of several words that start with the whole text; nothing if there are too many. */
  #begunBy(text: string): Iterable<StoredTerm> {
    this.#read(text);
    const { words, tokens } = this.#reading;
    const first = tokens.count > 0 ? words[0] : undefined;
    if (first === undefined || text.length <= shortWord || isUnspaced(text)) return [];
    this.#readBeginning(first);
    let arrivals = first.further;
    for (let at = 1; at < tokens.count; at++) arrivals = this.#advance(arrivals, at);
    const nodes = arrivals.map(({ node }) => node);
    const terms: StoredTerm[] = [];
    for (const node of nodes) {
      if (nodes.length > maxGuesses) return [];
      terms.push(...node.terms.filter(({ term }) => term.kind === 'term'));
      for (const child of node.children()) nodes.push(child);
    }
    return terms;
  }

  /** Returns the concepts that have the whole text as a name. */
  #namedBy(text: string): readonly Candidate[] {
    this.#read(text);
    const { starts, ends, count } = this.#reading.tokens;
    const token = (at: number): string => text.slice(starts[at], ends[at]);
    let first = 0;
    let last = count - 1;
    while (first < last && !mayBegin(token(first))) first++;
    while (last > first && !mayEnd(token(last))) last--;
    const word = first <= last ? this.#reading.words[first] : undefined;
    if (word === undefined) return noCandidates;
    this.#readBeginning(word);
    let candidates = first === last ? word.alone : noCandidates;
    let arrivals = word.further;
    for (let at = first + 1; at < count && arrivals.length > 0; at++) {
      arrivals = this.#advance(arrivals, at);
      // A mark after the last word can be part of the name: `401(k)`.
      const here = at < last ? noCandidates : this.#candidates.at(arrivals);
      if (here.length > 0) candidates = here;
    }
    return candidates;
  }

  #noteChange(): void {
    this.#version++;
    this.#candidates.forget();
    if (this.#size === 0) this.#reader.clear();
  }

  #read(text: string): void {
    this.reader.read(text);
    this.#reading = this.#reader;
  }

  #matches(text: string): TermMatch[] {
    const { tokens, words, hits, hitCount } = this.#reading;
    this.#unspacedWords = new UnspacedWords(text, tokens);
    const { starts, ends, separators: before } = tokens;
    const matches: TermMatch[] = [];
    let done = -1;
    for (let hit = 0; hit < hitCount; hit++) {
      const at = hits[hit] ?? 0;
      const word = words[at];
      if (word === undefined || at <= done || before[at] === separators.hyphen) continue;
      if (word.version !== this.#version) this.#readBeginning(word);
      let last = at;
      let candidates = word.alone.length > 0 && !this.#isInsideWord(text, at, at) ? word.alone : noCandidates;
      if (word.furtherMarks !== 0 && ((words[at + 1]?.marks ?? 0) & word.furtherMarks) !== 0) {
        const longest = this.#longestFrom(text, at, word.further);
        if (longest !== undefined) ({ last, candidates } = longest);
      }
      if (candidates === noCandidates) continue;
      const start = (starts[at] ?? 0) + word.elided;
      matches.push({ start, end: ends[last] ?? start, candidates });
      done = last;
    }
    return matches;
  }

  /** Updates which terms begin with a word. */
  #readBeginning(textWord: TextWord): void {
    const arrivals: Arrival[] = [];
    const alone: Arrival[] = [];
    for (const match of textWord.matches) {
      const node = match.word.first;
      if (node === undefined) continue;
      const arrival = { node, evidence: match.evidence };
      arrivals.push(arrival);
      if (!isOverridden(match, textWord.matches)) alone.push(arrival);
    }
    const further = arrivals.filter(({ node }) => node.hasChildren);
    textWord.alone = this.#candidates.at(alone);
    textWord.further = further.length > 0 ? surest(further) : nowhere;
    textWord.furtherMarks = 0;
    for (const { node } of textWord.further) textWord.furtherMarks |= node.childMarks;
    textWord.version = this.#version;
  }

  /**
   * Returns the longest term of several words that starts with a token, if terms continue after its first word: its
   * last token and its candidates.
   */
  #longestFrom(text: string, first: number, further: readonly Arrival[]): Longest | undefined {
    let longest: Longest | undefined;
    let arrivals = further;
    for (let last = first + 1; arrivals.length > 0; last++) {
      arrivals = this.#advance(arrivals, last);
      if (!arrivals.some(({ node }) => node.terms.length > 0) || this.#isInsideWord(text, first, last)) continue;
      const candidates = this.#wholeAt(text, first, last, arrivals);
      if (candidates.length > 0) longest = { last, candidates };
    }
    return longest;
  }

  /** Returns the candidates of the tokens at the arrivals, without those that are only part of a longer word. */
  #wholeAt(text: string, first: number, last: number, arrivals: readonly Arrival[]): readonly Candidate[] {
    const { starts, ends, separators: before, count } = this.#reading.tokens;
    const candidates = this.#candidates.at(arrivals);
    if (last + 1 >= count || before[last + 1] !== separators.none) return candidates;
    const next = text.charAt(starts[last + 1] ?? 0);
    return withoutCutKana(candidates, cleanWord(text.slice(starts[first], ends[last])), next);
  }

  /** Follows the terms at `arrivals` by one more token. */
  #advance(arrivals: readonly Arrival[], at: number): readonly Arrival[] {
    const { tokens, words } = this.#reading;
    const word = at < tokens.count ? words[at] : undefined;
    const separator = tokens.separators[at] ?? separators.gap;
    if (word === undefined || separator === separators.gap) return nowhere;
    const touches = separator === separators.none;
    let next: Arrival[] | undefined;
    for (const { node, evidence } of arrivals) {
      for (const match of word.matches) {
        const child = node.child(match.word, touches);
        if (child !== undefined) (next ??= []).push({ node: child, evidence: lessSure(evidence, match.evidence) });
      }
    }
    return next === undefined ? nowhere : surest(next);
  }

  /** Whether the tokens are part of something larger: a hyphenated compound, a name like `node.js`, a Thai word. */
  #isInsideWord(text: string, first: number, last: number): boolean {
    const { tokens } = this.#reading;
    if (tokens.isHyphenated(last + 1)) return true;
    if (this.#unspacedWords.isInside(first, last)) return true;
    return this.#isJoinedByMark(text, last, last + 2) || this.#isJoinedByMark(text, first - 2, first);
  }

  /** Whether exactly one joining mark, without spaces, separates the tokens `left` and `right`. */
  #isJoinedByMark(text: string, left: number, right: number): boolean {
    const { starts, separators: before, count } = this.#reading.tokens;
    if (left < 0 || right >= count) return false;
    if (before[left + 1] !== separators.none || before[right] !== separators.none) return false;
    if (!joiningMarks.includes(text.charAt(starts[left + 1] ?? 0))) return false;
    return isWord(text.charAt(starts[left] ?? 0)) && isWord(text.charAt(starts[right] ?? 0));
  }
}

/** Whether another match of the same word takes precedence. */
function isOverridden({ word, yieldsTo }: WordMatch, matches: readonly WordMatch[]): boolean {
  if (yieldsTo === undefined) return false;
  return matches.some((other) => {
    const isStronger = yieldsTo === 'exact' ? other.evidence === 'exact' : other.yieldsTo !== 'own';
    return isStronger && other.word !== word && isName(other.word) && !shareReading(other.word, word);
  });
}

/** Whether a word is a term by itself, not only the text of links. */
function isName({ first }: TermWord): boolean {
  return first !== undefined && first.terms.some(({ term }) => term.kind !== 'attested');
}

function surest(arrivals: Arrival[]): readonly Arrival[] {
  if (arrivals.length <= maxArrivals) return arrivals;
  return arrivals.toSorted((a, b) => rank(a.evidence) - rank(b.evidence)).slice(0, maxArrivals);
}

function keyOf({ concept, text, status, kind }: Term): string {
  return [kind, status, concept, text].join('\0');
}
