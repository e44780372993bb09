import picomatch from 'picomatch';
import { maximumGlobstars, maximumStarsInSegment } from './limits.ts';

export interface ExcludeGlobs {
  /** Whether a path relative to the root is excluded, for itself. A folder's answer holds for what is in it. */
  readonly excludes: (path: string) => boolean;
  /** Patterns that were left out, with the reason. */
  readonly refused: readonly { readonly pattern: string; readonly message: string }[];
}

/**
 * Globs relative to the root: `drafts/**`, `content/{en,pl}/search`, `{a,b}/*.md`. A leading `/` or `./` and a trailing `/` make no
 * difference. They stand in a repository's configuration, so those that could keep the matcher busy for long are refused.
 */
export function excludeGlobs(patterns: readonly string[], caseInsensitive: boolean): ExcludeGlobs {
  const matchers: ((path: string) => boolean)[] = [];
  const refused: { pattern: string; message: string }[] = [];
  for (const pattern of patterns) {
    const message = objectionTo(pattern);
    if (message !== undefined) refused.push({ pattern, message });
    else matchers.push(compile(pattern, caseInsensitive));
  }
  return { excludes: (path) => matchers.some((matches) => matches(path)), refused };
}

function compile(pattern: string, caseInsensitive: boolean): (path: string) => boolean {
  const glob = pattern
    .replace(/^(\.?\/)+/, '')
    .replace(/\/+$/, '')
    .normalize('NFC');
  return picomatch(glob, { dot: true, nocase: caseInsensitive, noextglob: true });
}

function objectionTo(pattern: string): string | undefined {
  if (pattern.length > 1000) return 'The pattern is too long.';
  const globstars = pattern.split('**').length - 1;
  if (globstars > maximumGlobstars) return `The pattern has more than ${String(maximumGlobstars)} "**".`;
  const starred = pattern.split('/').some((segment) => segment.split('*').length - 1 > maximumStarsInSegment);
  if (starred) return `The pattern has more than ${String(maximumStarsInSegment)} "*" between two slashes.`;
  return undefined;
}
