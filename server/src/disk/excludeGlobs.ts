import picomatch from 'picomatch';
import { maximumGlobWeight, maximumSegmentWeight } from './limits.ts';

export interface ExcludeGlobs {
  /** Whether a path relative to the root is excluded, for itself. A folder's answer holds for what is in it. */
  readonly excludes: (path: string) => boolean;
  /** Patterns that were left out, with the reason. */
  readonly refused: readonly { readonly pattern: string; readonly message: string }[];
}

/**
 * Globs relative to the root: `drafts/**`, `content/{en,pl}/search`, `**\/_*.md`. A leading `/` or `./` and a trailing `/`
 * make no difference; parentheses stand for themselves. The patterns are a repository's, so those that could keep the
 * matcher busy for long are refused.
 */
export function excludeGlobs(patterns: readonly string[], caseInsensitive: boolean): ExcludeGlobs {
  const matchers: ((path: string) => boolean)[] = [];
  const refused: { pattern: string; message: string }[] = [];
  for (const pattern of patterns) {
    if (isTooHard(pattern)) refused.push({ pattern, message: 'The pattern has too many wildcards.' });
    else matchers.push(compile(pattern, caseInsensitive));
  }
  return { excludes: (path) => matchers.some((matches) => matches(path)), refused };
}

function compile(pattern: string, caseInsensitive: boolean): (path: string) => boolean {
  const glob = pattern
    .replace(/^(\.?\/)+/, '')
    .replace(/\/+$/, '')
    // Left alone they would be groups of a regular expression, and `(a+)+` a way to stop everything.
    .replace(/\\?([()])/g, '\\$1')
    .normalize('NFC');
  return picomatch(glob, { dot: true, nocase: caseInsensitive, noextglob: true });
}

function isTooHard(pattern: string): boolean {
  if (pattern.length > longestPattern || weightOf(pattern) > maximumGlobWeight) return true;
  return pattern.split('/').some((segment) => weightOf(segment) > maximumSegmentWeight);
}

function weightOf(glob: string): number {
  const wildcards = glob.match(/\*\*|[*{]/g) ?? [];
  return wildcards.reduce((sum, wildcard) => sum + wildcard.length, 0);
}

/** Characters. */
const longestPattern = 1000;
