import { type CharacterTest, type GlobToken, globTokens, isSlash } from './globTokens.ts';

export interface GlobSyntax {
  /** Whether `{a,b}` stands for `a` or `b`, and not for itself. */
  readonly hasBraces: boolean;
  /** Whether `a/**` matches `a` itself, and not only what is in it. `*\/**` never does: it would match any file. */
  readonly includesFolder: boolean;
}

/** A state of a nondeterministic automaton. States are known by number. */
export interface GlobState {
  /** Which character leads from here to `next`; undefined: none does. */
  readonly test?: CharacterTest;
  readonly next?: number;
  /** The states that are entered along with this one. */
  readonly also?: readonly number[];
  /** The number of the glob that ends here. */
  readonly accepts?: number;
}

/**
 * The states of several globs, in one list. They read paths with a `/` after each segment, the last one included (`a/b.md/`):
 * a `**` is then any number of segments, each with its `/`, wherever it stands.
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

  /** Adds a glob that neither starts nor ends with `/`, and returns its first state. It is known by `glob` when it matches. */
  add(text: string, glob: number): number {
    const end = this.state({ accepts: glob });
    return this.sequence([...globTokens(text, this.syntax.hasBraces), '/'], true, end);
  }

  /** The first of the states that read some tokens and then lead to `next`. */
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
  /** Whether the segment before ends in a star. */
  readonly followsStar: boolean;
  /** Whether the `/` behind belongs to it: each segment of a `**` has one, and an alternative may end in `**`. */
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
