/** Tests a code point. */
export type CharacterTest = (codePoint: number) => boolean;

/** A code point, a set of code points, a `/`, a wildcard, or the alternatives of braces. `**` may also be part of a segment. */
export type GlobToken = number | CharacterTest | '/' | '*' | '**' | readonly (readonly GlobToken[])[];

/**
 * Reads a glob: `*`, `?`, `[…]`, `**`, and `\` before a literal character. With `hasBraces`, `{a,b}` are alternatives.
 * Everything else is literal, including an unclosed bracket or brace.
 */
export function globTokens(text: string, hasBraces: boolean): readonly GlobToken[] {
  const open: OpenBraces[] = [];
  let tokens: GlobToken[] = [];
  for (let at = 0; at < text.length;) {
    const character = characterAt(text, at);
    at += character.length;
    if (character === '/') tokens.push('/');
    else if (character === '?') tokens.push((code) => code !== SLASH);
    else if (character === '*') {
      const end = at + (/^\**/.exec(text.slice(at))?.[0].length ?? 0);
      tokens.push(end > at ? '**' : '*');
      at = end;
    } else if (character === '[') {
      const found = characterClass(text, at);
      tokens.push(found?.matches ?? codePointOf(character));
      at = found?.end ?? at;
    } else if (character === '\\' && at < text.length) {
      const escaped = characterAt(text, at);
      tokens.push(escaped === '/' ? '/' : codePointOf(escaped));
      at += escaped.length;
    } else if (hasBraces && character === '{') {
      open.push({ before: tokens, alternatives: [] });
      tokens = [];
    } else if (character === ',' && open.length > 0) {
      open.at(-1)?.alternatives.push(tokens);
      tokens = [];
    } else if (character === '}' && open.length > 0) tokens = closed(open.pop(), tokens);
    else tokens.push(codePointOf(character));
  }
  while (open.length > 0) tokens = unclosed(open.pop(), tokens);
  return tokens;
}

interface OpenBraces {
  readonly before: readonly GlobToken[];
  readonly alternatives: (readonly GlobToken[])[];
}

function closed(braces: OpenBraces | undefined, last: GlobToken[]): GlobToken[] {
  const { before = [], alternatives = [] } = braces ?? {};
  // Braces without a comma are literal.
  if (alternatives.length === 0) return [...before, codePointOf('{'), ...last, codePointOf('}')];
  return [...before, [...alternatives, last]];
}

function unclosed(braces: OpenBraces | undefined, last: GlobToken[]): GlobToken[] {
  const { before = [], alternatives = [] } = braces ?? {};
  return [...before, codePointOf('{'), ...alternatives.flatMap((tokens) => tokens.concat(codePointOf(','))), ...last];
}

/** The character class whose `[` is before `from`; undefined if it is not closed. It never matches a `/`. */
function characterClass(text: string, from: number): { matches: CharacterTest; end: number } | undefined {
  const isNegated = text[from] === '!' || text[from] === '^';
  const ranges: (readonly [first: number, last: number])[] = [];
  const start = isNegated ? from + 1 : from;
  let at = start;
  const next = (): number => {
    if (text[at] === '\\') at++;
    const character = characterAt(text, at);
    at += character.length;
    return codePointOf(character);
  };
  while (at < text.length) {
    if (text[at] === ']' && at > start) {
      const isIn: CharacterTest = (code) => ranges.some(([first, last]) => code >= first && code <= last);
      return { matches: (code) => code !== SLASH && isIn(code) !== isNegated, end: at + 1 };
    }
    const first = next();
    const isRange = text[at] === '-' && at + 1 < text.length && text[at + 1] !== ']';
    if (isRange) at++;
    ranges.push([first, isRange ? next() : first]);
  }
  return undefined;
}

export const SLASH = 0x2f;

export const isSlash: CharacterTest = (code) => code === SLASH;

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
