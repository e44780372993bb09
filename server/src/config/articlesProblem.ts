import { t } from '../localization/index.ts';
import { isSkippedFolder } from '../disk/folderContent.ts';
import { markdownExtensions } from '../markdown/flavor.ts';
import { pathPattern } from '../glossary/pathPattern.ts';

/** The key of a layout with the pattern. */
export type SourceKind = 'articles' | 'pages' | 'data' | 'site';

const DATA_EXTENSIONS = ['.yml', '.yaml', '.json', '.toml', '.csv', '.tsv', '.tbx'] as const;

/** The reason why no file can match a path pattern of articles with a locale, as the end of a sentence; undefined if one can. */
export function articlesProblem(written: string): string | undefined {
  const problem = patternProblem(written, 'articles');
  if (problem !== undefined) return problem;
  return pathPattern(written)?.hasLocale === true
    ? undefined
    : t(
        'a path pattern must contain {locale} or {language}; for files without one, write { "path": "…", "locale": "en" }',
      );
}

/** The reason why no file can match a path pattern, as the end of a sentence; undefined if one can. */
export function patternProblem(written: string, kind: SourceKind): string | undefined {
  if (written.includes('\\')) return t('separate folders with "/", not with "\\"');
  const pattern = pathPattern(written);
  if (!pattern || (pattern.hasSlug ? kind !== 'articles' && kind !== 'data' : kind === 'articles'))
    return placeholders(kind);
  const { source } = pattern;
  const fixed = source.replace(/\{(?:locale|language|slug|slug\*\*|any|any\*\*)\}/g, 'x');
  const unknown = /[*?{}]+/.exec(fixed)?.[0];
  if (unknown !== undefined) return t('"{0}" is not a placeholder; path patterns do not support wildcards', unknown);
  if (fixed.split('/').some((name) => name.trim() === '' || name === '.'))
    return t('no file can match the pattern: a folder name is empty');
  const extensions = kind === 'data' ? DATA_EXTENSIONS : markdownExtensions;
  if (!extensions.some((extension) => fixed.toLowerCase().endsWith(extension)))
    return t('no file can match the pattern: it must end with {0}', {
      items: extensions.map((each) => `"${each}"`),
      joined: 'or',
    });
  if (kind === 'data' && pattern.hasSlug && !/\.(?:ya?ml|json|toml)$/i.test(fixed))
    return t('only files of YAML, JSON and TOML have one term each');
  const skipped = fixed.split('/').slice(0, -1).find(isSkippedFolder);
  return skipped === undefined
    ? undefined
    : t('no file can match the pattern: the folder "{0}" is always excluded', skipped);
}

function placeholders(kind: SourceKind): string {
  if (kind === 'data')
    return t('such a path pattern must contain at most one {slug}, at most one {locale} or {language}, and no ".."');
  return kind === 'articles'
    ? t('a path pattern must contain exactly one {slug}, at most one {locale} or {language}, and no ".."')
    : t('such a path pattern must contain no {slug}, at most one {locale} or {language}, and no ".."');
}
