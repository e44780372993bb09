import type { LanguageTable } from './language.ts';
import { type Change, parseChange, parseRewriting, type Rewriting } from './changes.ts';
import { listed, type Problems } from './notation.ts';
import { hasShape, type LetterGroups, parseShape, type Shape, type ShapeMatch } from './shapes.ts';

/** Conditions for a word other than its shape. */
export interface Conditions {
  readonly exceptions: readonly Shape[];
  readonly minimumLetters: number;
  readonly maximumLetters: number;
}

/** A compiled line of a table's rules. */
export interface CompiledRule extends Conditions {
  readonly phraseOnly: boolean;
  /** As written: `-CeC`. */
  readonly word: string;
  readonly shape: Shape;
  readonly stems: readonly CompiledStem[];
}

export interface CompiledStem {
  /** As written: `-CC`. */
  readonly source: string;
  readonly rewrite: Rewriting;
  readonly changes: readonly Change[];
  /** The names of its ending classes. */
  readonly endings: readonly string[];
}

const minStem = 2;
/** The class with no ending, which every table has. */
export const noEndings = '0';

export function meets(word: string, { exceptions, minimumLetters, maximumLetters }: Conditions): boolean {
  if (word.length < minimumLetters || word.length > maximumLetters) return false;
  return !exceptions.some((exception) => hasShape(word, exception));
}

/** Returns the stems that one part of a rule gives a word that matches the rule's shape. */
export function stemsAt({ rewrite, changes }: CompiledStem, match: ShapeMatch): string[] {
  let changed = [rewrite(match)];
  for (const change of changes) changed = changed.flatMap((stem) => change.apply(stem));
  return changed.filter((stem) => stem.length >= minStem);
}

/** The rules of a table, grouped by the last letter of the words that they match, so that few have to be tried. */
export class RulesByLastLetter {
  readonly all: readonly CompiledRule[];
  readonly #anyLetter: CompiledRule[] = [];
  readonly #rules = new Map<string, CompiledRule[]>();

  constructor(table: LanguageTable, groups: LetterGroups, problems: Problems) {
    const changes = new Map(
      Object.entries(table.changes ?? {}).map(([name, change]) => [name, parseChange(change, groups, problems)]),
    );
    const reader: RuleReader = { table, groups, changes, problems };
    this.all = [
      ...table.rules.map((rule) => compileRule(rule, false, reader)),
      ...(table.phraseRules ?? []).map((rule) => compileRule(rule, true, reader)),
    ];
    for (const rule of this.all) {
      for (const letter of lastLetters(rule.shape.source, table)) this.#listFor(letter).push(rule);
    }
  }

  *for(word: string): Iterable<CompiledRule> {
    yield* this.#anyLetter;
    yield* this.#rules.get(word.slice(-1)) ?? [];
  }

  #listFor(letter: string): CompiledRule[] {
    if (letter === '') return this.#anyLetter;
    const list = this.#rules.get(letter) ?? [];
    this.#rules.set(letter, list);
    return list;
  }
}

/** Returns the possible last letters of words of the shape; the empty string for any. */
export function lastLetters(shape: string, table: LanguageTable): Set<string> {
  const last = shape.slice(-1);
  if (!/[A-Z]/.test(last)) return new Set([last]);
  const members = table.letters?.[last] ?? '';
  if (members.startsWith('not ')) return new Set(['']);
  const letters = new Set<string>();
  for (const member of listed(members)) for (const letter of lastLetters(member, table)) letters.add(letter);
  return letters;
}

/** Context for parsing a rule. */
interface RuleReader {
  readonly table: LanguageTable;
  readonly groups: LetterGroups;
  readonly changes: ReadonlyMap<string, Change>;
  readonly problems: Problems;
}

const conditions = String.raw`(?: unless (?<unless>\S+(?: -?\S+)*?))?(?: from (?<from>\d+))?(?: to (?<to>\d+))?`;
const rulePattern = new RegExp(String.raw`^(?<word>\S+)${conditions}: (?<stems>.+)$`, 'u');
const titleEndingsPattern = new RegExp(String.raw`^(?<endings>.+?)(?: of (?<of>.+?))?${conditions}$`, 'u');

function compileRule(source: string, phraseOnly: boolean, reader: RuleReader): CompiledRule {
  const { groups, problems } = reader;
  const parts = rulePattern.exec(source)?.groups;
  if (parts === undefined) problems.push(`${source}: not a rule`);
  const word = parts?.['word'] ?? source;
  const shape = parseShape(word, groups, problems);
  return {
    phraseOnly,
    word,
    shape,
    ...conditionsOf(parts, groups, problems),
    stems: (parts?.['stems'] ?? '').split(',').map((stem) => compileStem(stem, shape, reader)),
  };
}

/** Endings of titles, the shapes of their dictionary forms, and conditions for the title. */
export interface ParsedTitleEndings {
  readonly endings: readonly string[];
  /** Empty for any shape. */
  readonly words: readonly Shape[];
  readonly conditions: Conditions;
}

/** Parses a line of `titleEndings`: `a of -o -um unless -ia from 5`. */
export function parseTitleEndings(source: string, groups: LetterGroups, problems: Problems): ParsedTitleEndings {
  const parts = titleEndingsPattern.exec(source)?.groups;
  return {
    endings: listed(parts?.['endings'] ?? source),
    words: listed(parts?.['of'] ?? '').map((word) => parseShape(word, groups, problems)),
    conditions: conditionsOf(parts, groups, problems),
  };
}

function conditionsOf(
  parts: Readonly<Record<string, string | undefined>> | undefined,
  groups: LetterGroups,
  problems: Problems,
): Conditions {
  return {
    exceptions: listed(parts?.['unless'] ?? '').map((exception) => parseShape(exception, groups, problems)),
    minimumLetters: Number(parts?.['from'] ?? 0),
    maximumLetters: Number(parts?.['to'] ?? Infinity),
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
    source: rewriting,
    rewrite: parseRewriting(rewriting, shape, problems),
    changes: changeNames.flatMap((name) => {
      const change = changes.get(name);
      if (change === undefined) problems.push(`${shape.source}: no change ${name}`);
      return change === undefined ? [] : [change];
    }),
    endings: classes,
  };
}
