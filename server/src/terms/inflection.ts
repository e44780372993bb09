import { parseBeginnings } from './beginnings.ts';
import { allowsEnding, EndingClasses } from './endings.ts';
import type { EndingClass } from './endings.ts';
import { foldingOf } from './folding.ts';
import type { Fold } from './folding.ts';
import type { LanguageTable } from './language.ts';
import { expandCapitals, listed } from './notation.ts';
import type { Problems } from './notation.ts';
import { meets, noEndings, RulesByLastLetter, stemsAt } from './rules.ts';
import type { CompiledRule } from './rules.ts';
import { hasShape, matchShape, parseLetterGroups, parseShape } from './shapes.ts';
import { TitleReadings } from './titleReadings.ts';

/** A stem of a term's word, and the number of the set of endings that it takes. */
export interface StemWithEndings {
  readonly stem: string;
  readonly endings: number;
}

/** A compiled language table. */
export interface Inflection {
  readonly table: LanguageTable;
  readonly fold: Fold;
  /** Errors in the table; empty for every shipped table. */
  readonly problems: readonly string[];
  readonly elisions: readonly string[];
  /** Attached prefixes, see `LanguageTable`. */
  readonly prefixes: readonly Prefix[];
  readonly acronymEndings: ReadonlySet<string>;
  /** Pronouns, prepositions and the like, in lower case. */
  readonly closedClass: ReadonlySet<string>;
  /** Returns the stems of a term's word, in lower case. `inPhrase`: the term has other words. */
  stemsOf(word: string, inPhrase: boolean): StemWithEndings[];
  /** Returns the words whose plural or definite form the term's word may be: `område` for `områden`. */
  readingsOf(word: string, inPhrase: boolean): string[];
  /** Whether a short title has forms as short. */
  hasShortForms(word: string): boolean;
  /** Whether a word of the text that starts with the stem can continue with `ending`. */
  allows(endings: number, stem: string, ending: string): boolean;
  /**
   * Whether a word of the text certainly is another word than a title of one word: a closed-class word, or an irregular
   * form of another word (`lat` belongs to `rok`, not to `lato`).
   */
  isTaken(word: string, titleWord: string): boolean;
  /**
   * Whether the table lists the word of the text as an irregular form of the title's word, not as the last part of a
   * compound.
   */
  isListed(word: string, titleWord: string): boolean;
}

/** The English plural of acronyms, which texts in any language can have: `APIs`. */
const foreignPlural = 's';
/** Minimum number of letters before an irregular last part of a compound. */
const minCompoundStart = 2;

/** Compiles a table. Never throws; errors in the table are in `problems`. */
export function compileLanguage(table: LanguageTable): Inflection {
  const problems: Problems = [];
  const groups = parseLetterGroups(table.letters, problems);
  const classes = new EndingClasses({ ...table, endings: { [noEndings]: '0', ...table.endings } }, problems);
  const rules = new RulesByLastLetter(table, groups, problems);
  const irregular = new IrregularWords(table.irregular ?? {});
  const irregularEndings = [table.irregularEndings ?? noEndings];
  const combinations = new Combinations(classes);
  const closedClass = new Set(listed(table.closedClass ?? ''));
  const harmony = new Harmony(table.harmony ?? {});
  const beginnings = parseBeginnings(table.beginnings ?? [], groups, problems);
  const shortTitles = listed(table.shortTitles ?? '').map((shape) => parseShape(shape, groups, problems));
  const acronymEndings = listed(table.acronymEndings ?? '').flatMap((ending) =>
    expandCapitals(ending, table.letters, problems),
  );

  const readings = new TitleReadings({
    table,
    groups,
    classes,
    rules: rules.all,
    allows: (stem, ending) => harmony.allows(stem, ending),
    problems,
  });
  return {
    table,
    fold: foldingOf(table),
    problems,
    elisions: listed(table.elisions ?? '').toSorted((a, b) => b.length - a.length),
    prefixes: (table.prefixes ?? []).flatMap(parsePrefixes),
    acronymEndings: new Set([...acronymEndings, foreignPlural]),
    closedClass,
    stemsOf(word, inPhrase) {
      const found = new Map([[word, new Set([noEndings])]]);
      for (const form of irregular.formsOf(word)) addAll(found, form, irregularEndings);
      for (const rule of rules.for(word)) if (inPhrase || !rule.phraseOnly) applyRule(rule, word, found);
      if (table.beginnings) addBeginnings(found, word, beginnings.changed);
      return [...found].map(([stem, names]) => ({ stem, endings: combinations.numberOf([...names]) }));
    },
    readingsOf(word, inPhrase) {
      const listedWords = irregular.wordsOf(word);
      if (irregular.has(word)) return [...listedWords];
      const words = new Set(beginnings.undone(word));
      for (const form of [word, ...words]) for (const reading of readings.of(form, inPhrase)) words.add(reading);
      // In a title of several words, the other words show that the form is meant: `matières premières`.
      return [...listedWords, ...[...words].filter((reading) => inPhrase || !closedClass.has(reading))];
    },
    hasShortForms: (word) => shortTitles.some((shape) => hasShape(word, shape)),
    allows(endings, stem, ending) {
      return allowsEnding(combinations.get(endings), ending) && harmony.allows(stem, ending);
    },
    isListed: (word, titleWord) => irregular.isForm(word, titleWord),
    isTaken: (word, titleWord) => closedClass.has(word) || irregular.isFormOfAnother(word, titleWord),
  };
}

/** An attached prefix, and the minimum number of letters of the word after it. */
export interface Prefix {
  readonly letters: string;
  readonly leastAfter: number;
}

function parsePrefixes(line: string): Prefix[] {
  const [prefixes = '', leastAfter = '1'] = line.split(' from ');
  return listed(prefixes).map((letters) => ({ letters, leastAfter: Number(leastAfter) }));
}

function addAll(found: Map<string, Set<string>>, stem: string, endings: readonly string[]): void {
  const names = found.get(stem) ?? new Set();
  for (const name of endings) names.add(name);
  found.set(stem, names);
}

/** Adds the initial mutations of the stems and of the word itself. */
function addBeginnings(found: Map<string, Set<string>>, word: string, beginningsOf: (stem: string) => string[]): void {
  for (const [stem, names] of [...found, [word, [noEndings]] as const]) {
    for (const form of beginningsOf(stem)) addAll(found, form, [...names]);
  }
}

function applyRule(rule: CompiledRule, word: string, found: Map<string, Set<string>>): void {
  if (!meets(word, rule)) return;
  const match = matchShape(word, rule.shape);
  if (match === undefined) return;
  for (const part of rule.stems) for (const stem of stemsAt(part, match)) addAll(found, stem, part.endings);
}

/** Numbers the sets of ending classes, because most stems share a few of them. */
class Combinations {
  readonly #classes: EndingClasses;
  readonly #numbers = new Map<string, number>();
  readonly #combined: EndingClass[] = [];

  constructor(classes: EndingClasses) {
    this.#classes = classes;
  }

  numberOf(names: string[]): number {
    const key = names.toSorted((a, b) => (a < b ? -1 : 1)).join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#combined.length);
    this.#combined.push(this.#classes.union(names));
    return this.#combined.length - 1;
  }

  get(combination: number): EndingClass {
    return this.#combined[combination] ?? this.#classes.get(noEndings);
  }
}

/** The irregular words of a table. Each form leads to all the others. */
class IrregularWords {
  readonly #whole = new Map<string, string[][]>();
  /** By the form without its hyphen. */
  readonly #lastParts = new Map<string, string[][]>();
  #longest = 0;

  constructor(words: Readonly<Record<string, string>>) {
    for (const [word, others] of Object.entries(words)) {
      const forms = [word, ...listed(others)];
      const parts = forms.map((form) => form.replace(/^-/, ''));
      for (const part of parts) {
        const known = word.startsWith('-') ? this.#lastParts : this.#whole;
        known.set(part, [...(known.get(part) ?? []), parts]);
        this.#longest = Math.max(this.#longest, part.length);
      }
    }
  }

  /** Returns the dictionary forms of the word, without the word itself. */
  wordsOf(form: string): Set<string> {
    const words = new Set<string>();
    for (const [first, ...forms] of this.#setsOf(form))
      if (first !== undefined && forms.includes(form)) words.add(first);
    return words;
  }

  /** Whether the word itself is listed, not only as a part of a compound. */
  has(word: string): boolean {
    return this.#whole.has(word);
  }

  isForm(form: string, word: string): boolean {
    return [this.#whole, this.#lastParts].some((known) => known.get(form)?.some((forms) => forms.includes(word)));
  }

  isFormOfAnother(form: string, word: string): boolean {
    const sets = this.#whole.get(form);
    return sets !== undefined && !sets.some((forms) => forms.includes(word));
  }

  *formsOf(word: string): Iterable<string> {
    for (const forms of this.#setsOf(word)) yield* forms;
  }

  /** Yields the words that have the form, each with all its forms. */
  *#setsOf(word: string): Iterable<string[]> {
    yield* this.#whole.get(word) ?? [];
    for (let start = Math.max(0, word.length - this.#longest); start < word.length; start++) {
      if (start > 0 && start < minCompoundStart) continue;
      const first = word.slice(0, start);
      for (const forms of this.#lastParts.get(word.slice(start)) ?? []) yield forms.map((form) => first + form);
    }
  }
}

/** Vowel harmony: the vowels that an ending can have. */
class Harmony {
  /** By the preceding vowel, and by that vowel with some of the consonants after it. */
  readonly #allowed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #vowels: ReadonlySet<string>;
  readonly #longest: number;

  constructor(harmony: Readonly<Record<string, string>>) {
    this.#allowed = new Map(Object.entries(harmony).map(([before, vowels]) => [before, new Set(listed(vowels))]));
    this.#vowels = new Set(Object.values(harmony).flatMap(listed));
    this.#longest = Math.max(0, ...[...this.#allowed.keys()].map((before) => before.length));
  }

  /** Whether every vowel of the ending can follow the vowel before it. */
  allows(stem: string, ending: string): boolean {
    if (this.#longest === 0) return true;
    const word = stem + ending;
    for (let at = stem.length; at < word.length; at++) {
      const vowel = word.charAt(at);
      if (this.#vowels.has(vowel) && this.#allowedAfter(word.slice(0, at))?.has(vowel) === false) return false;
    }
    return true;
  }

  #allowedAfter(before: string): ReadonlySet<string> | undefined {
    let start = before.length - 1;
    while (start >= 0 && !this.#allowed.has(before.charAt(start))) start--;
    if (start < 0) return undefined;
    for (let length = this.#longest; length > 0; length--) {
      const allowed = this.#allowed.get(before.slice(start, start + length));
      if (allowed !== undefined) return allowed;
    }
    return undefined;
  }
}
