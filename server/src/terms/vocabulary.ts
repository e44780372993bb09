import type { Inflection } from './inflection.ts';
import type { LearnedSuffixes } from './learned.ts';
import type { Arrival } from './candidates.ts';
import { markOf } from './termTrie.ts';
import type { Finding, StemUse, TermWord } from './termTrie.ts';
import type { Candidate, Evidence } from './types.ts';
import { withoutHyphen } from './hyphens.ts';
import { mayMove, stressOf } from './stress.ts';
import type { Stress } from './stress.ts';
import { apostrophes, cleanWord, withoutLookalikes } from './words.ts';

/** A word of a term that a word of the text may be. */
export interface WordMatch {
  readonly word: TermWord;
  readonly evidence: Evidence;
  /**
   * To which other titles it gives way. `own`: to those that have the form without being read as a plural or a definite form, as
   * this one is (`Musiker`). `exact`: to those that are written so, as it is an irregular form of this one (`people` of *Person*).
   */
  readonly givesWayTo: 'own' | 'exact' | undefined;
}

/** `reading`: inflected, if the term is written in the plural or the definite form. */
type WordEvidence = Evidence | 'reading';

/** A word of the text that is a word of some term. */
export interface TextWord {
  readonly matches: readonly WordMatch[];
  /** The marks of these words, see `markOf`. */
  readonly marks: number;
  /** How many UTF-16 units at its beginning are no part of it: `l'` in `l'indice`. */
  readonly elided: number;
  /** The version of the index from which the following was read, which changes with every term. */
  version: number;
  /** What it can mean by itself. */
  alone: readonly Candidate[];
  /** Where terms of several words that begin with it go on. */
  further: readonly Arrival[];
  /** The marks of the words by which they go on. */
  furtherMarks: number;
}

interface Spelling {
  /** Composed, without invisible units and elisions. */
  readonly written: string;
  readonly folded: string;
  readonly elided: number;
  readonly stress: Stress;
}

const apostrophe = new RegExp(`[${apostrophes}]`, 'u');

/** A title of no more letters has no forms that are as short: `vi` is no form of *Vier*. */
export const shortWord = 3;
/** Longer words are not looked at: nothing that long is a word of a language. */
const longestWord = 100;
/** After this many new words of terms, comparing a word of the text with all of them is quicker than with each. */
const newWordsComparedOneByOne = 40;

/** The words of all terms of one locale, found by the stems of the words of a text. */
export class Vocabulary {
  readonly #inflection: Inflection;
  readonly #learned: LearnedSuffixes | undefined;
  /** What the keys of words begin with that are found with the same letters in any case. */
  readonly #keyStarts: readonly string[];
  readonly #words = new Map<string, TermWord>();
  readonly #byId = new Map<number, TermWord>();
  readonly #byStem = new Map<string, StemUse[]>();
  #longestStem = 0;
  #nextId = 0;
  #wordsGone = 0;

  constructor(inflection: Inflection, learned: LearnedSuffixes | undefined) {
    this.#inflection = inflection;
    this.#learned = learned;
    const marks = inflection.table.capitalNouns === true ? [' ', '^'] : [' '];
    this.#keyStarts = ['exact', 'alone', 'inPhrase'].flatMap((finding) => marks.map((mark) => finding + mark));
  }

  /** Greater than the id of every word so far: when it has grown, words of the text have to be refreshed. */
  get nextId(): number {
    return this.#nextId;
  }

  /** How many words there are. */
  get size(): number {
    return this.#words.size;
  }

  /** How many words there have been that are no longer there. */
  get wordsGone(): number {
    return this.#wordsGone;
  }

  spell(raw: string): Spelling {
    const written = cleanWord(raw);
    const folded = this.#inflection.fold(withoutLookalikes(written));
    const stress = stressOf(written, this.#inflection.table.accents);
    for (const elision of this.#inflection.elisions) {
      if (!folded.startsWith(elision) || folded.length === elision.length) continue;
      const afterApostrophe = written.indexOf("'") + 1;
      const elided = raw.search(apostrophe) + 1;
      return {
        written: written.slice(afterApostrophe),
        folded: folded.slice(elision.length),
        elided,
        stress: undefined,
      };
    }
    return { written, folded, elided: 0, stress };
  }

  /** The word of a term, for one more term. */
  acquire(spelling: Spelling, finding: Finding, needsCapital: boolean): TermWord {
    const letters = finding === 'capitals' ? spelling.written : spelling.folded;
    const isInflected = (finding === 'alone' || finding === 'inPhrase') && letters.length <= longestWord;
    const stress = isInflected ? spelling.stress : undefined;
    const key = `${finding}${needsCapital ? '^' : ' '}${letters}${stress ?? ''}`;
    const known = this.#words.get(key);
    if (known !== undefined) {
      known.uses++;
      return known;
    }
    const inPhrase = finding === 'inPhrase';
    const readings =
      isInflected && (inPhrase || letters.length > shortWord) ? this.#inflection.readingsOf(letters, inPhrase) : [];
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
      this.#longestStem = Math.max(this.#longestStem, stem.length);
    }
  }

  /** Gives back what `acquire` gave; the word is forgotten with its last term. */
  release(word: TermWord): void {
    if (--word.uses > 0) return;
    this.#wordsGone++;
    this.#words.delete(word.key);
    this.#byId.delete(word.id);
    for (const { stem } of word.stems) {
      const uses = this.#byStem.get(stem)?.filter((use) => use.word !== word) ?? [];
      if (uses.length === 0) this.#byStem.delete(stem);
      else this.#byStem.set(stem, uses);
    }
  }

  /** What a word of a text, as it stands there, may be; nothing when it is no word of any term. */
  read(raw: string): TextWord | undefined {
    if (raw.length > longestWord * 2) return undefined;
    const spelling = this.spell(raw);
    return textWord(this.#matchesOf(spelling), spelling);
  }

  /** The same for a word that was `known` before the words of terms with an id from `checked` on were there. */
  refresh(known: TextWord | undefined, checked: number, raw: string): TextWord | undefined {
    if (checked === this.#nextId) return known;
    if (this.#nextId - checked > newWordsComparedOneByOne) return this.read(raw);
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
      for (const keyStart of this.#keyStarts) this.#note(found, this.#words.get(keyStart + reading), 'inflected');
      this.#findInflected(reading, found);
    }
    this.#findLearned(spelling.folded, found);
    const isCapitalised = hasCapital(spelling.written);
    const matches: WordMatch[] = [];
    for (const [word, evidence] of found) {
      if (word.needsCapital && !isCapitalised) continue;
      // A word that has its stress in its key is found by its stem.
      const isExact = evidence === 'exact' || (word.stress !== undefined && word.spelling === spelling.folded);
      // In a title of several words the others say that the form is meant: `andra områden`.
      if (!isExact && this.#isTaken(spelling.folded, word)) continue;
      if (!this.#mayBeStressed(word, evidence, spelling)) continue;
      matches.push(this.#match(word, isExact ? 'exact' : evidence, spelling.folded));
    }
    return matches;
  }

  /**
   * What a word of the text is without its hyphen (`start-up`) or without what stands before it in languages like Arabic.
   */
  *#otherReadings(folded: string): Iterable<string> {
    const joined = withoutHyphen(folded);
    if (joined !== undefined) yield joined;
    for (const { letters, leastAfter } of this.#inflection.prefixes) {
      if (!folded.startsWith(letters)) continue;
      const rest = folded.slice(letters.length);
      if (rest.length >= leastAfter && !this.#inflection.isTaken(rest, rest)) yield rest;
    }
  }

  #match(word: TermWord, evidence: WordEvidence, folded: string): WordMatch {
    const isReading = evidence === 'reading';
    const isListed = evidence === 'inflected' && this.#inflection.isListed(folded, word.spelling);
    const weakness = isListed ? 'exact' : undefined;
    return { word, evidence: isReading ? 'inflected' : evidence, givesWayTo: isReading ? 'own' : weakness };
  }

  #findExact({ written, folded }: Spelling, found: Map<TermWord, WordEvidence>): void {
    for (const keyStart of this.#keyStarts) this.#note(found, this.#words.get(keyStart + folded), 'exact');
    if (!hasCapital(written)) return;
    this.#note(found, this.#words.get(`capitals ${written}`), 'exact');
    for (const ending of this.#inflection.acronymEndings) {
      if (!written.endsWith(ending)) continue;
      this.#note(found, this.#words.get(`capitals ${written.slice(0, -ending.length)}`), 'inflected');
    }
  }

  #findInflected(folded: string, found: Map<TermWord, WordEvidence>): void {
    const longest = Math.min(folded.length, this.#longestStem);
    for (let length = 1; length <= longest; length++) {
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

  /** A title in the plural may have its stress elsewhere than its dictionary form; so may irregular forms. */
  #mayBeStressed(word: TermWord, evidence: WordEvidence, { folded, stress }: Spelling): boolean {
    if (word.stress === undefined || evidence === 'reading') return true;
    if (folded === word.spelling) return stress === undefined || stress === word.stress;
    return this.#inflection.isListed(folded, word.spelling) || mayMove(word.spelling, word.stress, folded, stress);
  }

  #isTaken(folded: string, word: TermWord): boolean {
    if (word.finding !== 'alone') return false;
    const { spelling } = word;
    const isTooShort = spelling.length <= shortWord && folded.length <= spelling.length;
    return (isTooShort && !this.#inflection.isListed(folded, spelling)) || this.#inflection.isTaken(folded, spelling);
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
      if (found !== 'inflected') found = this.#compareReading(word, reading) ?? found;
    }
    if (this.#isTaken(folded, word)) return undefined;
    if (found !== undefined || word.finding === 'exact') return found;
    for (const spelling of this.#learned?.termWordsOf(folded) ?? []) if (spelling === word.spelling) return 'learned';
    return undefined;
  }

  /** Whether a reading of a word of the text is a form of the word of a term. */
  #compareReading(word: TermWord, reading: string): WordEvidence | undefined {
    if (reading === word.spelling) return 'inflected';
    if (word.finding === 'exact') return undefined;
    const stems = word.stems.filter(
      ({ stem, endings }) => reading.startsWith(stem) && this.#takes(reading, stem.length, endings),
    );
    if (stems.length === 0) return undefined;
    return stems.some(({ isOwn }) => isOwn) ? 'inflected' : 'reading';
  }
}

/** Whether two words of terms may be forms of the same word: `talen` and `talerne`. */
export function shareReading(one: TermWord, other: TermWord): boolean {
  return one.readings.some((reading) => other.readings.includes(reading));
}

function textWord(matches: readonly WordMatch[], { elided }: Spelling): TextWord | undefined {
  if (matches.length === 0) return undefined;
  let marks = 0;
  for (const { word } of matches) marks |= markOf(word);
  return { matches, marks, elided, version: -1, alone: [], further: [], furtherMarks: 0 };
}

function hasCapital(written: string): boolean {
  const first = written.charAt(0);
  return first !== first.toLowerCase();
}
