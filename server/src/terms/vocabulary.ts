import type { Inflection } from './inflection.ts';
import type { LearnedSuffixes } from './learned.ts';
import type { Finding, StemUse, TermWord } from './termTrie.ts';
import { type TextWord, textWord, type WordMatch } from './textWord.ts';
import type { Evidence } from './types.ts';
import { withoutHyphen } from './hyphens.ts';
import { type Spelling, spellingOf, textSpellingOf } from './spelling.ts';
import { mayMove, mayMoveFromPlural } from './stress.ts';
import { tally } from './tally.ts';
import { mayMixScripts } from './words.ts';

/** `reading`: inflected, if the term is written in the plural or the definite form. */
type WordEvidence = Evidence | 'reading';

/** A title of up to this many letters has no forms as short: `vi` is not a form of *Vier*. */
export const shortWord = 3;
/** Maximum length of a word; no real word is longer. */
const maxWord = 100;
/** The letters of a word that tell whether it can have a longer stem. */
const beginningLength = 3;
/** With more stems than this, reading a text is as fast as looking for each. */
const maxStemsInText = 200;
/**
 * With more new words of terms than this, comparing a word of the text with all words is faster than with each new one.
 */
const maxNewWordsComparedOneByOne = 40;

/** A word of a text without its hyphen or prefix, and the minimum length of a stem in it: `מדינות` is not `מ` and *דין*. */
interface OtherReading {
  readonly letters: string;
  readonly shortestStem: number;
}

/** The words of all terms of one locale, found by the stems of the words of a text. */
export class Vocabulary {
  readonly #inflection: Inflection;
  readonly #learned: LearnedSuffixes | undefined;
  /** The prefixes of keys for words that are found with the same letters in any case. */
  readonly #keyStarts: readonly string[];
  readonly #words = new Map<string, TermWord>();
  readonly #byId = new Map<number, TermWord>();
  readonly #byStem = new Map<string, StemUse[]>();
  #longestStem = 0;
  /** The number of stems with each beginning of `beginningLength` letters. Most words of a text have none of them. */
  readonly #beginnings = new Map<string, number>();
  /** The number of words with each spelling. */
  readonly #spellings = new Map<string, number>();
  /** The number of words that are found in capitals only. */
  #capitals = 0;
  #nextId = 0;
  #wordsGone = 0;

  constructor(inflection: Inflection, learned: LearnedSuffixes | undefined) {
    this.#inflection = inflection;
    this.#learned = learned;
    const marks = inflection.table.capitalNouns === true ? [' ', '^'] : [' '];
    this.#keyStarts = ['exact', 'alone', 'inPhrase'].flatMap((finding) => marks.map((mark) => finding + mark));
  }

  /** Greater than the id of every word so far. When it has grown, words of texts must be refreshed. */
  get nextId(): number {
    return this.#nextId;
  }

  /** The number of words. */
  get size(): number {
    return this.#words.size;
  }

  /** The number of words that were removed so far. */
  get wordsGone(): number {
    return this.#wordsGone;
  }

  spell(raw: string): Spelling {
    return spellingOf(raw, this.#inflection);
  }

  /** Returns the word of a term, for one more term. */
  acquire(spelling: Spelling, finding: Finding, needsCapital: boolean): TermWord {
    const letters = finding === 'capitals' ? spelling.written : spelling.folded;
    const isInflected = (finding === 'alone' || finding === 'inPhrase') && letters.length <= maxWord;
    const stress = isInflected ? spelling.stress : undefined;
    const key = `${finding}${needsCapital ? '^' : ' '}${letters}${stress ?? ''}`;
    const known = this.#words.get(key);
    if (known !== undefined) {
      known.uses++;
      return known;
    }
    const inPhrase = finding === 'inPhrase';
    const readings = isInflected ? this.#inflection.readingsOf(letters, inPhrase) : [];
    const stems: StemUse[] = [];
    const id = this.#nextId++;
    const word: TermWord = {
      id,
      key,
      finding,
      spelling: letters,
      needsCapital,
      stress,
      stems,
      readings,
      first: undefined,
      uses: 1,
    };
    this.#words.set(key, word);
    this.#byId.set(id, word);
    tally(this.#spellings, letters, 1);
    if (finding === 'capitals') this.#capitals++;
    if (isInflected) {
      this.#addStems(letters, word, stems, true);
      for (const reading of readings) this.#addStems(reading, word, stems, false);
    }
    return word;
  }

  #addStems(dictionaryForm: string, word: TermWord, stems: StemUse[], isOwn: boolean): void {
    for (const { stem, endings } of this.#inflection.stemsOf(dictionaryForm, word.finding === 'inPhrase')) {
      if (stems.some((use) => use.stem === stem && use.endings === endings)) continue;
      const use = { word, stem, endings, isOwn };
      stems.push(use);
      const uses = this.#byStem.get(stem);
      if (uses === undefined) this.#byStem.set(stem, [use]);
      else uses.push(use);
      if (stem.length >= beginningLength) tally(this.#beginnings, stem.slice(0, beginningLength), 1);
      this.#longestStem = Math.max(this.#longestStem, stem.length);
    }
  }

  /** Reverts one `acquire`. The word is removed with its last term. */
  release(word: TermWord): void {
    if (--word.uses > 0) return;
    this.#wordsGone++;
    this.#words.delete(word.key);
    this.#byId.delete(word.id);
    tally(this.#spellings, word.spelling, -1);
    if (word.finding === 'capitals') this.#capitals--;
    for (const { stem } of word.stems) {
      if (stem.length >= beginningLength) tally(this.#beginnings, stem.slice(0, beginningLength), -1);
      const uses = this.#byStem.get(stem)?.filter((use) => use.word !== word) ?? [];
      if (uses.length === 0) this.#byStem.delete(stem);
      else this.#byStem.set(stem, uses);
    }
  }

  /** Looks up a word of a text as written; undefined if it is not a word of any term. */
  read(raw: string): TextWord | undefined {
    if (raw.length > maxWord * 2) return undefined;
    const spelling = this.spell(raw);
    return this.#mayMatch(spelling) ? textWord(this.#matchesOf(spelling), spelling) : undefined;
  }

  /** Whether a word may be found. Quick, because nearly all words of a text are new at first, and few are words of terms. */
  #mayMatch({ written, folded }: Spelling): boolean {
    if (this.#spellings.has(folded) || this.#mayHaveStem(folded) || this.#learned !== undefined) return true;
    if (this.#capitals > 0 && hasCapital(written)) return true;
    if (withoutHyphen(folded) !== undefined) return true;
    return this.#inflection.prefixes.some(({ letters }) => folded.startsWith(letters));
  }

  /** Whether the word may begin with a stem. */
  #mayHaveStem(folded: string): boolean {
    for (let length = 1; length < beginningLength; length++) if (this.#byStem.has(folded.slice(0, length))) return true;
    return folded.length >= beginningLength && this.#beginnings.has(folded.slice(0, beginningLength));
  }

  /** Whether a word of the text may be found: true if in doubt. Quicker than reading the text if there are few words. */
  mayBeIn(text: string): boolean {
    if (this.#learned !== undefined || this.#byStem.size > maxStemsInText || mayMixScripts(text)) return true;
    const { written, folded, joined } = textSpellingOf(text, this.#inflection);
    for (const letters of this.#spellings.keys())
      if (written.includes(letters) || folded.includes(letters) || joined.includes(letters)) return true;
    for (const stem of this.#byStem.keys()) if (folded.includes(stem) || joined.includes(stem)) return true;
    return false;
  }

  /** Updates a `known` result with the words of terms whose id is at least `checked`. */
  refresh(known: TextWord | undefined, checked: number, raw: string): TextWord | undefined {
    if (checked === this.#nextId) return known;
    if (this.#nextId - checked > maxNewWordsComparedOneByOne) return this.read(raw);
    const spelling = this.spell(raw);
    return textWord(this.#matchesSince(checked, spelling, known?.matches ?? []), spelling);
  }

  #matchesSince(checked: number, spelling: Spelling, before: readonly WordMatch[]): WordMatch[] {
    const matches = before.filter(({ word }) => word.uses > 0);
    for (let id = checked; id < this.#nextId; id++) {
      const word = this.#byId.get(id);
      const evidence = word === undefined ? undefined : this.#compare(word, spelling);
      if (word === undefined || evidence === undefined || !this.#mayBeStressed(word, evidence, spelling)) continue;
      matches.push(this.#match(word, evidence, spelling.folded));
    }
    return matches;
  }

  #matchesOf(spelling: Spelling): WordMatch[] {
    const found = new Map<TermWord, WordEvidence>();
    this.#findExact(spelling, found);
    this.#findInflected(spelling.folded, found);
    for (const reading of this.#otherReadings(spelling.folded)) {
      this.#noteSpelled(found, reading.letters, 'inflected');
      this.#findInflected(reading.letters, found, reading.shortestStem);
    }
    this.#findLearned(spelling.folded, found);
    const isCapitalized = hasCapital(spelling.written);
    const matches: WordMatch[] = [];
    for (const [word, evidence] of found) {
      if (word.needsCapital && !isCapitalized) continue;
      // A word with its stress in its key is found by its stem.
      const isExact = evidence === 'exact' || (word.stress !== undefined && word.spelling === spelling.folded);
      // In a title of several words, the other words show that the form is meant: `andra områden`.
      if (!isExact && this.#isTaken(spelling.folded, word)) continue;
      if (!this.#mayBeStressed(word, evidence, spelling)) continue;
      matches.push(this.#match(word, isExact ? 'exact' : evidence, spelling.folded));
    }
    return matches;
  }

  /**
   * Yields a word of the text without its hyphen (`start-up`), or without an attached prefix in languages like Arabic.
   */
  *#otherReadings(folded: string): Iterable<OtherReading> {
    const joined = withoutHyphen(folded);
    if (joined !== undefined) yield { letters: joined, shortestStem: 1 };
    for (const { letters, leastAfter } of this.#inflection.prefixes) {
      if (!folded.startsWith(letters)) continue;
      const rest = folded.slice(letters.length);
      if (rest.length < leastAfter || this.#inflection.isTaken(rest, rest)) continue;
      yield { letters: rest, shortestStem: leastAfter };
    }
  }

  #match(word: TermWord, evidence: WordEvidence, folded: string): WordMatch {
    const isReading = evidence === 'reading';
    const isListed = evidence === 'inflected' && this.#inflection.isListed(folded, word.spelling);
    const weakness = isListed ? 'exact' : undefined;
    return { word, evidence: isReading ? 'inflected' : evidence, yieldsTo: isReading ? 'own' : weakness };
  }

  #findExact({ written, folded }: Spelling, found: Map<TermWord, WordEvidence>): void {
    this.#noteSpelled(found, folded, 'exact');
    if (!hasCapital(written)) return;
    if (this.#spellings.has(written)) this.#note(found, this.#words.get(`capitals ${written}`), 'exact');
    for (const ending of this.#inflection.acronymEndings) {
      if (!written.endsWith(ending)) continue;
      this.#note(found, this.#words.get(`capitals ${written.slice(0, -ending.length)}`), 'inflected');
    }
  }

  /** Notes the words that are found with these letters in any case. */
  #noteSpelled(found: Map<TermWord, WordEvidence>, letters: string, evidence: WordEvidence): void {
    if (!this.#spellings.has(letters)) return;
    for (const keyStart of this.#keyStarts) this.#note(found, this.#words.get(keyStart + letters), evidence);
  }

  #findInflected(folded: string, found: Map<TermWord, WordEvidence>, shortestStem = 1): void {
    const longest = Math.min(folded.length, this.#longestStem);
    for (let length = shortestStem; length <= longest; length++) {
      if (length === beginningLength && !this.#beginnings.has(folded.slice(0, beginningLength))) return;
      const uses = this.#byStem.get(folded.slice(0, length));
      if (uses === undefined) continue;
      for (const { word, endings, isOwn } of uses) {
        const known = found.get(word);
        if (known !== undefined && (known !== 'reading' || !isOwn)) continue;
        if (this.#takes(folded, length, endings)) found.set(word, isOwn ? 'inflected' : 'reading');
      }
    }
  }

  #findLearned(folded: string, found: Map<TermWord, WordEvidence>): void {
    if (this.#learned === undefined) return;
    for (const spelling of this.#learned.termWordsOf(folded)) {
      this.#note(found, this.#words.get(`alone ${spelling}`), 'learned');
      this.#note(found, this.#words.get(`inPhrase ${spelling}`), 'learned');
    }
  }

  /** Irregular forms can have their stress in any place. */
  #mayBeStressed(word: TermWord, evidence: WordEvidence, { folded, stress }: Spelling): boolean {
    if (word.stress === undefined) return true;
    if (evidence === 'reading') return mayMoveFromPlural(word.spelling, word.stress, folded, stress);
    if (folded === word.spelling) return stress === undefined || stress === word.stress;
    return this.#inflection.isListed(folded, word.spelling) || mayMove(word.spelling, word.stress, folded, stress);
  }

  #isTaken(folded: string, word: TermWord): boolean {
    if (word.finding !== 'alone') return false;
    const { spelling } = word;
    const isTooShort = spelling.length <= shortWord && folded.length <= spelling.length;
    return (isTooShort && !this.#mayBeShort(folded, spelling)) || this.#inflection.isTaken(folded, spelling);
  }

  #mayBeShort(folded: string, spelling: string): boolean {
    return this.#inflection.hasShortForms(spelling) || this.#inflection.isListed(folded, spelling);
  }

  #note(found: Map<TermWord, WordEvidence>, word: TermWord | undefined, evidence: WordEvidence): void {
    if (word !== undefined && !found.has(word)) found.set(word, evidence);
  }

  /** Whether the word of the text is a stem of the given length and an ending that the class allows. */
  #takes(folded: string, stemLength: number, endings: number): boolean {
    const stem = folded.slice(0, stemLength);
    const ending = folded.slice(stemLength);
    if (this.#inflection.allows(endings, stem, ending)) return true;
    if (this.#inflection.table.joinedEndings !== true || ending.length < 2) return false;
    const joiner = ending.charAt(0);
    const joins = joiner === "'" || (this.#inflection.table.joiners ?? '').includes(joiner);
    return joins && this.#inflection.allows(endings, stem, ending.slice(1));
  }

  #compare(word: TermWord, { written, folded }: Spelling): WordEvidence | undefined {
    if (word.needsCapital && !hasCapital(written)) return undefined;
    if (word.finding === 'capitals') {
      if (written === word.spelling) return 'exact';
      const isInflected =
        written.startsWith(word.spelling) && this.#inflection.acronymEndings.has(written.slice(word.spelling.length));
      return isInflected ? 'inflected' : undefined;
    }
    if (folded === word.spelling) return 'exact';
    let found = this.#compareReading(word, folded);
    for (const reading of this.#otherReadings(folded)) {
      if (found !== 'inflected') found = this.#compareReading(word, reading.letters, reading.shortestStem) ?? found;
    }
    if (this.#isTaken(folded, word)) return undefined;
    if (found !== undefined || word.finding === 'exact') return found;
    for (const spelling of this.#learned?.termWordsOf(folded) ?? []) if (spelling === word.spelling) return 'learned';
    return undefined;
  }

  /**
   * Returns the evidence of a reading of a word of the text as a form of the word of a term; undefined if it is not
   * one.
   */
  #compareReading(word: TermWord, reading: string, shortestStem = 1): WordEvidence | undefined {
    if (reading === word.spelling) return 'inflected';
    if (word.finding === 'exact') return undefined;
    const stems = word.stems.filter(
      ({ stem, endings }) =>
        stem.length >= shortestStem && reading.startsWith(stem) && this.#takes(reading, stem.length, endings),
    );
    if (stems.length === 0) return undefined;
    return stems.some(({ isOwn }) => isOwn) ? 'inflected' : 'reading';
  }
}

function hasCapital(written: string): boolean {
  const first = written.charAt(0);
  return first !== first.toLowerCase();
}
