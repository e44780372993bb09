import { inflectionOf } from './languages/index.ts';
import { LearnedSuffixes } from './learned.ts';
import { beginningWith, candidatesAt, lessSure, TermNode } from './termTrie.ts';
import type { Arrival, Beginning, StoredTerm } from './termTrie.ts';
import { isCapitals, isShouted, namesInTitle } from './titles.ts';
import type { Candidate, Term, TermIndex, TermMatch } from './types.ts';
import { Vocabulary } from './vocabulary.ts';
import type { Finding, TermWord, TextWord } from './vocabulary.ts';
import { WordCache } from './wordCache.ts';
import { isUnspaced, isWord, separators, tokenize, Tokens, unitClassTable } from './words.ts';
import type { Inflection } from './inflection.ts';

/** Longer terms are not found: they are sentences. Counted in words, or letters of scripts without spaces. */
const longestTerm = 64;
/** Words of this many letters are too easily another word's form to be found inflected. */
const shortWord = 3;
/** Marks that belong to a name when they touch it: `C++`, `C#`, `.NET`. */
const marksAtStart = '.';
const marksAtEnd = '+#';
/** Marks that make one thing of the words that they stand between: `node.js`, `snake_case`, `me@example.com`. */
const gluingMarks = '._@';

const nowhere: readonly Arrival[] = [];

/** An empty index for the terms of one locale. Any string is taken for a locale; an unknown one matches exactly. */
export function createTermIndex(locale: string): TermIndex {
  return new LocaleTermIndex(locale);
}

/** A word of a term and how it is joined to the one before it. */
interface JoinedWord {
  readonly word: TermWord;
  readonly separator: number;
}

interface Longest {
  /** The last token. */
  readonly last: number;
  readonly candidates: readonly Candidate[];
}

class LocaleTermIndex implements TermIndex {
  readonly locale: string;
  readonly #inflection: Inflection;
  readonly #unitClasses: Uint8Array;
  readonly #learned: LearnedSuffixes | undefined;
  readonly #vocabulary: Vocabulary;
  readonly #stored = new Map<string, StoredTerm>();
  readonly #cache = new WordCache<TextWord>();
  readonly #tokens = new Tokens();
  /** By token of the text that is being searched. */
  #words: (TextWord | undefined)[] = [];
  #learnedVersion = 0;
  /** Grows with every term that comes or goes. */
  #version = 0;
  #size = 0;

  constructor(locale: string) {
    this.locale = locale;
    this.#inflection = inflectionOf(locale);
    this.#unitClasses = unitClassTable(this.#inflection.table.joiners);
    this.#learned = this.#inflection.table.rules.length === 0 ? new LearnedSuffixes() : undefined;
    this.#vocabulary = new Vocabulary(this.#inflection, this.#learned);
  }

  get size(): number {
    return this.#size;
  }

  add(term: Term): void {
    this.#size++;
    this.#version++;
    const key = keyOf(term);
    const known = this.#stored.get(key);
    if (known !== undefined) {
      known.count++;
      return;
    }
    const stored: StoredTerm = { term, count: 1, places: [] };
    this.#stored.set(key, stored);
    for (const name of namesOf(term)) this.#place(stored, name);
    this.#learn(term, 1);
  }

  remove(term: Term): void {
    const key = keyOf(term);
    const stored = this.#stored.get(key);
    if (stored === undefined) return;
    this.#size--;
    this.#version++;
    if (--stored.count > 0) return;
    this.#stored.delete(key);
    for (const node of stored.places) this.#displace(stored, node);
    this.#learn(term, -1);
  }

  find(text: string): TermMatch[] {
    this.#read(text);
    const { starts, ends, separators: before, count } = this.#tokens;
    const matches: TermMatch[] = [];
    for (let at = 0; at < count; at++) {
      const word = this.#words[at];
      if (word === undefined || word.matches.length === 0 || before[at] === separators.hyphen) continue;
      const longest = this.#longestFrom(text, at, this.#beginningOf(word));
      if (longest === undefined) continue;
      const start = (starts[at] ?? 0) + word.elided;
      matches.push({ start, end: ends[longest.last] ?? start, candidates: longest.candidates });
      at = longest.last;
    }
    return matches;
  }

  lookup(text: string): readonly Candidate[] {
    this.#read(text);
    let first = 0;
    let last = this.#tokens.count - 1;
    while (first < last && !this.#isNameToken(text, first, marksAtStart)) first++;
    while (last > first && !this.#isNameToken(text, last, marksAtEnd)) last--;
    const word = this.#words[first];
    if (word === undefined) return [];
    const beginning = this.#beginningOf(word);
    if (first === last) return beginning.alone;
    let arrivals = beginning.further;
    for (let at = first + 1; at <= last && arrivals.length > 0; at++) arrivals = this.#goOn(arrivals, at);
    return candidatesAt(arrivals);
  }

  #isNameToken(text: string, at: number, marks: string): boolean {
    const token = text.slice(this.#tokens.starts[at], this.#tokens.ends[at]);
    return isWord(token) || marks.includes(token);
  }

  /** Cuts the text into tokens and finds out what each may be. */
  #read(text: string): void {
    tokenize(text, this.#unitClasses, this.#tokens);
    this.#forgetOutdated();
    const { starts, ends, hashes, count } = this.#tokens;
    const cache = this.#cache;
    const newest = this.#vocabulary.nextId;
    if (this.#words.length > count * 4 + 10_000) this.#words = [];
    for (let at = 0; at < count; at++) {
      const start = starts[at] ?? 0;
      const end = ends[at] ?? 0;
      const hash = hashes[at] ?? 0;
      let entry = end - start > longestCachedWord ? -1 : cache.find(text, start, end, hash);
      if (entry < 0) {
        if (end - start > longestCachedWord) {
          this.#words[at] = undefined;
          continue;
        }
        entry = cache.add(text, start, end, hash, this.#vocabulary.read(text.slice(start, end)));
      }
      const word = cache.values[entry];
      if (word !== undefined && word.checked !== newest) this.#vocabulary.refresh(word, text.slice(start, end));
      this.#words[at] = word;
    }
  }

  #forgetOutdated(): void {
    const version = this.#learned?.version ?? 0;
    if (version === this.#learnedVersion) return;
    this.#learnedVersion = version;
    this.#cache.clear();
  }

  #beginningOf(word: TextWord): Beginning {
    if (word.beginning?.version !== this.#version) word.beginning = beginningWith(word.matches, this.#version);
    return word.beginning;
  }

  /** The longest term that begins with a token: its last token and what it can mean. */
  #longestFrom(text: string, first: number, { alone, further }: Beginning): Longest | undefined {
    let longest: Longest | undefined;
    if (alone.length > 0 && !this.#isInsideWord(text, first, first)) longest = { last: first, candidates: alone };
    let arrivals = further;
    for (let last = first + 1; last < this.#tokens.count && arrivals.length > 0; last++) {
      arrivals = this.#goOn(arrivals, last);
      if (!arrivals.some(({ node }) => node.terms.length > 0) || this.#isInsideWord(text, first, last)) continue;
      const candidates = candidatesAt(arrivals);
      if (candidates.length > 0) longest = { last, candidates };
    }
    return longest;
  }

  #goOn(arrivals: readonly Arrival[], at: number): readonly Arrival[] {
    const separator = this.#tokens.separators[at] ?? separators.gap;
    const matches = this.#words[at]?.matches;
    if (separator === separators.gap || matches === undefined || matches.length === 0) return nowhere;
    const next: Arrival[] = [];
    for (const { node, evidence } of arrivals) {
      if (!node.hasChildren) continue;
      for (const match of matches) {
        const child = node.child(match.word, separator);
        if (child !== undefined) next.push({ node: child, evidence: lessSure(evidence, match.evidence) });
        // `target-market analysis` speaks of a target market.
        const open = separator === separators.hyphen ? node.child(match.word, separators.space) : undefined;
        if (open !== undefined) next.push({ node: open, evidence: lessSure(evidence, match.evidence) });
      }
    }
    return next;
  }

  /** Whether the tokens are a part of something larger: of a compound with a hyphen, of a name like `node.js`. */
  #isInsideWord(text: string, first: number, last: number): boolean {
    const { separators: before, count } = this.#tokens;
    if (last + 1 < count && before[last + 1] === separators.hyphen) return true;
    return this.#isGlued(text, last, last + 2) || this.#isGlued(text, first - 2, first);
  }

  /** Whether the tokens `left` and `right` stand around one gluing mark, without spaces. */
  #isGlued(text: string, left: number, right: number): boolean {
    const { starts, separators: before, count } = this.#tokens;
    if (left < 0 || right >= count) return false;
    if (before[left + 1] !== separators.none || before[right] !== separators.none) return false;
    if (!gluingMarks.includes(text.charAt(starts[left + 1] ?? 0))) return false;
    return isWord(text.charAt(starts[left] ?? 0)) && isWord(text.charAt(starts[right] ?? 0));
  }

  #place(stored: StoredTerm, name: string): void {
    const words = this.#wordsOf(name, stored.term.kind);
    const [first, ...rest] = words;
    if (first === undefined) return;
    const { word } = first;
    word.first ??= new TermNode(word, separators.gap, undefined);
    let node = word.first;
    for (const next of rest) node = node.child(next.word, next.separator) ?? node.addChild(next.word, next.separator);
    if (stored.places.includes(node)) {
      for (const joined of words) this.#vocabulary.release(joined.word);
      return;
    }
    node.terms.push(stored);
    stored.places.push(node);
  }

  #displace(stored: StoredTerm, place: TermNode): void {
    place.terms = place.terms.filter((other) => other !== stored);
    for (let node: TermNode | undefined = place; node !== undefined; node = node.parent) {
      if (node.terms.length === 0 && !node.hasChildren) {
        if (node.parent === undefined) node.word.first = undefined;
        else node.parent.removeChild(node);
      }
      this.#vocabulary.release(node.word);
    }
  }

  /** The words of a name, each counted as used once more; none when it has none or too many. */
  #wordsOf(name: string, kind: Term['kind']): JoinedWord[] {
    const texts = this.#tokensOf(name);
    const words = texts.filter(({ text }) => isWord(text)).map(({ text }) => text);
    if (words.length === 0 || texts.length > longestTerm) return [];
    const shouted = isShouted(words);
    return texts.map(({ text, separator }, index) => {
      const spelling = this.#vocabulary.spell(text);
      const finding = this.#findingOf(spelling, kind, words.length === 1, shouted);
      const isNoun =
        this.#inflection.table.capitalNouns === true && kind === 'term' && (index > 0 || words.length === 1);
      const needsCapital = isNoun && finding !== 'capitals' && /^\p{Lu}/u.test(spelling.written);
      return { word: this.#vocabulary.acquire(spelling, finding, needsCapital), separator };
    });
  }

  #findingOf(
    { written, folded }: { written: string; folded: string },
    kind: Term['kind'],
    isAlone: boolean,
    shouted: boolean,
  ): Finding {
    if (!isWord(written) || isUnspaced(written)) return 'exact';
    if (!shouted && (isCapitals(written) || (isAlone && /^\p{Lu}$/u.test(written)))) return 'capitals';
    if (kind !== 'term') return 'exact';
    if (isAlone) return folded.length <= shortWord ? 'exact' : 'alone';
    return 'inPhrase';
  }

  /** The words and symbols of a name, without the punctuation around it. */
  #tokensOf(name: string): { text: string; separator: number }[] {
    const tokens = new Tokens();
    tokenize(name, this.#unitClasses, tokens);
    const all = Array.from({ length: tokens.count }, (_, at) => ({
      text: name.slice(tokens.starts[at], tokens.ends[at]),
      separator: tokens.separators[at] ?? separators.gap,
    }));
    let first = all.findIndex(({ text }) => isWord(text));
    if (first < 0) return [];
    let last = all.findLastIndex(({ text }) => isWord(text));
    const touches = (at: number): boolean => all[at]?.separator === separators.none;
    if (first > 0 && touches(first) && marksAtStart.includes(all[first - 1]?.text ?? ' ')) first--;
    while (touches(last + 1) && marksAtEnd.includes(all[last + 1]?.text ?? ' ')) last++;
    return all.slice(first, last + 1);
  }

  #learn(term: Term, by: 1 | -1): void {
    const learned = this.#learned;
    if (learned === undefined || term.kind === 'form') return;
    for (const name of namesOf(term)) {
      const words = this.#tokensOf(name).map(({ text }) => this.#vocabulary.spell(text).folded);
      if (words.length === 0 || words.length > longestTerm) continue;
      if (term.kind === 'attested') {
        if (by === 1) learned.addLink(term.concept, words);
        else learned.removeLink(term.concept, words);
      } else if (by === 1) learned.addName(term.concept, words);
      else learned.removeName(term.concept, words);
    }
  }
}

/** Longer tokens are no words, and would fill the cache. */
const longestCachedWord = 200;

function keyOf({ concept, text, status, kind }: Term): string {
  return [kind, status, concept, text].join('\0');
}

function namesOf({ text, kind }: Term): string[] {
  return kind === 'term' ? namesInTitle(text) : [text];
}
