import { listed, type Problems } from './notation.ts';

// Shapes of words, such as `-CeC`. A table has hundreds, and a title is compared with a few of them once. They are not regular
// expressions, because V8 takes longer to compile one than to compare thousands of words.

/** The letters that a capital of a table represents. */
type LetterGroup =
  { readonly kind: 'one'; readonly members: readonly Member[] } | { readonly kind: 'not'; readonly letters: string };

/** One of the alternatives of a group. */
interface Member {
  /** As written: letters and capitals. */
  readonly source: string;
  readonly parts: readonly Part[];
}

/** Letters as they are, or one member of a group. */
type Part = string | LetterGroup;

/** The capitals of a table. */
export type LetterGroups = ReadonlyMap<string, LetterGroup>;

const capital = /[A-Z]/;

/** Whether the letter of a table is a capital, which represents a group. */
export function isCapital(letter: string): boolean {
  return capital.test(letter);
}

/** Represents no letter. */
const NOTHING: LetterGroup = { kind: 'one', members: [] };

export function parseLetterGroups(
  letters: Readonly<Record<string, string>> | undefined,
  problems: Problems,
): LetterGroups {
  const groups = new Map<string, LetterGroup>();
  for (const [name, members] of Object.entries(letters ?? {})) {
    if (!/^[A-Z]$/.test(name)) problems.push(`letters: ${name} is not one capital letter`);
    const [first = '', ...rest] = listed(members);
    if (first === 'not') {
      groups.set(name, { kind: 'not', letters: rest.join('') });
      continue;
    }
    // Longer members first, so that `cz` is not read as `z`.
    const sorted = [first, ...rest].toSorted((a, b) => b.length - a.length);
    const parsed = sorted.map((source) => ({ source, parts: partsOf(source, groups, problems) }));
    groups.set(name, { kind: 'one', members: parsed });
  }
  return groups;
}

/** Returns the members of a group as written; empty for a negated group. */
export function membersOf(name: string, groups: LetterGroups): readonly string[] {
  const group = groups.get(name);
  return group?.kind === 'one' ? group.members.map(({ source }) => source) : [];
}

function partsOf(source: string, groups: LetterGroups, problems: Problems): Part[] {
  const parts: Part[] = [];
  for (const letter of source) {
    const last = parts.at(-1);
    if (isCapital(letter)) parts.push(groupOf(letter, groups, problems));
    else if (typeof last === 'string') parts[parts.length - 1] = last + letter;
    else parts.push(letter);
  }
  return parts;
}

function groupOf(name: string, groups: LetterGroups, problems: Problems): LetterGroup {
  const group = groups.get(name);
  if (group === undefined) problems.push(`${name} is not among the letters`);
  return group ?? NOTHING;
}

/** A shape of words: `-ek`, `b-` or `ek`. Each of its capitals captures the letters that it stands for. */
export interface Shape {
  /** The end of the words, without the hyphen; empty if the hyphen is at the end. */
  readonly source: string;
  /** The capitals, in the order of their captures. */
  readonly captures: readonly string[];
  /** The side on which the words continue. */
  readonly open: 'start' | 'end' | undefined;
  readonly parts: readonly Part[];
  /** The minimum and maximum length of the letters of the parts. */
  readonly shortest: number;
  readonly longest: number;
}

/** How a word has a shape. */
export interface ShapeMatch {
  /** The letters that the hyphen stands for; empty without one. */
  readonly rest: string;
  /** The letters of each capital. */
  readonly captured: readonly string[];
}

export function parseShape(source: string, groups: LetterGroups, problems: Problems): Shape {
  const isEnding = source.startsWith('-');
  const isBeginning = !isEnding && source.endsWith('-');
  const letters = source.slice(isEnding ? 1 : 0, isBeginning ? -1 : undefined);
  const parts = partsOf(letters, groups, problems);
  const closed = isBeginning ? 'end' : undefined;
  return {
    source: isBeginning ? '' : letters,
    captures: Array.from(letters).filter(isCapital),
    open: isEnding ? 'start' : closed,
    parts,
    ...lengthsOf(parts),
  };
}

function lengthsOf(parts: readonly Part[]): { shortest: number; longest: number } {
  let shortest = 0;
  let longest = 0;
  for (const part of parts) {
    const lengths = lengthsOfPart(part);
    shortest += lengths.shortest;
    longest += lengths.longest;
  }
  return { shortest, longest };
}

function lengthsOfPart(part: Part): { shortest: number; longest: number } {
  if (typeof part === 'string') return { shortest: part.length, longest: part.length };
  if (part.kind === 'not') return { shortest: 1, longest: 2 };
  const lengths = part.members.map((member) => lengthsOf(member.parts));
  return {
    shortest: Math.min(...lengths.map(({ shortest }) => shortest)),
    longest: Math.max(0, ...lengths.map(({ longest }) => longest)),
  };
}

/** Whether the word has the shape. */
export function hasShape(word: string, shape: Shape): boolean {
  return matchShape(word, shape) !== undefined;
}

/**
 * Returns how the word has the shape; undefined if it has not. Of several ways, the one with the longest start, and then the first
 * possible member of each group.
 */
export function matchShape(word: string, shape: Shape): ShapeMatch | undefined {
  const { parts, open, shortest, longest } = shape;
  const last = parts.at(-1);
  if (open !== 'end' && typeof last === 'string' && !word.endsWith(last)) return undefined;
  const captured: string[] = [];
  if (open !== 'start') {
    const end = follow(word, 0, parts, 0, open === 'end', captured);
    return end < 0 ? undefined : { rest: word.slice(end), captured };
  }
  const first = Math.max(0, word.length - longest);
  for (let start = word.length - shortest; start >= first; start--) {
    if (isInsidePair(word, start)) continue;
    if (follow(word, start, parts, 0, false, captured) >= 0) return { rest: word.slice(0, start), captured };
  }
  return undefined;
}

function isInsidePair(word: string, at: number): boolean {
  return at > 0 && (word.codePointAt(at - 1) ?? 0) > 0xffff;
}

/**
 * Follows the parts from `index` on through the word. Returns where they end, which is the end of the word unless it `mayGoOn`; -1 if
 * they do not fit. Sets what their groups capture.
 */
function follow(
  word: string,
  at: number,
  parts: readonly Part[],
  index: number,
  mayGoOn: boolean,
  captured: string[],
): number {
  const part = parts[index];
  if (part === undefined) return mayGoOn || at === word.length ? at : -1;
  if (typeof part === 'string')
    return word.startsWith(part, at) ? follow(word, at + part.length, parts, index + 1, mayGoOn, captured) : -1;
  const capture = captured.length;
  for (const end of endsOf(part, word, at)) {
    captured.push(word.slice(at, end));
    const last = follow(word, end, parts, index + 1, mayGoOn, captured);
    if (last >= 0) return last;
    captured.length = capture;
  }
  return -1;
}

/** Returns where the members of the group that stand at `at` end, in their order. */
function endsOf(group: LetterGroup, word: string, at: number): number[] {
  if (group.kind === 'not') {
    const codePoint = word.codePointAt(at);
    if (codePoint === undefined) return [];
    const letter = String.fromCodePoint(codePoint);
    return group.letters.includes(letter) ? [] : [at + letter.length];
  }
  const ends: number[] = [];
  for (const { parts } of group.members) {
    const [only] = parts;
    if (parts.length === 1 && typeof only === 'string') {
      if (word.startsWith(only, at)) ends.push(at + only.length);
      continue;
    }
    let reached = [at];
    for (const part of parts) reached = reached.flatMap((from) => endsOfPart(part, word, from));
    ends.push(...reached);
  }
  return ends;
}

function endsOfPart(part: Part, word: string, at: number): number[] {
  if (typeof part !== 'string') return endsOf(part, word, at);
  return word.startsWith(part, at) ? [at + part.length] : [];
}
