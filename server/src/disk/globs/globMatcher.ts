import { GlobStates, type GlobSyntax } from './globStates.ts';
import { SLASH } from './globTokens.ts';

/**
 * Matches all globs at once and reads each character of a path once: no glob causes backtracking. The transition of
 * each character is cached, so most characters take one lookup.
 */
export class GlobMatcher {
  /** Number of states visited so far: a path takes at most its characters times the states of the globs. */
  steps = 0;
  private readonly states: GlobStates;
  private readonly first: readonly number[];
  private readonly situations = new Map<string, Situation>();
  private start: Situation;
  /** The folder of the last path, ending in `/`, and what its characters lead to. */
  private last: { readonly folder: string; readonly situation: Situation } | undefined;
  /** Number of states and transitions in the cached situations. */
  private cachedSize = 0;

  /** Globs must not start or end with `/`. */
  constructor(globs: readonly string[], syntax: GlobSyntax) {
    this.states = new GlobStates(syntax);
    this.first = globs.map((glob, number) => this.states.add(glob, number));
    this.start = this.situationOf(this.first);
  }

  /** The indexes of the globs that match a path, in ascending order. */
  matching(path: string): readonly number[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (this.last?.folder !== folder) this.last = { folder, situation: this.after(this.start, folder) };
    return this.after(this.last.situation, `${path.slice(folder.length)}/`).accepted;
  }

  /** The indexes of the globs that match a path or one of its parent folders. */
  covering(path: string): ReadonlySet<number> {
    const found = new Set<number>();
    this.read(path, (some) => {
      for (const glob of some) found.add(glob);
    });
    return found;
  }

  /** The situation after reading the text. */
  private after(from: Situation, text: string): Situation {
    let situation = from;
    for (let at = 0; at < text.length && situation.states.length > 0;) {
      const code = text.codePointAt(at) ?? SLASH;
      at += code > 0xffff ? 2 : 1;
      situation = situation.next.get(code) ?? this.follow(situation, code);
    }
    return situation;
  }

  /** Calls `atSegmentEnd` at the end of each segment with the globs that match the path up to there. */
  private read(path: string, atSegmentEnd: (accepted: readonly number[]) => void): void {
    let situation = this.start;
    for (let at = 0; at <= path.length;) {
      const code = path.codePointAt(at) ?? SLASH;
      at += code > 0xffff ? 2 : 1;
      situation = situation.next.get(code) ?? this.follow(situation, code);
      if (code === SLASH) atSegmentEnd(situation.accepted);
      else if (situation.states.length === 0) return atSegmentEnd([]);
    }
  }

  private follow(situation: Situation, code: number): Situation {
    const targets: number[] = [];
    for (const number of situation.states) {
      const { test, next } = this.states.at(number);
      this.steps++;
      if (next !== undefined && test?.(code) === true) targets.push(next);
    }
    if (this.cachedSize > LARGEST_MEMORY) this.forget();
    const following = this.situationOf(targets);
    situation.next.set(code, following);
    this.cachedSize++;
    return following;
  }

  /** The situation of the entered states and of those that are entered along with them. */
  private situationOf(entered: readonly number[]): Situation {
    const reached = new Set(entered);
    for (const number of reached) for (const other of this.states.at(number).also ?? []) reached.add(other);
    const states = [...reached].toSorted((one, other) => one - other);
    const key = states.join();
    const known = this.situations.get(key);
    if (known) return known;
    const accepted = states.map((number) => this.states.at(number).accepts).filter((glob) => glob !== undefined);
    const situation = { states, accepted, next: new Map<number, Situation>() };
    this.situations.set(key, situation);
    this.cachedSize += states.length;
    return situation;
  }

  private forget(): void {
    this.situations.clear();
    this.cachedSize = 0;
    this.start = this.situationOf(this.first);
  }
}

/** A state of the deterministic automaton: the set of `GlobState`s that the characters read so far lead to. */
interface Situation {
  readonly states: readonly number[];
  /** The globs that match the characters read so far, in ascending order. */
  readonly accepted: readonly number[];
  readonly next: Map<number, Situation>;
}

/** Maximum number of cached states and transitions; real globs need far fewer. */
const LARGEST_MEMORY = 200_000;
