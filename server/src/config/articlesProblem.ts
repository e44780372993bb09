import { hasExtension, isSkippedFolder } from '../disk/folderContent.ts';
import { articleExtensions } from '../disk/walk.ts';
import { pathPattern } from '../glossary/pathPattern.ts';

/** Why no file can match a path pattern of articles, as the end of a sentence; undefined if one can. */
export function articlesProblem(written: string): string | undefined {
  if (written.includes('\\')) return 'separate folders with "/", not with "\\"';
  const pattern = pathPattern(written);
  if (!pattern)
    return 'a path pattern must contain exactly one {locale} or {language}, exactly one {slug}, and no ".."';
  const { source } = pattern;
  const fixed = source.replace(/\{(?:locale|language|slug|slug\*\*)\}/g, 'x');
  const unknown = /[*?{}]+/.exec(fixed)?.[0];
  if (unknown !== undefined) return `"${unknown}" is not a placeholder; path patterns do not support wildcards`;
  if (fixed.split('/').some((name) => name.trim() === '' || name === '.'))
    return 'no file can match the pattern: a folder name is empty';
  if (!hasExtension(fixed, articleExtensions))
    return `no file can match the pattern: articles must end with ${articleExtensions.map((each) => `"${each}"`).join(' or ')}`;
  const skipped = fixed.split('/').slice(0, -1).find(isSkippedFolder);
  return skipped === undefined
    ? undefined
    : `no file can match the pattern: the folder "${skipped}" is always excluded`;
}
