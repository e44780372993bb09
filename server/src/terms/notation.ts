import type { StemChange } from './language.ts';

/** The letters that a capital of a table represents. */
interface LetterGroup {
  /** The regular expression of the group. */
  readonly pattern: string;
  /** Letters, groups of letters and other capitals; empty for a negated group. */
  readonly members: readonly string[];
}

/** The capitals of a table. */
export type LetterGroups = ReadonlyMap<string, LetterGroup>;

/** Errors in a table. A test prints them; at run time, an invalid line is ignored. */
export type Problems = string[];

const capital = /[A-Z]/;

/** Splits a list separated by spaces; `0` is the empty word. `jak|0|i|ie` is `jak jaki jakie`. */
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
    // Longer members first, so that `cz` is not read as `z`.
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

/** A compiled shape of words, with the captures of its letter groups. */
export interface Shape {
  readonly pattern: RegExp;
  /** The group of each capture from the second on. */
  readonly captures: readonly string[];
  /** The number of the hyphen's capture. */
  readonly hyphen: number;
  /** The end of the words, without the hyphen; empty if the hyphen is at the end. */
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

/** Rewrites a word of a shape: `-CC` for words of the shape `-CeC`, `bh-` for `b-`, `ke-` for `-`. */
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

/** A compiled stem change. */
export interface Change {
  /** Returns the changed stems; empty if no line matches. */
  apply(stem: string): string[];
  /** The right sides of its lines, without the hyphen. */
  readonly results: readonly string[];
  /**
   * Returns the possible originals of a changed stem. The caller must verify them with `apply`, because lines can
   * compete.
   */
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

/** A shape and its rewriting. */
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

/**
 * A capital only on the left side can be any of its letters when the change is undone. With more letters than this, the
 * change is not undone.
 */
const maxLostLetters = 12;

/** Returns the inverse rewritings from `to` to `from`, with every letter of the capitals that only `from` has. */
function waysBack(from: string, to: string, groups: LetterGroups): Way[] {
  const lost = Array.from(from).find((letter) => capital.test(letter) && !to.includes(letter));
  if (lost !== undefined) {
    const members = groups.get(lost)?.members ?? [];
    if (members.length === 0 || members.length > maxLostLetters) return [];
    return members.flatMap((member) => waysBack(from.replace(lost, member), to, groups));
  }
  const problems: Problems = [];
  const shape = parseShape(to, groups, problems);
  const way = { shape, rewrite: parseRewriting(from, shape, problems) };
  return problems.length > 0 ? [] : [way];
}

/** Returns the possible originals of a rewritten word. The caller must verify them by rewriting. */
export type WayBack = (word: string) => string[];

/** Parses the inverse of a rewriting from the shape `from` to the shape `to`. */
export function parseWayBack(from: string, to: string, groups: LetterGroups): WayBack {
  if (from === '-' && to === '--') return halfOf;
  const ways = waysBack(from, to, groups);
  return (word) => ways.flatMap((way) => rewritten(word, way));
}

function halfOf(word: string): string[] {
  const half = /^(.+)\1$/u.exec(word)?.[1];
  return half === undefined ? [] : [half];
}

/** Returns every string that a text with capitals represents: `ssA` is `ssa` and `ssä`. */
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
