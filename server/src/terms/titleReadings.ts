import { allowsEnding } from './endings.ts';
import type { EndingClasses } from './endings.ts';
import type { LanguageTable } from './language.ts';
import { parseWayBack, type WayBack } from './changes.ts';
import type { Problems } from './notation.ts';
import { lastLetters, meets, parseTitleEndings, stemsAt } from './rules.ts';
import type { CompiledRule, CompiledStem, Conditions } from './rules.ts';
import { hasShape, type LetterGroups, matchShape, type Shape } from './shapes.ts';

/** The parts of a table that reading titles needs. */
export interface ReadingContext {
  readonly table: LanguageTable;
  readonly groups: LetterGroups;
  readonly classes: EndingClasses;
  readonly rules: readonly CompiledRule[];
  /** Vowel harmony. */
  readonly allows: (stem: string, ending: string) => boolean;
  readonly problems: Problems;
}

/** An ending of titles, and the parts of rules that give it. */
interface TitleEnding {
  readonly ending: string;
  /** The shapes of its dictionary forms; empty for any shape. */
  readonly words: readonly Shape[];
  readonly conditions: Conditions;
  /**
   * Conditions for a word in a title of several words. It can be shorter, because the other words show that the form is
   * meant.
   */
  readonly phraseConditions: Conditions;
  /** By the last letter of the stem; the empty string for any. Found on first use, because titles have few of the endings. */
  waysBack: ReadonlyMap<string, readonly RuleBack[]> | undefined;
}

/** An inverse part of a rule, from the stem to the word. */
interface RuleBack {
  readonly rule: CompiledRule;
  readonly part: CompiledStem;
  readonly wordOf: WayBack;
}

/** Minimum length of a title of one word, if its line says nothing else: a shorter one is too easily another word. */
const minTitle = 4;
/** Minimum length of a dictionary word with endings. */
const minWord = 2;

/**
 * Finds the dictionary forms of titles in other forms (`titleEndings` of a table): `område` for `områden`. Applies the
 * rules backward, from the ending over the stem to the word, and verifies each result forward, so that every returned
 * word has the title as a form.
 */
export class TitleReadings {
  readonly #context: ReadingContext;
  /** Parsed on first use. */
  #endings: readonly TitleEnding[] | undefined;

  constructor(context: ReadingContext) {
    this.#context = context;
  }

  /** Returns the words whose plural or definite form the title's word is. `inPhrase`: the title has other words. */
  of(title: string, inPhrase: boolean): Set<string> {
    const words = new Set<string>();
    for (const titleEnding of this.#titleEndings()) {
      const { ending, words: shapes, conditions, phraseConditions } = titleEnding;
      if (!title.endsWith(ending) || !meets(title, inPhrase ? phraseConditions : conditions)) continue;
      const stem = title.slice(0, title.length - ending.length);
      if (!this.#context.allows(stem, ending)) continue;
      const waysBack = (titleEnding.waysBack ??= this.#waysBack(ending));
      for (const letter of ['', stem.slice(-1)]) {
        for (const way of waysBack.get(letter) ?? []) {
          if (way.rule.phraseOnly && !inPhrase) continue;
          for (const word of wordsBefore(stem, way)) {
            if (word !== title && isOneOf(shapes, word)) words.add(word);
          }
        }
      }
    }
    return words;
  }

  #titleEndings(): readonly TitleEnding[] {
    return (this.#endings ??= (this.#context.table.titleEndings ?? []).flatMap((line) => this.#parse(line)));
  }

  #parse(line: string): TitleEnding[] {
    const { groups, problems } = this.#context;
    const { endings, words, conditions: written } = parseTitleEndings(line, groups, problems);
    const phraseConditions = { ...written, minimumLetters: 0 };
    const conditions = { ...written, minimumLetters: written.minimumLetters || minTitle };
    return endings.map((ending) => ({ ending, words, conditions, phraseConditions, waysBack: undefined }));
  }

  #waysBack(ending: string): Map<string, RuleBack[]> {
    const { table, groups, classes, rules } = this.#context;
    const byLetter = new Map<string, RuleBack[]>();
    for (const rule of rules) {
      for (const part of rule.stems) {
        if (!part.endings.some((name) => allowsEnding(classes.get(name), ending))) continue;
        const way = { rule, part, wordOf: parseWayBack(rule.word, part.source, groups) };
        const letters = lastLettersOfStems(part, table);
        for (const letter of letters) byLetter.set(letter, [...(byLetter.get(letter) ?? []), way]);
      }
    }
    return byLetter;
  }
}

function isOneOf(shapes: readonly Shape[], word: string): boolean {
  return shapes.length === 0 || shapes.some((shape) => hasShape(word, shape));
}

/** Returns the possible last letters of the stems of a part of a rule; the empty string for any. */
function lastLettersOfStems({ source, changes }: CompiledStem, table: LanguageTable): Set<string> {
  let letters = lastLetters(source.replace(/^-+/, ''), table);
  for (const { results } of changes) {
    const after = new Set<string>();
    for (const result of results) {
      for (const letter of result === '' ? letters : lastLetters(result, table)) after.add(letter);
    }
    letters = after;
  }
  return letters.has('') ? new Set(['']) : letters;
}

function wordsBefore(stem: string, { rule, part, wordOf }: RuleBack): string[] {
  let stems = [stem];
  for (const change of part.changes.toReversed()) stems = stems.flatMap((changed) => change.undo(changed));
  return stems.flatMap(wordOf).filter((word) => {
    if (word.length < minWord || !meets(word, rule)) return false;
    const match = matchShape(word, rule.shape);
    return match !== undefined && stemsAt(part, match).includes(stem);
  });
}
