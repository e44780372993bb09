import { allowsEnding, EndingClasses } from './endings.ts';
import type { EndingClass } from './endings.ts';
import { foldingOf } from './folding.ts';
import type { Fold } from './folding.ts';
import type { LanguageTable } from './language.ts';
import { expandCapitals, listed, parseChange, parseLetterGroups, parseRewriting, parseShape } from './notation.ts';
import type { Change, LetterGroups, Problems, Rewriting, Shape } from './notation.ts';

/** A stem of a term's word, and the number of the endings that it takes. */
export interface StemWithEndings {
  readonly stem: string;
  readonly endings: number;
}

/** A language's table, ready for use. */
export interface Inflection {
  readonly table: LanguageTable;
  readonly fold: Fold;
  /** What the table gets wrong; empty in every table that is shipped. */
  readonly problems: readonly string[];
  readonly elisions: readonly string[];
  readonly acronymEndings: ReadonlySet<string>;
  /** The stems of a word of a term, in lower case; `inPhrase` when the term has further words. */
  stemsOf(word: string, inPhrase: boolean): StemWithEndings[];
  /** Whether a word of the text that starts with the stem may go on with `ending`. */
  allows(endings: number, stem: string, ending: string): boolean;
  /**
   * Whether a word of the text is too surely something else to be a form of a title of one word: a word of a closed class, or
   * an irregular form of another word (`lat` belongs to `rok`, not to `lato`).
   */
  isTaken(word: string, titleWord: string): boolean;
}

interface CompiledRule {
  readonly phraseOnly: boolean;
  readonly shape: Shape;
  readonly exceptions: readonly Shape[];
  readonly minimumLetters: number;
  readonly maximumLetters: number;
  readonly stems: readonly CompiledStem[];
}

interface CompiledStem {
  readonly rewrite: Rewriting;
  readonly changes: readonly Change[];
  readonly endings: readonly string[];
}

const shortestStem = 2;
/** The first part of a compound whose last part is irregular has at least this many letters. */
const shortestCompoundStart = 2;
const noEndings = '0';

/** Reads a table. Never throws: what it cannot read is among the problems. */
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
  const acronymEndings = listed(table.acronymEndings ?? '').flatMap((ending) =>
    expandCapitals(ending, table.letters, problems),
  );

  return {
    table,
    fold: foldingOf(table),
    problems,
    elisions: listed(table.elisions ?? '').toSorted((a, b) => b.length - a.length),
    acronymEndings: new Set(acronymEndings),
    stemsOf(word, inPhrase) {
      const found = new Map<string, Set<string>>();
      for (const form of irregular.formsOf(word)) addAll(found, form, irregularEndings);
      for (const rule of rules.for(word)) {
        if (inPhrase || !rule.phraseOnly) applyRule(rule, word, found);
      }
      return [...found].map(([stem, names]) => ({ stem, endings: combinations.numberOf([...names]) }));
    },
    allows(endings, stem, ending) {
      return allowsEnding(combinations.get(endings), ending) && harmony.allows(stem, ending);
    },
    isTaken: (word, titleWord) => closedClass.has(word) || irregular.isFormOfAnother(word, titleWord),
  };
}

function addAll(found: Map<string, Set<string>>, stem: string, endings: readonly string[]): void {
  const names = found.get(stem) ?? new Set();
  for (const name of endings) names.add(name);
  found.set(stem, names);
}

function applyRule(rule: CompiledRule, word: string, found: Map<string, Set<string>>): void {
  if (word.length < rule.minimumLetters || word.length > rule.maximumLetters) return;
  const match = rule.shape.pattern.exec(word);
  if (match === null || rule.exceptions.some((exception) => exception.pattern.test(word))) return;
  for (const { rewrite, changes, endings } of rule.stems) {
    let changed = [rewrite(match)];
    for (const change of changes) changed = changed.flatMap(change);
    for (const stem of changed) if (stem.length >= shortestStem) addAll(found, stem, endings);
  }
}

/** The rules of a table by the last letter of the words that they are for, so that few have to be tried. */
class RulesByLastLetter {
  readonly #anyLetter: CompiledRule[] = [];
  readonly #rules = new Map<string, CompiledRule[]>();

  constructor(table: LanguageTable, groups: LetterGroups, problems: Problems) {
    const changes = new Map(
      Object.entries(table.changes ?? {}).map(([name, change]) => [name, parseChange(change, groups, problems)]),
    );
    const reader: RuleReader = { table, groups, changes, problems };
    for (const rule of table.rules) this.#add(compileRule(rule, false, reader), table);
    for (const rule of table.phraseRules ?? []) this.#add(compileRule(rule, true, reader), table);
  }

  *for(word: string): Iterable<CompiledRule> {
    yield* this.#anyLetter;
    yield* this.#rules.get(word.slice(-1)) ?? [];
  }

  #add(rule: CompiledRule, table: LanguageTable): void {
    for (const letter of lastLetters(rule.shape.source, table)) this.#listFor(letter).push(rule);
  }

  #listFor(letter: string): CompiledRule[] {
    if (letter === '') return this.#anyLetter;
    const list = this.#rules.get(letter) ?? [];
    this.#rules.set(letter, list);
    return list;
  }
}

/** The letters that words of the shape can end in; the empty string for any. */
function lastLetters(shape: string, table: LanguageTable): Set<string> {
  const last = shape.slice(-1);
  if (!/[A-Z]/.test(last)) return new Set([last]);
  const members = table.letters?.[last] ?? '';
  if (members.startsWith('not ')) return new Set(['']);
  const letters = new Set<string>();
  for (const member of listed(members)) for (const letter of lastLetters(member, table)) letters.add(letter);
  return letters;
}

/** What is needed to read a rule. */
interface RuleReader {
  readonly table: LanguageTable;
  readonly groups: LetterGroups;
  readonly changes: ReadonlyMap<string, Change>;
  readonly problems: Problems;
}

const rulePattern =
  /^(?<word>\S+)(?: unless (?<unless>\S+(?: -?\S+)*?))?(?: from (?<from>\d+))?(?: to (?<to>\d+))?: (?<stems>.+)$/u;

function compileRule(source: string, phraseOnly: boolean, reader: RuleReader): CompiledRule {
  const { groups, problems } = reader;
  const parts = rulePattern.exec(source)?.groups;
  if (parts === undefined) problems.push(`${source}: not a rule`);
  const shape = parseShape(parts?.['word'] ?? source, groups, problems);
  return {
    phraseOnly,
    shape,
    exceptions: listed(parts?.['unless'] ?? '').map((exception) => parseShape(exception, groups, problems)),
    minimumLetters: Number(parts?.['from'] ?? 0),
    maximumLetters: Number(parts?.['to'] ?? Infinity),
    stems: (parts?.['stems'] ?? '').split(',').map((stem) => compileStem(stem, shape, reader)),
  };
}

function compileStem(source: string, shape: Shape, { table, changes, problems }: RuleReader): CompiledStem {
  const [stem = '', endings = '', ...rest] = source.split('+');
  if (endings.trim() === '' || rest.length > 0) problems.push(`${shape.source}: ${source}: not a stem + endings`);
  const [rewriting = '', ...changeNames] = stem.trim().split(/\s+/);
  const classes = endings.trim().split(/\s+/);
  for (const name of classes) {
    if (name !== noEndings && table.endings[name] === undefined) problems.push(`${shape.source}: no endings ${name}`);
  }
  return {
    rewrite: parseRewriting(rewriting, shape, problems),
    changes: changeNames.flatMap((name) => {
      const change = changes.get(name);
      if (change === undefined) problems.push(`${shape.source}: no change ${name}`);
      return change === undefined ? [] : [change];
    }),
    endings: classes,
  };
}

/** Numbers for the sets of ending classes that stems have, because most stems share a few of them. */
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

/** The irregular words of a table: each form leads to all the others. */
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

  isFormOfAnother(form: string, word: string): boolean {
    const sets = this.#whole.get(form);
    return sets !== undefined && !sets.some((forms) => forms.includes(word));
  }

  *formsOf(word: string): Iterable<string> {
    for (const forms of this.#whole.get(word) ?? []) yield* forms;
    for (let start = Math.max(0, word.length - this.#longest); start < word.length; start++) {
      if (start > 0 && start < shortestCompoundStart) continue;
      const first = word.slice(0, start);
      for (const forms of this.#lastParts.get(word.slice(start)) ?? []) yield* forms.map((form) => first + form);
    }
  }
}

/** Vowel harmony: which vowels an ending may have. */
class Harmony {
  /** By the vowel before, and by that vowel with some of the consonants after it. */
  readonly #allowed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #vowels: ReadonlySet<string>;
  readonly #longest: number;

  constructor(harmony: Readonly<Record<string, string>>) {
    this.#allowed = new Map(Object.entries(harmony).map(([before, vowels]) => [before, new Set(listed(vowels))]));
    this.#vowels = new Set(Object.values(harmony).flatMap(listed));
    this.#longest = Math.max(0, ...[...this.#allowed.keys()].map((before) => before.length));
  }

  /** Whether every vowel of the ending may follow the vowel before it. */
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
