import { isSkippedFolder } from '../disk/folderContent.ts';
import { markdownExtensions } from '../markdown/flavor.ts';
import { pathPattern } from '../glossary/pathPattern.ts';

/** The key of a layout with the pattern. */
export type SourceKind = 'articles' | 'pages' | 'data' | 'site';

const DATA_EXTENSIONS = ['.yml', '.yaml', '.json', '.csv', '.tsv', '.tbx'] as const;

/** Why no file can match a path pattern of articles with a locale, as the end of a sentence; undefined if one can. */
export function articlesProblem(written: string): string | undefined {
  const problem = patternProblem(written, 'articles');
  if (problem !== undefined) return problem;
  return pathPattern(written)?.hasLocale === true
    ? undefined
    : 'a path pattern must contain {locale} or {language}; for files without one, write { "path": "…", "locale": "en" }';
}

/** Why no file can match a path pattern, as the end of a sentence; undefined if one can. */
export function patternProblem(written: string, kind: SourceKind): string | undefined {
  if (written.includes('\\')) return 'separate folders with "/", not with "\\"';
  const pattern = pathPattern(written);
  if (!pattern || pattern.hasSlug !== (kind === 'articles')) return placeholders(kind);
  const { source } = pattern;
  const fixed = source.replace(/\{(?:locale|language|slug|slug\*\*|any|any\*\*)\}/g, 'x');
  const unknown = /[*?{}]+/.exec(fixed)?.[0];
  if (unknown !== undefined) return `"${unknown}" is not a placeholder; path patterns do not support wildcards`;
  if (fixed.split('/').some((name) => name.trim() === '' || name === '.'))
    return 'no file can match the pattern: a folder name is empty';
  const extensions = kind === 'data' ? DATA_EXTENSIONS : markdownExtensions;
  if (!extensions.some((extension) => fixed.toLowerCase().endsWith(extension)))
    return `no file can match the pattern: ${kind === 'data' ? 'data files' : kind} must end with ${extensions.map((each) => `"${each}"`).join(' or ')}`;
  const skipped = fixed.split('/').slice(0, -1).find(isSkippedFolder);
  return skipped === undefined
    ? undefined
    : `no file can match the pattern: the folder "${skipped}" is always excluded`;
}

function placeholders(kind: SourceKind): string {
  return kind === 'articles'
    ? 'a path pattern must contain exactly one {slug}, at most one {locale} or {language}, and no ".."'
    : `a path pattern of ${kind} must contain no {slug}, at most one {locale} or {language}, and no ".."`;
}
