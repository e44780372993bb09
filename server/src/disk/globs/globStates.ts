import { type CharacterTest, type GlobToken, globTokens, isSlash } from './globTokens.ts';

export interface GlobSyntax {
  /** Whether `{a,b}` means `a` or `b`; otherwise braces are literal. */
  readonly hasBraces: boolean;
  /** Whether `a/**` matches `a` itself, and not only its content. `*\/**` never does: it would match any file. */
  readonly includesFolder: boolean;
}

/** A state of a nondeterministic automaton, identified by its number. */
export interface GlobState {
  /** The characters that lead to `next`; undefined if none does. */
  readonly test?: CharacterTest;
  readonly next?: number;
  /** The states that are entered along with this state. */
  readonly also?: readonly number[];
  /** The index of the glob that ends here. */
  readonly accepts?: number;
}

/**
 * The states of several globs, in one list. They read paths with a `/` after each segment, including the last one
 * (`a/b.md/`): then `**` is any number of segments, each with its `/`, at any position.
 */
export class GlobStates {
  private readonly states: GlobState[] = [];
  private readonly syntax: GlobSyntax;

  constructor(syntax: GlobSyntax) {
    this.syntax = syntax;
  }

  at(number: number): GlobState {
    return this.states[number] ?? {};
  }

  /** Adds a glob that must not start or end with `/`, and returns its first state. `glob` is the index that a match reports. */
  add(text: string, glob: number): number {
    const end = this.state({ accepts: glob });
    return this.sequence([...globTokens(text, this.syntax.hasBraces), '/'], true, end);
  }

  /** The first of the states that read the tokens and then lead to `next`. */
  private sequence(tokens: readonly GlobToken[], startsSegment: boolean, next: number): number {
    return unitsOf(tokens, startsSegment).reduceRight((after, unit, at, { length }) => {
      const { token, takesSlash } = unit;
      if (typeof token === 'number') return this.state({ test: (code) => code === token, next: after });
      if (typeof token === 'function') return this.state({ test: token, next: after });
      if (token === '/') return this.state({ test: isSlash, next: after });
      if (token === '*') return this.repeated((code) => !isSlash(code), after);
      if (token === '**')
        return this.globstar(after, at === length - 1 && (unit.followsStar || !this.syntax.includesFolder));
      const end: readonly GlobToken[] = takesSlash ? ['/'] : [];
      return this.state({ also: token.map((some) => this.sequence(some.concat(end), unit.startsSegment, after)) });
    }, next);
  }

  /** Any number of segments, each with its `/`. */
  private globstar(after: number, atLeastOne: boolean): number {
    const boundary = this.states.length;
    this.states.push({});
    const inside = this.repeated(() => true, this.state({ test: isSlash, next: boundary }));
    this.states[boundary] = { also: [after, inside] };
    return atLeastOne ? inside : boundary;
  }

  private repeated(test: CharacterTest, after: number): number {
    return this.state({ test, next: this.states.length, also: [after] });
  }

  private state(state: GlobState): number {
    return this.states.push(state) - 1;
  }
}

/** A token with its context. */
interface Unit {
  readonly token: GlobToken;
  readonly startsSegment: boolean;
  /** Whether the segment before ends in `*`. */
  readonly followsStar: boolean;
  /** Whether the following `/` belongs to the unit: each segment of a `**` includes one, and an alternative may end in `**`. */
  readonly takesSlash: boolean;
}

function unitsOf(tokens: readonly GlobToken[], startsSegment: boolean): readonly Unit[] {
  const units: Unit[] = [];
  let isStart = startsSegment;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '/';
    const isWhole = (token === '**' && isStart) || typeof token === 'object';
    const takesSlash = isWhole && tokens[at + 1] === '/';
    units.push({
      token: token === '**' && !takesSlash ? '*' : token,
      startsSegment: isStart,
      followsStar: tokens[at - 2] === '*' || tokens[at - 2] === '**',
      takesSlash,
    });
    if (takesSlash) at++;
    isStart = takesSlash || token === '/';
  }
  return units;
}
