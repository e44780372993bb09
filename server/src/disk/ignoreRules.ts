import { GlobMatcher } from './globs/globMatcher.ts';
import { maximumGlobsSize, maximumIgnoreRules, maximumIgnoreRuleSize } from './limits.ts';

/** The rules of the `.gitignore` files of a folder and its subfolders. Ask from the top down: everything in an ignored folder is ignored. */
export interface IgnoreRules {
  /** Whether the rules ignore the path. Paths are relative to the folder of the first file. */
  readonly ignoresFolder: (path: string) => boolean;
  readonly ignoresFile: (path: string) => boolean;
  /** Adds the rules of a `.gitignore` in a subfolder, which override the others. */
  readonly and: (folder: string, gitignore: string) => IgnoreRules;
}

export interface IgnoreRulesOptions {
  /** Has to be that of the file system, as in git. */
  readonly caseInsensitive: boolean;
  /** The extensions of the files to test, such as `.md`: rules that cannot match them are skipped for files. */
  readonly extensions: readonly string[];
}

/** Creates an empty set of rules. Add those of each `.gitignore` from the top down with `and`. */
export function ignoreRules(options: IgnoreRulesOptions): IgnoreRules {
  return rulesOf([], options);
}

/** The rules of one `.gitignore`. */
interface RuleFile {
  /** The folder of the `.gitignore`: '' or a path that ends in `/`. */
  readonly prefix: string;
  readonly rules: readonly Rule[];
  readonly matcher: GlobMatcher;
  /** Whether a rule may ignore a file, not only folders. */
  readonly concernsFiles: boolean;
}

interface Rule {
  /** Relative to the folder of the `.gitignore`. */
  readonly glob: string;
  readonly isNegative: boolean;
  readonly isForFolders: boolean;
  /** Whether the rule may ignore a file with one of the extensions. */
  readonly isForFiles: boolean;
}

/** The file of the deepest folder comes first. */
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

/** The deepest file with a matching rule decides, by its last matching rule. */
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
  // A slash that is not at the end anchors a rule to its folder; otherwise it applies at any depth.
  const glob = path.includes('/') ? path.replace(/^\//, '') : `**/${path}`;
  return { glob, isNegative, isForFolders, isForFiles: !isNegative && !isForFolders && mayMatchFile(path, options) };
}

/** A space after a backslash is part of the name. */
function withoutEndSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end--;
  const backslashes = /\\*$/.exec(line.slice(0, end))?.[0].length ?? 0;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}

/** False only if the rule cannot match a file with one of the extensions: then it matters for folders only. */
function mayMatchFile(pattern: string, options: IgnoreRulesOptions): boolean {
  const name = pattern.slice(pattern.lastIndexOf('/') + 1);
  const ending = /[^*?[\]\\]*$/.exec(name)?.[0] ?? '';
  // `*` and `build[0-9]` have no literal ending that could exclude an extension.
  if (ending === '') return true;
  const hasWildcard = ending.length < name.length;
  return options.extensions.some((extension) => endsAlike(ending.toLowerCase(), extension.toLowerCase(), hasWildcard));
}

function endsAlike(ending: string, extension: string, hasWildcard: boolean): boolean {
  return ending.endsWith(extension) || (hasWildcard && extension.endsWith(ending));
}
