import type { StemChange } from './language.ts';

/** What a capital of a table stands for. */
interface LetterGroup {
  /** The regular expression that matches it. */
  readonly pattern: string;
  /** Letters, groups of letters and other capitals; none when it is any letter but some. */
  readonly members: readonly string[];
}

/** The capitals of a table. */
export type LetterGroups = ReadonlyMap<string, LetterGroup>;

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
  const groups = new Map<string, LetterGroup>();
  for (const [name, members] of Object.entries(letters ?? {})) {
    if (!/^[A-Z]$/.test(name)) problems.push(`letters: ${name} is not one capital letter`);
    const [first = '', ...rest] = listed(members);
    if (first === 'not') {
      groups.set(name, { pattern: `[^${rest.join('')}]`, members: [] });
      continue;
    }
    // Longer members first, so that `cz` is not taken for `z`.
    const sorted = [first, ...rest].toSorted((a, b) => b.length - a.length);
    const pattern = `(?:${sorted.map((member) => withGroups(member, groups, problems)).join('|')})`;
    groups.set(name, { pattern, members: sorted });
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
  const group = groups.get(name);
  if (group === undefined) problems.push(`${name} is not among the letters`);
  return group?.pattern ?? '(?!)';
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
}

/** A shape of words, and where its letter groups are captured. */
export interface Shape {
  readonly pattern: RegExp;
  /** The group's name for each capture from the second on. */
  readonly captures: readonly string[];
  /** The number of the capture that the hyphen stands for. */
  readonly hyphen: number;
  /** The end of the words, without the hyphen; empty when the hyphen is at the end. */
  readonly source: string;
}

export function parseShape(source: string, groups: LetterGroups, problems: Problems): Shape {
  const isEnding = source.startsWith('-');
  const isBeginning = !isEnding && source.endsWith('-');
  const letters = source.slice(isEnding ? 1 : 0, isBeginning ? -1 : undefined);
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
  if (isBeginning) pattern += '(.*)';
  const hyphen = isBeginning ? captures.length + 2 : 1;
  return { pattern: new RegExp(`${pattern}$`, 'u'), captures, hyphen, source: isBeginning ? '' : letters };
}

/** How a word of a shape is rewritten: `-CC` for words of the shape `-CeC`, `bh-` for `b-`, `ke-` for `-`. */
export type Rewriting = (match: RegExpExecArray) => string;

export function parseRewriting(source: string, shape: Shape, problems: Problems): Rewriting {
  const parts: (string | number)[] = [];
  const used = new Map<string, number>();
  for (const letter of source) {
    if (letter === '-') {
      parts.push(shape.hyphen);
      continue;
    }
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
  return (match) => {
    let word = '';
    for (const part of parts) word += typeof part === 'number' ? (match[part] ?? '') : part;
    return word;
  };
}

/** What happens to stems. */
export interface Change {
  /** What a stem becomes: no stem when no line fits. */
  apply(stem: string): string[];
  /** The right sides of its lines, without the hyphen. */
  readonly results: readonly string[];
  /** What may have become the stem; to be checked with `apply`, as lines may compete. */
  undo(stem: string): string[];
}

export function parseChange(change: StemChange, groups: LetterGroups, problems: Problems): Change {
  const onlyFirst = 'first' in change;
  const lines = (onlyFirst ? change.first : change.all).map((line) => parseLine(line, groups, problems));
  return {
    results: lines.map(({ to }) => to),
    apply(stem) {
      const changed = new Set<string>();
      for (const { forth } of lines) {
        const match = forth.shape.pattern.exec(stem);
        if (match === null) continue;
        changed.add(forth.rewrite(match));
        if (onlyFirst) break;
      }
      return [...changed];
    },
    undo: (stem) => lines.flatMap(({ back }) => back.flatMap((way) => rewritten(stem, way))),
  };
}

/** A shape and what becomes of words of that shape. */
interface Way {
  readonly shape: Shape;
  readonly rewrite: Rewriting;
}

function rewritten(word: string, { shape, rewrite }: Way): string[] {
  const match = shape.pattern.exec(word);
  return match === null ? [] : [rewrite(match)];
}

interface ChangeLine {
  readonly forth: Way;
  readonly back: readonly Way[];
  /** The right side, without the hyphen. */
  readonly to: string;
}

function parseLine(line: string, groups: LetterGroups, problems: Problems): ChangeLine {
  const [from = '', to, ...rest] = line.split('>').map((side) => side.trim());
  if (to === undefined || rest.length > 0) problems.push(`${line}: a change has one >`);
  const shape = parseShape(from, groups, problems);
  return {
    forth: { shape, rewrite: parseRewriting(to ?? from, shape, problems) },
    back: waysBack(from, to ?? from, groups),
    to: (to ?? from).replace(/^-/, ''),
  };
}

/** A capital that is lost on the way back may have been any of so many letters; of more, no way back is looked for. */
const mostLostLetters = 12;

/** The ways from `to` back to `from`, with every letter that a capital that is in `from` alone may have been. */
function waysBack(from: string, to: string, groups: LetterGroups): Way[] {
  const lost = Array.from(from).find((letter) => capital.test(letter) && !to.includes(letter));
  if (lost !== undefined) {
    const members = groups.get(lost)?.members ?? [];
    if (members.length === 0 || members.length > mostLostLetters) return [];
    return members.flatMap((member) => waysBack(from.replace(lost, member), to, groups));
  }
  const problems: Problems = [];
  const shape = parseShape(to, groups, problems);
  const way = { shape, rewrite: parseRewriting(from, shape, problems) };
  return problems.length > 0 ? [] : [way];
}

/** What may have become a word by a rewriting; to be checked by rewriting it. */
export type WayBack = (word: string) => string[];

/** The way back from words of the shape `to` to the words of the shape `from` that were rewritten so. */
export function parseWayBack(from: string, to: string, groups: LetterGroups): WayBack {
  const ways = waysBack(from, to, groups);
  return (word) => ways.flatMap((way) => rewritten(word, way));
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
