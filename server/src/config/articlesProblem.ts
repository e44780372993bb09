import { hasExtension, isSkippedFolder } from '../disk/folderContent.ts';
import { articleExtensions } from '../disk/walk.ts';
import { pathPattern } from '../glossary/pathPattern.ts';

/** Why no file can match a path pattern of articles, as the end of a sentence; undefined where one can. */
export function articlesProblem(written: string): string | undefined {
  if (written.includes('\\')) return 'folders are separated by "/", not by "\\"';
  const pattern = pathPattern(written);
  if (!pattern) return 'a path pattern has exactly one {locale} or {language}, exactly one {slug}, and no ".."';
  const { source } = pattern;
  const fixed = source.replace(/\{(?:locale|language|slug|slug\*\*)\}/g, 'x');
  const unknown = /[*?{}]+/.exec(fixed)?.[0];
  if (unknown !== undefined) return `"${unknown}" stands for itself; a path pattern has placeholders and no wildcards`;
  if (fixed.split('/').some((name) => name.trim() === '' || name === '.'))
    return 'no file can match the pattern: it has a folder without a name';
  if (!hasExtension(fixed, articleExtensions))
    return `no file can match the pattern: articles end with ${articleExtensions.map((each) => `"${each}"`).join(' or ')}`;
  const skipped = fixed.split('/').slice(0, -1).find(isSkippedFolder);
  return skipped === undefined ? undefined : `no file can match the pattern: the folder "${skipped}" is never read`;
}
