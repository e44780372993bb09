import ignore, { type Ignore } from 'ignore';
import { maximumGlobstars, maximumIgnoreRules } from './limits.ts';

/** What `.gitignore` files say about the paths below one folder. */
export interface IgnoreRules {
  /** Paths are relative to the folder of the first file. */
  readonly ignoresFolder: (path: string) => boolean;
  readonly ignoresFile: (path: string) => boolean;
  /** These rules with those of a `.gitignore` further down, which win where they differ. */
  readonly and: (folder: string, gitignore: string) => IgnoreRules;
}

export interface IgnoreRulesOptions {
  /** git follows the file system in this. */
  readonly caseInsensitive: boolean;
  /** The endings of the files that will be asked about, `.md`: rules that concern others are not tried for each file. */
  readonly extensions: readonly string[];
}

/** No rules yet; add those of each `.gitignore` on the way down. */
export function ignoreRules(options: IgnoreRulesOptions): IgnoreRules {
  return rulesOf({ count: 0, matcher: undefined, concernsFiles: false }, options);
}

/**
 * The rules of nested files as one list, each rule moved to where its file stands. Separate lists, asked one after the other,
 * cannot tell that a folder which the upper one ignores was taken back by the lower one.
 */
interface RuleList {
  readonly count: number;
  readonly matcher: Ignore | undefined;
  /** Whether a rule may match a file, not only the folders around it. */
  readonly concernsFiles: boolean;
}

function rulesOf({ count, matcher, concernsFiles }: RuleList, options: IgnoreRulesOptions): IgnoreRules {
  return {
    ignoresFolder: (path) => matcher?.ignores(`${path}/`) ?? false,
    ignoresFile: (path) => concernsFiles && (matcher?.ignores(path) ?? false),
    and: (folder, gitignore) => {
      const added = movedPatterns(folder, gitignore).slice(0, maximumIgnoreRules - count);
      const together = ignore({ ignorecase: options.caseInsensitive, allowRelativePaths: true });
      if (matcher !== undefined) together.add(matcher);
      return rulesOf(
        {
          count: count + added.length,
          matcher: together.add(added),
          concernsFiles: concernsFiles || added.some((pattern) => mayMatchFile(pattern, options)),
        },
        options,
      );
    },
  };
}

/** The rules of `folder/.gitignore` as they would stand in a `.gitignore` at the top. */
function movedPatterns(folder: string, gitignore: string): string[] {
  const lines = gitignore.normalize('NFC').split(/\r?\n/).filter(isUsable);
  if (folder === '') return lines;

  const place = folder.replace(/[\\*?[\]!# ]/g, '\\$&');
  return lines.map((line) => {
    const negative = line.startsWith('!');
    const body = negative ? line.slice(1) : line;
    // A slash anywhere but at the end ties a rule to its folder; without one it holds at any depth.
    const tied = body.replace(/[/\s]+$/, '').includes('/');
    return `${negative ? '!' : ''}/${place}/${tied ? body.replace(/^\//, '') : `**/${body}`}`;
  });
}

function isUsable(line: string): boolean {
  if (line.trim() === '' || line.startsWith('#')) return false;
  const globstars = line.replace(/[/*\s]+$/, '').split('**').length - 1;
  return globstars <= maximumGlobstars;
}

/** False only when the rule can match no file of these extensions: then ignored folders are all that matters. */
function mayMatchFile(pattern: string, options: IgnoreRulesOptions): boolean {
  const rule = pattern.trimEnd();
  if (rule.startsWith('!') || rule.endsWith('/')) return false;
  const name = rule.slice(rule.lastIndexOf('/') + 1);
  const ending = /[^*?[\]\\]*$/.exec(name)?.[0] ?? '';
  // `*` or `build[0-9]` end in nothing that could rule a file out.
  if (ending === '') return true;
  const hasWildcard = ending.length < name.length;
  return options.extensions.some((extension) => endsAlike(ending.toLowerCase(), extension.toLowerCase(), hasWildcard));
}

function endsAlike(ending: string, extension: string, hasWildcard: boolean): boolean {
  return ending.endsWith(extension) || (hasWildcard && extension.endsWith(ending));
}
