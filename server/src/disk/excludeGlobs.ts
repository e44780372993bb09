import { type Message, msg } from '../localization/index.ts';
import { GlobMatcher } from './globs/globMatcher.ts';
import { maximumGlobsSize } from './limits.ts';

export interface ExcludeGlobs {
  /** Whether a glob excludes the path, which is relative to the root. If a folder is excluded, so is its content. */
  readonly excludes: (path: string) => boolean;
  /** Patterns that cannot be used, with the reason. */
  readonly refused: readonly { readonly pattern: string; readonly message: Message }[];
}

/**
 * Compiles globs relative to the root: `drafts/**`, `content/{en,pl}/search`, `**\/_*.md`. A leading `/` or `./` and a
 * trailing `/` are ignored. The time for a path depends on its length only, not on the patterns.
 */
export function excludeGlobs(patterns: readonly string[], caseInsensitive: boolean): ExcludeGlobs {
  const refused = patterns.flatMap((pattern) => {
    const message = globProblem(pattern);
    return message === undefined ? [] : [{ pattern, message }];
  });
  const matcher = globMatcher(
    patterns.filter((pattern) => globProblem(pattern) === undefined),
    caseInsensitive,
  );
  const fold = (path: string): string => (caseInsensitive ? path.toLowerCase() : path);
  return { excludes: (path) => matcher.matching(fold(path)).length > 0, refused };
}

/** Matches globs of the configuration; the matcher returns their indexes in the list. */
export function globMatcher(patterns: readonly string[], caseInsensitive: boolean): GlobMatcher {
  const globs = patterns.map((pattern) => (caseInsensitive ? plain(pattern).toLowerCase() : plain(pattern)));
  return new GlobMatcher(globs, { hasBraces: true, includesFolder: true });
}

/** Why a pattern cannot be a glob of the configuration, as the end of a sentence; undefined if it can. */
export function globProblem(pattern: string): Message | undefined {
  if (pattern.includes('\0')) return msg('the pattern contains a NUL character');
  if (pattern.startsWith('!')) return msg('patterns cannot be negated; write "\\!" for a name that starts with "!"');
  if (/\\[^*?[\]{}(),!\\^-]/.test(pattern)) return msg('separate folders with "/", not with "\\"');
  const segments = plain(pattern).split('/');
  if (segments.includes('..')) return msg('the pattern leads outside the root');
  if (segments.includes('.')) return msg('the pattern contains a "." folder');
  return segments.join('') === '' ? msg('the pattern does not name a file or folder') : undefined;
}

/** Whether patterns are too large to be matched together. Only those with wildcards count. */
export function areTooLarge(patterns: readonly string[]): boolean {
  const size = patterns.filter((pattern) => /[*?[{]/.test(pattern)).reduce((sum, { length }) => sum + length, 0);
  return size > maximumGlobsSize;
}

function plain(pattern: string): string {
  return pattern
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=^|\/)\*\*(?:\/\*\*)+(?=\/|$)/g, '**')
    .normalize('NFC');
}
