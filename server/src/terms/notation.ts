import type { StemChange } from './language.ts';

/** The capitals of a table: each with the regular expression that matches what it stands for. */
export type LetterGroups = ReadonlyMap<string, string>;

/** What was wrong with a table; a test prints it, the program goes on without the line. */
export type Problems = string[];

const capital = /[A-Z]/;

/** The words of a list that is written with spaces; `0` is the empty one. `jak|0|i|ie` is `jak jaki jakie`. */
export function listed(list: string): string[] {
  return list.split(/\s+/).flatMap((word) => {
    const [start = '', ...ends] = word.split('|');
    if (ends.length > 0) return ends.map((end) => (end === '0' ? start : start + end));
    if (word === '') return [];
    return word === '0' ? [''] : [word];
  });
}

export function parseLetterGroups(
  letters: Readonly<Record<string, string>> | undefined,
  problems: Problems,
): LetterGroups {
  const groups = new Map<string, string>();
  for (const [name, members] of Object.entries(letters ?? {})) {
    if (!/^[A-Z]$/.test(name)) problems.push(`letters: ${name} is not one capital letter`);
    const [first = '', ...rest] = listed(members);
    if (first === 'not') {
      groups.set(name, `[^${rest.join('')}]`);
      continue;
    }
    // Longer members first, so that `cz` is not taken for `z`.
    const sorted = [first, ...rest].toSorted((a, b) => b.length - a.length);
    groups.set(name, `(?:${sorted.map((member) => withGroups(member, groups, problems)).join('|')})`);
  }
  return groups;
}

function withGroups(letters: string, groups: LetterGroups, problems: Problems): string {
  let source = '';
  for (const letter of letters)
    source += capital.test(letter) ? groupSource(letter, groups, problems) : escaped(letter);
  return source;
}

function groupSource(name: string, groups: LetterGroups, problems: Problems): string {
  const source = groups.get(name);
  if (source === undefined) problems.push(`${name} is not among the letters`);
  return source ?? '(?!)';
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
}

/** A shape of words, and where its letter groups are captured. */
export interface Shape {
  readonly pattern: RegExp;
  /** The group's name for each capture but the first, which is what the hyphen stands for. */
  readonly captures: readonly string[];
  /** Without the hyphen. */
  readonly source: string;
}

export function parseShape(source: string, groups: LetterGroups, problems: Problems): Shape {
  const isEnding = source.startsWith('-');
  const letters = isEnding ? source.slice(1) : source;
  const captures: string[] = [];
  let pattern = isEnding ? '^(.*)' : '^()';
  for (const letter of letters) {
    if (!capital.test(letter)) {
      pattern += escaped(letter);
      continue;
    }
    captures.push(letter);
    pattern += `(${groupSource(letter, groups, problems)})`;
  }
  return { pattern: new RegExp(`${pattern}$`, 'u'), captures, source: letters };
}

/** How a word of a shape is rewritten: `-CC` for words of the shape `-CeC`. */
export type Rewriting = (match: RegExpExecArray) => string;

export function parseRewriting(source: string, shape: Shape, problems: Problems): Rewriting {
  const parts: (string | number)[] = [];
  const used = new Map<string, number>();
  for (const letter of source.startsWith('-') ? source.slice(1) : source) {
    if (!capital.test(letter)) {
      parts.push(letter);
      continue;
    }
    const captures = shape.captures.flatMap((name, index) => (name === letter ? [index + 2] : []));
    const count = used.get(letter) ?? 0;
    used.set(letter, count + 1);
    const capture = captures[Math.min(count, captures.length - 1)];
    if (capture === undefined) problems.push(`${source}: no ${letter} in ${shape.source}`);
    else parts.push(capture);
  }
  const prefix = source.startsWith('-') ? 1 : 0;
  return (match) => {
    let word = prefix === 1 ? (match[1] ?? '') : '';
    for (const part of parts) word += typeof part === 'number' ? (match[part] ?? '') : part;
    return word;
  };
}

/** What a stem becomes: no stem when no line fits. */
export type Change = (stem: string) => string[];

export function parseChange(change: StemChange, groups: LetterGroups, problems: Problems): Change {
  const onlyFirst = 'first' in change;
  const lines = (onlyFirst ? change.first : change.all).map((line) => parseLine(line, groups, problems));
  return (stem) => {
    const changed = new Set<string>();
    for (const { shape, rewrite } of lines) {
      const match = shape.pattern.exec(stem);
      if (match === null) continue;
      changed.add(rewrite(match));
      if (onlyFirst) break;
    }
    return [...changed];
  };
}

function parseLine(line: string, groups: LetterGroups, problems: Problems): { shape: Shape; rewrite: Rewriting } {
  const [from = '', to, ...rest] = line.split('>').map((side) => side.trim());
  if (to === undefined || rest.length > 0) problems.push(`${line}: a change has one >`);
  const shape = parseShape(from, groups, problems);
  return { shape, rewrite: parseRewriting(to ?? from, shape, problems) };
}

/** Every string that a text with capitals stands for: `ssA` is `ssa` and `ssä`. */
export function expandCapitals(
  text: string,
  letters: Readonly<Record<string, string>> | undefined,
  problems: Problems,
): string[] {
  let expanded = [''];
  for (const letter of text) {
    const members = capital.test(letter) ? listed(letters?.[letter] ?? '') : [letter];
    if (members.length === 0) problems.push(`${text}: ${letter} is not among the letters`);
    expanded = expanded.flatMap((start) => members.map((member) => start + member));
  }
  return expanded;
}
