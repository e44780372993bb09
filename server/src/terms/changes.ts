import type { StemChange } from './language.ts';
import type { Problems } from './notation.ts';
import {
  isCapital,
  type LetterGroups,
  matchShape,
  membersOf,
  parseShape,
  type Shape,
  type ShapeMatch,
} from './shapes.ts';

/** The part of a rewriting that the hyphen stands for. */
const REST = Symbol('rest');

/** Rewrites a word of a shape: `-CC` for words of the shape `-CeC`, `bh-` for `b-`, `ke-` for `-`. */
export type Rewriting = (match: ShapeMatch) => string;

export function parseRewriting(source: string, shape: Shape, problems: Problems): Rewriting {
  const parts: (string | number | typeof REST)[] = [];
  const used = new Map<string, number>();
  for (const letter of source) {
    if (letter === '-') {
      parts.push(REST);
      continue;
    }
    if (!isCapital(letter)) {
      parts.push(letter);
      continue;
    }
    const captures = shape.captures.flatMap((name, index) => (name === letter ? [index] : []));
    const count = used.get(letter) ?? 0;
    used.set(letter, count + 1);
    const capture = captures[Math.min(count, captures.length - 1)];
    if (capture === undefined) problems.push(`${source}: no ${letter} in ${shape.source}`);
    else parts.push(capture);
  }
  return (match) => {
    let word = '';
    for (const part of parts) {
      if (part === REST) word += match.rest;
      else word += typeof part === 'number' ? (match.captured[part] ?? '') : part;
    }
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
    results: lines.map(({ to }) => to.replace(/^-/, '')),
    apply(stem) {
      const changed = new Set<string>();
      for (const { forth } of lines) {
        const match = matchShape(stem, forth.shape);
        if (match === undefined) continue;
        changed.add(forth.rewrite(match));
        if (onlyFirst) break;
      }
      return [...changed];
    },
    undo: (stem) => lines.flatMap((line) => back(line, groups).flatMap((way) => rewritten(stem, way))),
  };
}

/** A shape and its rewriting. */
interface Way {
  readonly shape: Shape;
  readonly rewrite: Rewriting;
}

function rewritten(word: string, { shape, rewrite }: Way): string[] {
  const match = matchShape(word, shape);
  return match === undefined ? [] : [rewrite(match)];
}

interface ChangeLine {
  readonly from: string;
  readonly to: string;
  readonly forth: Way;
  /** Parsed on first use, because few changes are undone. See `back`. */
  back: readonly Way[] | undefined;
}

function back(line: ChangeLine, groups: LetterGroups): readonly Way[] {
  return (line.back ??= waysBack(line.from, line.to, groups));
}

function parseLine(line: string, groups: LetterGroups, problems: Problems): ChangeLine {
  const [from = '', to = from, ...rest] = line.split('>').map((side) => side.trim());
  if (!line.includes('>') || rest.length > 0) problems.push(`${line}: a change has one >`);
  const shape = parseShape(from, groups, problems);
  return { from, to, forth: { shape, rewrite: parseRewriting(to, shape, problems) }, back: undefined };
}

/**
 * A capital only on the left side can be any of its letters when the change is undone. With more letters than this, the
 * change is not undone.
 */
const maxLostLetters = 12;

/** Returns the inverse rewritings from `to` to `from`, with every letter of the capitals that only `from` has. */
function waysBack(from: string, to: string, groups: LetterGroups): Way[] {
  const lost = Array.from(from).find((letter) => isCapital(letter) && !to.includes(letter));
  if (lost !== undefined) {
    const members = membersOf(lost, groups);
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
  let ways: readonly Way[] | undefined;
  return (word) => (ways ??= waysBack(from, to, groups)).flatMap((way) => rewritten(word, way));
}

function halfOf(word: string): string[] {
  const half = /^(.+)\1$/u.exec(word)?.[1];
  return half === undefined ? [] : [half];
}
