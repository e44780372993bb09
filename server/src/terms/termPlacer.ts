import type { LearnedSuffixes } from './learned.ts';
import type { NameReader } from './names.ts';
import { namesOf, otherSpellings } from './names.ts';
import { TermNode } from './termTrie.ts';
import type { Finding, StoredTerm, TermWord } from './termTrie.ts';
import { isAcronymWord, isShouted } from './titles.ts';
import type { Term } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isUnspaced, isWord } from './words.ts';
import { separators } from './tokens.ts';
import type { Inflection } from './inflection.ts';

/**
 * Maximum length of a term in words, or in letters of scripts without spaces. Longer terms are sentences and are not
 * found.
 */
const maxTermWords = 64;
/** Shorter words are not found in inflected forms, because they are too easily forms of other words. See `shortestTitle`. */
const shortestTitle = 3;
/** Prefixes and suffixes, which are not words: `bi-`, `-less`. */
const affix = /^\s*(?:[-‐‑–][\p{L}\p{M}]+|[\p{L}\p{M}]+[-‐‑–])\s*$/u;
/** A word of a term. */
interface JoinedWord {
  readonly word: TermWord;
  /** Whether nothing separates it from the previous word. */
  readonly touches: boolean;
}

/** Puts the names of terms into the trie, word by word, and takes them out. */
export class TermPlacer {
  readonly #inflection: Inflection;
  readonly #vocabulary: Vocabulary;
  readonly #names: NameReader;
  readonly #learned: LearnedSuffixes | undefined;

  /** `learned`: the suffixes of a language without a table, which the names teach. */
  constructor(inflection: Inflection, vocabulary: Vocabulary, names: NameReader, learned: LearnedSuffixes | undefined) {
    this.#inflection = inflection;
    this.#vocabulary = vocabulary;
    this.#names = names;
    this.#learned = learned;
  }

  /** Adds the names of a new term and their spellings. */
  place(stored: StoredTerm): void {
    this.#placeNames(stored);
    this.#learn(stored.term, 1);
  }

  #placeNames(stored: StoredTerm): void {
    const names = namesOf(stored.term);
    const places = names.flatMap((name) => this.#placeName(stored, name));
    stored.places = places;
    const spellings = otherSpellings(names, this.#inflection.table.plainCapitals === true);
    if (spellings.length === 0) return;
    const spelled = spellings.flatMap((name) => this.#placeName(stored, name));
    stored.places = [...places, ...spelled];
    const others = spelled.filter((place) => !places.includes(place));
    if (others.length > 0) stored.otherSpellings = new Set(others);
  }

  /** Adds a name of a term. Returns the node at which it ends; empty if the name has no words. */
  #placeName(stored: StoredTerm, name: string): TermNode[] {
    const [first, ...rest] = this.#wordsOf(name, stored.term.kind);
    if (first === undefined) return [];
    const { word } = first;
    word.first ??= new TermNode(word, false, undefined);
    let node = word.first;
    for (const next of rest) node = node.child(next.word, next.touches) ?? node.addChild(next.word, next.touches);
    node.addTerm(stored);
    return [node];
  }

  /** Removes the names of a term. */
  displace(stored: StoredTerm): void {
    for (const node of stored.places) this.#displaceAt(stored, node);
    this.#learn(stored.term, -1);
  }

  #displaceAt(stored: StoredTerm, place: TermNode): void {
    place.removeTerm(stored);
    for (let node: TermNode | undefined = place; node !== undefined; node = node.parent) {
      if (node.terms.length === 0 && !node.hasChildren) {
        if (node.parent === undefined) node.word.first = undefined;
        else node.parent.removeChild(node);
      }
      this.#vocabulary.release(node.word);
    }
  }

  /** Returns the words of a name, each acquired once; empty if there are none or too many, or if it is an affix. */
  #wordsOf(name: string, kind: Term['kind']): JoinedWord[] {
    if (affix.test(name)) return [];
    const texts = this.#names.tokensOf(name);
    const words = texts.filter(({ text }) => isWord(text)).map(({ text }) => text);
    if (words.length === 0 || texts.length > maxTermWords) return [];
    if (kind === 'attested' && words.length === 1 && this.#isOfClosedClass(words[0] ?? '')) return [];
    const shouted = isShouted(words);
    return texts.map(({ text, separator }, index) => {
      const spelling = this.#vocabulary.spell(text);
      const finding = this.#findingOf(spelling, kind, words.length === 1, shouted);
      const isNoun =
        this.#inflection.table.capitalNouns === true && kind !== 'form' && (index > 0 || words.length === 1);
      const needsCapital = isNoun && finding !== 'capitals' && /^\p{Lu}/u.test(spelling.written);
      return {
        word: this.#vocabulary.acquire(spelling, finding, needsCapital),
        touches: separator === separators.none,
      };
    });
  }

  /** Whether a word has no meaning of its own, even if authors have linked it: `it`. */
  #isOfClosedClass(word: string): boolean {
    const { folded } = this.#vocabulary.spell(word);
    return this.#inflection.isTaken(folded, folded);
  }

  #findingOf(
    { written, folded }: { written: string; folded: string },
    kind: Term['kind'],
    isAlone: boolean,
    shouted: boolean,
  ): Finding {
    if (!isWord(written) || isUnspaced(written)) return 'exact';
    if (!shouted && (isAcronymWord(written) || (isAlone && /^\p{Lu}$/u.test(written)))) return 'capitals';
    if (kind === 'form') return 'exact';
    if (isAlone) return folded.length < (this.#inflection.table.shortestTitle ?? shortestTitle) ? 'exact' : 'alone';
    return 'inPhrase';
  }

  /** `by`: 1 for a new term, -1 for one that is gone. */
  #learn(term: Term, by: 1 | -1): void {
    const learned = this.#learned;
    if (learned === undefined || term.kind === 'form') return;
    for (const name of namesOf(term)) {
      const words = this.#names.tokensOf(name).map(({ text }) => this.#vocabulary.spell(text).folded);
      if (words.length === 0 || words.length > maxTermWords) continue;
      if (term.kind === 'attested') {
        if (by === 1) learned.addLink(term.concept, words);
        else learned.removeLink(term.concept, words);
      } else if (by === 1) learned.addName(term.concept, words);
      else learned.removeName(term.concept, words);
    }
  }
}
