import { GlobMatcher } from './globs/globMatcher.ts';
import { maximumGlobsSize, maximumIgnoreRules, maximumIgnoreRuleSize } from './limits.ts';

/** What `.gitignore` files say about the paths below one folder. They are asked on the way down: what is in an ignored folder is ignored. */
export interface IgnoreRules {
  /** Whether the path itself is ignored. Paths are relative to the folder of the first file. */
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

/** The rules of one file. */
interface RuleFile {
  /** Where the file stands: '' or a path that ends in `/`. */
  readonly prefix: string;
  readonly rules: readonly Rule[];
  readonly matcher: GlobMatcher;
  /** Whether a rule may ignore a file, not only folders. */
  readonly concernsFiles: boolean;
}

interface Rule {
  /** From the folder of the file. */
  readonly glob: string;
  readonly isNegative: boolean;
  readonly isForFolders: boolean;
  /** Whether it may ignore a file with one of the extensions. */
  readonly isForFiles: boolean;
}

/** The lowest file comes first. */
function rulesOf(ruleFiles: readonly RuleFile[], options: IgnoreRulesOptions): IgnoreRules {
  const fold = (path: string): string => (options.caseInsensitive ? path.toLowerCase() : path);
  const concernsFiles = ruleFiles.some((ruleFile) => ruleFile.concernsFiles);
  return {
    ignoresFolder: (path) => ignores(ruleFiles, fold(path), true),
    ignoresFile: (path) => concernsFiles && ignores(ruleFiles, fold(path), false),
    and: (folder, gitignore) => {
      const known = ruleFiles.reduce((sum, { rules }) => sum + rules.length, 0);
      const rules = bounded(readRules(fold(gitignore), options), maximumIgnoreRules - known);
      const ruleFile: RuleFile = {
        prefix: folder === '' ? '' : `${fold(folder)}/`,
        rules,
        matcher: new GlobMatcher(
          rules.map(({ glob }) => glob),
          { hasBraces: false, includesFolder: false },
        ),
        concernsFiles: rules.some((rule) => rule.isForFiles),
      };
      return rulesOf(rules.length === 0 ? ruleFiles : [ruleFile, ...ruleFiles], options);
    },
  };
}

/** The last rule that matches decides, of the lowest file that has one. */
function ignores(ruleFiles: readonly RuleFile[], path: string, isFolder: boolean): boolean {
  for (const { prefix, rules, matcher } of ruleFiles) {
    const matching = matcher.matching(path.slice(prefix.length)).map((number) => rules[number]);
    const last = matching.findLast((rule) => rule !== undefined && (isFolder || !rule.isForFolders));
    if (last) return !last.isNegative;
  }
  return false;
}

function bounded(rules: readonly Rule[], most: number): readonly Rule[] {
  let size = 0;
  return rules.slice(0, most).filter(({ glob }) => {
    size += /[*?[]/.test(glob.replace(/^\*\*\//, '')) ? glob.length : 0;
    return size <= maximumGlobsSize;
  });
}

function readRules(gitignore: string, options: IgnoreRulesOptions): readonly Rule[] {
  return gitignore
    .normalize('NFC')
    .split(/\r?\n/)
    .flatMap((line) => readRule(line, options) ?? []);
}

function readRule(line: string, options: IgnoreRulesOptions): Rule | undefined {
  if (line.length > maximumIgnoreRuleSize || line.startsWith('#')) return undefined;
  const rule = withoutEndSpaces(line);
  const isNegative = rule.startsWith('!');
  const body = rule.slice(isNegative ? 1 : 0);
  const isForFolders = body.endsWith('/');
  const path = isForFolders ? body.slice(0, -1) : body;
  if (path === '') return undefined;
  // A slash that is not at the end ties a rule to its folder; without one it holds at any depth.
  const glob = path.includes('/') ? path.replace(/^\//, '') : `**/${path}`;
  return { glob, isNegative, isForFolders, isForFiles: !isNegative && !isForFolders && mayMatchFile(path, options) };
}

/** A space behind a backslash is part of the name. */
function withoutEndSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end--;
  const backslashes = /\\*$/.exec(line.slice(0, end))?.[0].length ?? 0;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}

/** False only when the rule can match no file of these extensions: then ignored folders are all that matters. */
function mayMatchFile(pattern: string, options: IgnoreRulesOptions): boolean {
  const name = pattern.slice(pattern.lastIndexOf('/') + 1);
  const ending = /[^*?[\]\\]*$/.exec(name)?.[0] ?? '';
  // `*` or `build[0-9]` end in nothing that could rule a file out.
  if (ending === '') return true;
  const hasWildcard = ending.length < name.length;
  return options.extensions.some((extension) => endsAlike(ending.toLowerCase(), extension.toLowerCase(), hasWildcard));
}

function endsAlike(ending: string, extension: string, hasWildcard: boolean): boolean {
  return ending.endsWith(extension) || (hasWildcard && extension.endsWith(ending));
}
