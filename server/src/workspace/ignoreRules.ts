import ignore, { type Ignore } from 'ignore';

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
  return rulesOf([], options);
}

/**
 * The rules of nested files as one list, each rule moved to where its file stands. Separate lists, asked one after the other,
 * cannot tell that a folder which the upper one ignores was taken back by the lower one.
 */
function rulesOf(patterns: readonly string[], options: IgnoreRulesOptions): IgnoreRules {
  const matcher = matcherOf(patterns, options);
  const concernsFiles = patterns.some((pattern) => mayMatchFile(pattern, options));
  return {
    ignoresFolder: (path) => matcher?.ignores(`${path}/`) ?? false,
    ignoresFile: (path) => concernsFiles && (matcher?.ignores(path) ?? false),
    and: (folder, gitignore) => rulesOf([...patterns, ...movedPatterns(folder, gitignore)], options),
  };
}

function matcherOf(patterns: readonly string[], options: IgnoreRulesOptions): Ignore | undefined {
  if (patterns.length === 0) return undefined;
  return ignore({ ignorecase: options.caseInsensitive, allowRelativePaths: true }).add([...patterns]);
}

/** The rules of `folder/.gitignore` as they would stand in a `.gitignore` at the top. */
function movedPatterns(folder: string, gitignore: string): string[] {
  const lines = gitignore
    .normalize('NFC')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
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
